import { answersPeriod } from "../../notation/periods/answers-period.ts";
import type { Document } from "../documents/document.ts";
import type { Question } from "../reading/question.ts";
import type { Scored } from "./rank.ts";

/** A hit: a document, its near duplicates, and all lines on which they stand. */
export interface Found {
  readonly document: Document;
  readonly twins: readonly Document[];
  readonly lines: readonly number[];
}

interface Drawn extends Found {
  readonly score: number;
  readonly report: number;
}

/** Near duplicates in one report as one hit, in the place of the best of them and with its score. */
export function drawTogether(ranked: readonly Scored[]): readonly Drawn[] {
  const found: (Scored & { readonly twins: Document[] })[] = [];
  const bySubstance = new Map<string, { readonly twins: Document[] }>();
  for (const scored of ranked) {
    const { document, report } = scored;
    const substance = document.substance && `${report}\n${document.substance}`;
    const before = substance === undefined ? undefined : bySubstance.get(substance);
    if (before) before.twins.push(document);
    else {
      const group = { ...scored, twins: [] };
      found.push(group);
      if (substance !== undefined) bySubstance.set(substance, group);
    }
  }
  return found.map((group) => ({ ...group, lines: linesOf(group.document, group.twins) }));
}

function linesOf({ lines }: Document, twins: readonly Document[]): readonly number[] {
  return twins.length === 0 ? lines : [...new Set([...lines, ...twins.flatMap((twin) => twin.lines)])];
}

const FIRST = 10;
/** Rows of one table among the first hits, unless the question names the row. */
const ROWS_OF_A_TABLE = 2;

/** A hit, and the place of its report among those that are asked. */
export interface Placed {
  readonly found: Found;
  readonly at: number;
}

/** A hit with the question as it is read in its report. */
export interface Answering extends Placed {
  readonly question: Question;
}

/** Lets no table fill the first hits: further rows, which the question does not name, come behind them. */
export function spread<T extends Answering>(hits: readonly T[]): T[] {
  const rows = new Map<string, number>();
  const first: T[] = [];
  const later: T[] = [];
  for (const hit of hits) {
    const further = first.length < FIRST && isFurtherRow(hit, rows);
    if (first.length < FIRST && !further) first.push(hit);
    else later.push(hit);
  }
  return [...first, ...later];
}

function isFurtherRow({ found, question, at }: Answering, rows: Map<string, number>): boolean {
  const { row, periods } = found.document;
  if (!row) return false;
  const { table, subject, isDated } = row;
  if (subject !== undefined && question.entities.some(({ ids }) => ids.includes(subject))) return false;
  const asked = question.periods;
  if (!isDated && asked.some((each) => periods.some((own) => answersPeriod(each, own)))) return false;
  const key = `${at} ${table}`;
  const count = (rows.get(key) ?? 0) + 1;
  rows.set(key, count);
  return count > ROWS_OF_A_TABLE;
}
