import type { Corpus } from "../../corpus/corpus.ts";
import { bareName } from "../../corpus/naming/company-name.ts";
import { ref } from "../../corpus/ref.ts";
import { reportDate } from "../../corpus/report-date.ts";
import type { Joined } from "../../library/joined/join.ts";
import { calendarPeriod, tryPeriod } from "../../notation/periods/period.ts";
import type { HeldQuantity } from "./held-quantity.ts";

/** A figure with the report that states it. */
export interface Stated {
  readonly corpus: Corpus;
  readonly held: HeldQuantity;
}

/** What a figure is: something that happened or was measured, or what somebody reckons, expects or wants. */
export type Nature = "fact" | "estimate" | "forecast" | "target" | "opinion" | "announcement" | "consensus";

/** What a figure is: by its basis, by its claim; a cell is a fact unless its time is not over when the report comes out. */
export function natureOf({ corpus, held: { basis = [], kind, period, calendar = period } }: Stated): Nature {
  if (basis.includes("consensus")) return "consensus";
  if (basis.includes("guidance")) return "target";
  const out = tryPeriod(reportDate(corpus.report) ?? "")?.end;
  const end = calendar === undefined ? undefined : (tryPeriod(calendar)?.end ?? endOfFiscal(calendar));
  const isAhead = out !== undefined && end !== undefined && end > out;
  if (basis.includes("estimate")) return isAhead ? "forecast" : "estimate";
  if (kind !== undefined) return kind;
  return isAhead && !basis.includes("actual") ? "forecast" : "fact";
}

/** The last day that a fiscal year may end on. */
function endOfFiscal(period: string): string | undefined {
  const [, year] = /^FY(\d{4})/.exec(period) ?? [];
  return year === undefined ? undefined : `${year}-12-31`;
}

/** The figure's period in the calendar's words; a fiscal year whose end another report tells is read by that. */
export function periodOf(
  { corpus, held }: Stated,
  joined: Joined,
  corpora: readonly Corpus[],
): string | undefined {
  const { period, calendar = period, of } = held;
  if (calendar === undefined || !calendar.startsWith("FY")) return spelled(calendar);
  const ends = new Set(
    joined.entity({ report: corpus.id, id: of }).flatMap(({ report, id }) => {
      const other = corpora.find((each) => each.id === report);
      const own = other?.entities.get(id)?.fiscalYearEnds;
      const ofReport = other?.report.company === id ? other.report.fiscalYearEnds : undefined;
      return own ?? ofReport ?? [];
    }),
  );
  const [month] = ends;
  return spelled(month === undefined || ends.size > 1 ? calendar : calendarPeriod(calendar, month));
}

/** One way to write a period: 2024 for 2024-01..2024-12. */
function spelled(text: string | undefined): string | undefined {
  const period = text === undefined ? undefined : tryPeriod(text);
  if (period?.kind !== "range" || period.start === undefined || period.end === undefined) return text;
  const year = period.start.slice(0, 4);
  return period.start === `${year}-01-01` && period.end === `${year}-12-31`
    ? year
    : `${period.start}..${period.end}`;
}

/** Who says a figure: whom the report has it from, else who publishes it. Equal for two reports of one speaker. */
export function speakersOf(
  { corpus, held: { says, source, ref: own } }: Stated,
  joined: Joined,
): readonly string[] {
  const key = (id: string) => {
    const [first] = joined.entity({ report: corpus.id, id });
    return first === undefined ? id : `${first.report}/${ref("entity", first.id)}`;
  };
  if (says.length > 0) return says.map(key);
  if (source === "derived") return [own];
  const { publisher, company = "" } = corpus.report;
  if (publisher === undefined) return corpus.entities.has(company) ? [key(company)] : [];
  const cores = new Set([publisher.zh, publisher.en].map((name) => bareName(name).core));
  const known = [...corpus.entities.values()].filter(({ zh, en, aliases = [] }) =>
    [zh, en, ...aliases].some((name) => cores.has(bareName(name).core)),
  );
  return [...known.map(({ id }) => key(id)), ...[...cores].map((core) => `name:${core}`)];
}
