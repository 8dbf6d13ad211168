import { cellOf } from "../corpus/row.ts";
import type { Document } from "./document.ts";
import { idsOf, type Question } from "./question.ts";
import { answersPeriod } from "./same-period.ts";

/** A hit: a document, its near duplicates, and all lines on which they stand. */
export interface Found {
  readonly document: Document;
  readonly twins: readonly Document[];
  readonly lines: readonly number[];
}

/** Near duplicates as one hit, in the place of the best of them. */
export function drawTogether(ranked: readonly Document[]): Found[] {
  const groups = new Map<string, Document[]>();
  for (const document of ranked) {
    const substance = substances.get(document) ?? substanceOf(document);
    substances.set(document, substance);
    const group = groups.get(substance);
    if (group) group.push(document);
    else groups.set(substance, [document]);
  }
  return [...groups.values()].flatMap(([document, ...twins]) =>
    document
      ? [{ document, twins, lines: [...new Set([document, ...twins].flatMap(({ lines }) => lines))] }]
      : [],
  );
}

const substances = new WeakMap<Document, string>();

/** Equal for claims of one kind and speaker with the same figures of the same things; anything else is its own. */
function substanceOf({ ref, origin, facts }: Document): string {
  if (origin.kind !== "claim" || facts.length === 0) return ref;
  const { kind, says = [] } = origin.claim;
  const figures = facts.map(({ of, metric, period, values }) => [of, metric, period, ...values].join(" "));
  return [kind, ...says, ...figures.sort()].join("\n");
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
