import type { Document, Fact, HitKind, Origin, RowPlace } from "../documents/document.ts";
import { HIT_KINDS } from "../documents/document.ts";

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
