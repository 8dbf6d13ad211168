import { cellOf } from "../../corpus/row.ts";
import { answersPeriod } from "../../notation/periods/answers-period.ts";
import type { Document } from "../documents/document.ts";
import { idsOf, type Question } from "../reading/question.ts";

/** A hit: a document, its near duplicates, and all lines on which they stand. */
export interface Found {
  readonly document: Document;
  readonly twins: readonly Document[];
  readonly lines: readonly number[];
}

/** Near duplicates as one hit, in the place of the best of them. */
export function drawTogether(ranked: readonly Document[]): Found[] {
  const found: { document: Document; twins: Document[] }[] = [];
  const bySubstance = new Map<string, { document: Document; twins: Document[] }>();
  for (const document of ranked) {
    const { substance } = document;
    const before = substance === undefined ? undefined : bySubstance.get(substance);
    if (before) before.twins.push(document);
    else {
      const group = { document, twins: [] };
      found.push(group);
      if (substance !== undefined) bySubstance.set(substance, group);
    }
  }
  return found.map(({ document, twins }) => ({ document, twins, lines: linesOf(document, twins) }));
}

function linesOf({ lines }: Document, twins: readonly Document[]): readonly number[] {
  return twins.length === 0 ? lines : [...new Set([...lines, ...twins.flatMap((twin) => twin.lines)])];
}

const FIRST = 10;
/** Rows of one table among the first hits, unless the question names the row. */
const ROWS_OF_A_TABLE = 2;

/** Lets no table fill the first hits: further rows, which the question does not name, come behind them. */
export function spread(found: readonly Found[], question: Question): Found[] {
  const named = idsOf(question.entities);
  const rows = new Map<string, number>();
  const first: Found[] = [];
  const later: Found[] = [];
  for (const hit of found) {
    const further = first.length < FIRST && isFurtherRow(hit.document, rows, named, question.periods);
    if (first.length < FIRST && !further) first.push(hit);
    else later.push(hit);
  }
  return [...first, ...later];
}

function isFurtherRow(
  { origin, periods }: Document,
  rows: Map<string, number>,
  named: ReadonlySet<string>,
  asked: readonly string[],
): boolean {
  if (origin.kind !== "row") return false;
  const { table, row } = origin;
  const subject = table.entity === undefined ? undefined : cellOf(table, row, table.entity);
  if (typeof subject === "string" && named.has(subject)) return false;
  if (table.period === undefined && asked.some((each) => periods.some((own) => answersPeriod(each, own))))
    return false;
  const count = (rows.get(table.id) ?? 0) + 1;
  rows.set(table.id, count);
  return count > ROWS_OF_A_TABLE;
}
