import type { CLAIM_KINDS } from "../../corpus/claim-kinds.ts";
import { type Corpus, groupBy } from "../../corpus/corpus.ts";
import type { ClaimData } from "../../corpus/data.ts";
import { claimRef, parseRef, ref } from "../../corpus/ref.ts";
import { rowQuantities } from "../../corpus/row.ts";
import { lineNumbers } from "../../corpus/schema/parts/lines.ts";
import type { Quantity } from "../../corpus/schema/quantity.ts";
import type { Bound } from "../../notation/bounds/bound.ts";

/** A figure that the corpus holds, wherever it stands: in a claim, a cell of a table, or computed from others. */
export interface HeldQuantity {
  readonly ref: string;
  readonly source: "claim" | "cell" | "derived";
  readonly of: string;
  readonly metric: string;
  readonly value?: number | undefined;
  readonly low?: number | undefined;
  readonly high?: number | undefined;
  readonly bound?: Bound | undefined;
  readonly unit?: string | undefined;
  readonly period?: string | undefined;
  /** A fiscal period in the calendar's words. */
  readonly calendar?: string | undefined;
  readonly vs?: string | undefined;
  readonly printed?: string | undefined;
  /** What its claim is; a cell does not say. */
  readonly kind?: (typeof CLAIM_KINDS)[number];
  readonly lines: readonly number[];
  readonly says: readonly string[];
  /** Dates of the event or the statement, where the figure itself has no period. */
  readonly dates: readonly string[];
  /** On which footing it stands, as far as known. */
  readonly basis?: Quantity["basis"];
  /** Decimals of a computed figure. */
  readonly decimals?: number | undefined;
}

const known = new WeakMap<Corpus, readonly HeldQuantity[]>();

/** Every figure of a corpus, claims first. */
export function heldQuantities(corpus: Corpus): readonly HeldQuantity[] {
  const made = known.get(corpus);
  if (made) return made;
  const all = [...ofClaims(corpus), ...ofTables(corpus), ...ofDerived(corpus)].map((held) =>
    held.period?.startsWith("FY") ? { ...held, calendar: corpus.calendarOf(held.period, held.of) } : held,
  );
  known.set(corpus, all);
  return all;
}

const byOwner = new WeakMap<Corpus, ReadonlyMap<string, readonly HeldQuantity[]>>();

/** The figures of one entity, claims first. */
export function heldOf(corpus: Corpus, owner: string): readonly HeldQuantity[] {
  const made = byOwner.get(corpus) ?? groupBy(heldQuantities(corpus), ({ of }) => of);
  byOwner.set(corpus, made);
  return made.get(owner) ?? [];
}

/** The claim that states a held figure; undefined for one of a table or a computed one. */
export const claimOf = (
  { claims }: Corpus,
  { ref: own, source }: Pick<HeldQuantity, "ref" | "source">,
): ClaimData | undefined => (source === "claim" ? claims.get(parseRef(own)?.id ?? "") : undefined);

function ofClaims(corpus: Corpus): HeldQuantity[] {
  return [...corpus.claims.values()].flatMap((claim) => {
    const { kind, quantities = [], lines, says = [], when = [], saidOn } = claim;
    return quantities.map(
      (quantity): HeldQuantity => ({
        ...quantity,
        ref: claimRef(claim),
        source: "claim",
        kind,
        lines,
        says,
        dates: [...when, ...(saidOn === undefined ? [] : [saidOn])],
      }),
    );
  });
}

function ofTables(corpus: Corpus): HeldQuantity[] {
  return [...corpus.tables.values()].flatMap((table) =>
    table.rows.flatMap((row) =>
      rowQuantities(table, row).map(
        (quantity): HeldQuantity => ({ ...quantity, source: "cell", says: table.says ?? [], dates: [] }),
      ),
    ),
  );
}

function ofDerived(corpus: Corpus): HeldQuantity[] {
  return [...corpus.derived.values()].map(
    ({ id, of, metric, value, unit, period, vs, lines, decimals, bound }): HeldQuantity => ({
      bound,
      ref: ref("derived", id),
      source: "derived",
      of,
      metric,
      value,
      unit,
      period,
      vs,
      lines: lineNumbers(lines),
      says: [],
      dates: [],
      decimals,
    }),
  );
}
