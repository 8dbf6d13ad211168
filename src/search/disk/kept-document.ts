import type { Document, Fact, HitKind, Origin, RowPlace } from "../documents/document.ts";
import { HIT_KINDS } from "../documents/document.ts";
import { FIELDS, type Field } from "../index/index-data.ts";

/** A document as the ranking needs it, in one line. */
type Facets = readonly [
  ref: string,
  kind: number,
  sort: string | null,
  section: string | null,
  lines: readonly number[],
  entities: readonly string[],
  kin: readonly string[],
  metrics: readonly string[],
  periods: readonly string[],
  facts: readonly KeptFact[],
  substance: string | null,
  row: readonly [table: string, subject: string | null, isDated: boolean] | null,
];

type KeptFact = readonly [
  of: string,
  metric: string,
  period: string | null,
  unit: string | null,
  values: readonly number[],
  extreme: "max" | "min" | null,
  basis: Fact["basis"] | null,
];

/** A document as the file holds it. */
export function keepDocument(document: Document): string {
  const { ref, kind, sort, section, lines, entities, kin, metrics, periods, facts, substance, row } =
    document;
  const kept: Facets = [
    ref,
    HIT_KINDS.indexOf(kind),
    sort ?? null,
    section ?? null,
    lines,
    entities,
    kin,
    metrics,
    periods,
    facts.map(({ of, metric, period, unit, values, extreme, basis }) => [
      of,
      metric,
      period ?? null,
      unit ?? null,
      values,
      extreme ?? null,
      basis ?? null,
    ]),
    substance ?? null,
    row ? [row.table, row.subject ?? null, row.isDated] : null,
  ];
  return JSON.stringify(kept);
}

/** The inverse of keepDocument; what it was made from is read when it is asked for. */
export function readDocument(text: string, originOf: (ref: string) => Origin): Document {
  const kept: Facets = JSON.parse(text);
  const [ref, kind, sort, section, lines, entities, kin, metrics, periods, facts, substance, row] = kept;
  return {
    ref,
    kind: kindAt(kind),
    sort: sort ?? undefined,
    row: row ? rowOf(row) : undefined,
    get origin() {
      return originOf(ref);
    },
    section: section ?? undefined,
    lines,
    entities,
    kin,
    metrics,
    periods,
    facts: facts.map(factOf),
    substance: substance ?? undefined,
  };
}

const kindAt = (at: number): HitKind => HIT_KINDS[at] ?? "claim";

const rowOf = ([table, subject, isDated]: NonNullable<Facets[11]>): RowPlace => ({
  table,
  subject: subject ?? undefined,
  isDated,
});

const factOf = ([of, metric, period, unit, values, extreme, basis]: KeptFact): Fact => ({
  of,
  metric,
  period: period ?? undefined,
  unit: unit ?? undefined,
  values,
  extreme: extreme ?? undefined,
  ...(basis && { basis }),
});

/** Between a term and how often it stands there, if that is more than once. */
const TIMES = "\u0001";

/** For each field of a document its terms, and how often each stands there. */
export type Terms = Readonly<Record<Field, ReadonlyMap<string, number>>>;

/** The terms of a document as the file holds them: a line for each field, which begins with how many there are. */
export const keepTerms = (terms: Terms): string =>
  FIELDS.map((field) => {
    const own = [...terms[field]].map(([term, times]) => (times === 1 ? term : `${term}${TIMES}${times}`));
    return `${own.length} ${own.join(" ")} `;
  }).join("\n");

/** A field of kept terms. */
export interface KeptField {
  readonly length: number;
  readonly times: (term: string) => number;
}

/** Kept terms, to be asked for single ones: most of a document's are none of a question's. */
export const readTerms = (text: string): Readonly<Record<Field, KeptField>> => {
  const [zh = "", en = "", context = "", concepts = ""] = text.split("\n");
  return { zh: fieldOf(zh), en: fieldOf(en), context: fieldOf(context), concepts: fieldOf(concepts) };
};

function fieldOf(line: string): KeptField {
  return {
    length: Number.parseInt(line, 10) || 0,
    times(term) {
      for (let at = line.indexOf(` ${term}`); at >= 0; at = line.indexOf(` ${term}`, at + 1)) {
        const end = at + 1 + term.length;
        const next = line.charAt(end);
        if (next === " ") return 1;
        if (next === TIMES) return Number.parseInt(line.slice(end + 1), 10);
      }
      return 0;
    },
  };
}
