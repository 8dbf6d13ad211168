import type { Corpus } from "../../corpus/corpus.ts";
import { findPlace, parseRef } from "../../corpus/ref.ts";
import { contains, tryPeriod } from "../../notation/periods/period.ts";
import type { HeldQuantity } from "../figures/held-quantity.ts";
import type { AskedFigure } from "./asked-figure.ts";

/** Whether a held figure is of the asked time: the same period, in its fiscal year or the calendar, or a day within it. Without an asked period any is. */
export function periodMatches(
  corpus: Corpus,
  { period: asked, outcome }: Pick<AskedFigure, "period" | "outcome">,
  { of, period, calendar = period, dates, vs }: HeldQuantity,
): boolean {
  if (asked === undefined) return true;
  // A change from one time to another is that of the span between: 2024年9月到12月增长39倍.
  const span = vs === undefined || period === undefined ? [] : [`${vs}..${period}`];
  const own = period === undefined || calendar === undefined ? dates : [period, calendar, ...span];
  // a year that is marked is the company's own: 2025E
  const isOwn =
    outcome !== undefined && /^\d{4}$/.test(asked) && corpus.calendarOf(`FY${asked}`, of) !== `FY${asked}`;
  return [asked, corpus.calendarOf(asked, of), ...(isOwn ? [`FY${asked}`] : [])].some((way) => {
    const wanted = tryPeriod(way);
    if (!wanted) return false;
    return own.some((text) => {
      const held = tryPeriod(text);
      return (
        text === way ||
        (held !== undefined && (held.kind === "day" || period === undefined) && contains(wanted, held))
      );
    });
  });
}

/** Whether the report speaks of an undated figure's subject in the asked time: another statement of its section about it is dated so. */
export function isSpokenOf(corpus: Corpus, asked: string, { ref, source, of }: HeldQuantity): boolean {
  const wanted = tryPeriod(asked);
  if (!wanted) return false;
  const id = parseRef(ref)?.id ?? "";
  const section =
    source === "claim"
      ? corpus.claims.get(id)?.section
      : source === "cell"
        ? corpus.tables.get(findPlace(parseRef(ref))?.table ?? "")?.section
        : undefined;
  if (section === undefined) return false;
  return [...corpus.claims.values()].some(
    (claim) =>
      claim.section === section &&
      claim.about.includes(of) &&
      [...(claim.when ?? []), claim.saidOn, ...(claim.quantities ?? []).map(({ period }) => period)].some(
        (text) => {
          const said = text === undefined ? undefined : tryPeriod(text);
          return said !== undefined && (contains(wanted, said) || contains(said, wanted));
        },
      ),
  );
}
