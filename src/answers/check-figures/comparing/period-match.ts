import type { Corpus } from "../../../corpus/corpus.ts";
import { findPlace, parseRef } from "../../../corpus/ref.ts";
import { reportDate } from "../../../corpus/report-date.ts";
import { lineNumbers } from "../../../corpus/schema/parts/lines.ts";
import { contains, tryPeriod } from "../../../notation/periods/period.ts";
import { readPeriods } from "../../../notation/periods/read-periods.ts";
import type { HeldQuantity } from "../../figures/held-quantity.ts";
import type { AskedFigure } from "../asked-figure.ts";
import { textsOf } from "../metric/held-words.ts";
import { metricForms } from "../metric/metric-forms.ts";

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

/**
 * Whether an undated figure is of the asked time as far as the report tells: its own words say that time; if they say none, another
 * statement of its section about its subject or one printed on its line does; if nothing of the metric is dated, the time is that in which the report speaks.
 */
export function isSpokenOf(corpus: Corpus, asked: string, held: HeldQuantity, isEverDated: boolean): boolean {
  const wanted = tryPeriod(asked);
  if (!wanted) return false;
  const isThen = (text: string | undefined): boolean => {
    const said = text === undefined ? undefined : tryPeriod(text);
    return (
      said !== undefined && (contains(wanted, said) || (said.kind !== "range" && contains(said, wanted)))
    );
  };
  const own = timesSaid(textsOf(corpus, held));
  // A year may belong to the name of what is measured: AIME 2024.
  const named = timesSaid(namesOfMetric(corpus, held.metric));
  const said = own.filter((period) => !named.includes(period));
  if (said.length > 0) return said.some(isThen);
  if (datesBeside(corpus, held).some(isThen)) return true;
  const now = reportDate(corpus.report);
  const spoken = now === undefined ? undefined : tryPeriod(now);
  return !isEverDated && !isOfATime(corpus, held) && spoken !== undefined && contains(wanted, spoken);
}

const timesSaid = (texts: readonly string[]): string[] =>
  texts.flatMap((text) => readPeriods(text).flatMap(({ partial, period }) => (partial ? [] : [period])));

function namesOfMetric(corpus: Corpus, id: string): string[] {
  const { zh = "", en = "", aliases = [] } = corpus.metrics.get(id) ?? {};
  return [zh, en, ...aliases];
}

/** Whether a figure is of a span that is not told: what is forecast or planned, and what a company sells, earns or spends. */
const isOfATime = (corpus: Corpus, { kind, metric }: HeldQuantity): boolean =>
  kind === "forecast" ||
  kind === "target" ||
  (metricForms(corpus).of.get(metric) ?? []).some(({ words }) => FLOWS.some((word) => words.has(word)));

const FLOWS = ["_revenue", "_netprofit", "_grossprofit", "_capex", "_shipment"];

/** The times of the statements of a figure's section that are about its subject, printed on its line, or about what its own statement is about too. */
function datesBeside(corpus: Corpus, { ref, source, of, lines }: HeldQuantity): (string | undefined)[] {
  const id = parseRef(ref)?.id ?? "";
  const own = source === "claim" ? corpus.claims.get(id) : undefined;
  const section =
    source === "claim"
      ? own?.section
      : source === "cell"
        ? corpus.tables.get(findPlace(parseRef(ref))?.table ?? "")?.section
        : undefined;
  if (section === undefined) return [];
  return [...corpus.claims.values()]
    .filter(
      (claim) =>
        claim.section === section &&
        (claim.about.includes(of) ||
          lineNumbers([...claim.lines]).some((line) => lines.includes(line)) ||
          claim.quantities?.some((each) => own?.about.includes(each.of)) === true),
    )
    .flatMap((claim) => [
      ...(claim.when ?? []),
      claim.saidOn,
      ...(claim.quantities ?? []).map(({ period }) => period),
    ]);
}
