import { tryPeriod } from "../../../notation/periods/period.ts";
import { findMention } from "../../../notation/periods/read-period.ts";
import { type PeriodMention, readPeriods } from "../../../notation/periods/read-periods.ts";
import { isOfCompany, type ReportKind } from "./report-kind.ts";

const LABELLED =
  /(?:发布日期|报告日期|披露日期|公告日期|published(?: on)?|date(?:d)?(?: of (?:report|publication))?|release date)(?: ?\([^)\n]{0,60}\))?\s?[:：]?\s?([^\n]{4,24})/i;
/** What a date beside it is the date of, if not of the report. */
const OF_OTHER =
  /截[至止]|[为至]止|收盘|股价|数据|\b(?:end(?:ed|ing)?|as of|price|close|data|until|since|from)\b/i;
/** What parts a line: Alder Research | 12 March 2026 | Analyst: Ann Lee. */
const BARS = /[|｜·•]/;
/** Beside a date of its own, a line of a cover has a name or two. */
const MOST_BESIDE = 30;

/**
 * The day or month that the cover gives: the file's own first, then the one behind a word for it, then the only one that a line is of.
 * A company's own report may have the end of its time in such a line, so there it counts only if it is `after` that.
 */
export function dateOnCover(
  cover: string,
  own: string | undefined,
  kind: ReportKind | undefined,
  after: string | undefined,
): string | undefined {
  const said = (own === undefined ? undefined : findMention(own)?.period) ?? labelled(cover);
  if (said !== undefined) return said;
  if (!isOfCompany(kind)) return alone(cover);
  if (after === undefined) return undefined;
  const day = alone(cover) ?? (kind === "earnings-release" ? datelined(cover) : undefined);
  return day !== undefined && day > after ? day : undefined;
}

/** A place and a day with a dash behind them, with which the text of a release begins: LONDON, 4 March 2025 – */
const DATELINE =
  /^\p{Lu}[\p{L}.,'’ ]{1,50}?(?:,|\s?[–—-]+|\s(?=\())\s?(?:\([^()\n]{2,30}\)[\s–—-]*)?\(?((?:\d{1,2} )?\p{L}{3,9}\.? (?:\d{1,2}, ?)?\d{4})\)?\s?(?:\/[^\n/]{2,30}\/\s?|\([^\n()]{2,30}\)\s?)?(?:[–—]|--?(?!\d))/mu;

function datelined(cover: string): string | undefined {
  const said = readPeriods(DATELINE.exec(cover)?.[1] ?? "")[0]?.period;
  return said !== undefined && tryPeriod(said)?.kind === "day" ? said : undefined;
}

function labelled(cover: string): string | undefined {
  const named = readPeriods(LABELLED.exec(cover)?.[1] ?? "")[0]?.period;
  return named !== undefined && tryPeriod(named)?.kind === "day" ? named : undefined;
}

function alone(cover: string): string | undefined {
  const parts = cover.split("\n").flatMap((line) => (OF_OTHER.test(line) ? [] : line.split(BARS)));
  const dates = new Set(parts.flatMap((part) => dateOfPart(part.trim()) ?? []));
  const [date] = dates;
  return dates.size === 1 ? date : undefined;
}

/** The day that a line or a part of it is of: nothing else in it is a number, and little is a word. A month only if it is all of it. */
function dateOfPart(part: string): string | undefined {
  const [mention, ...others] = readPeriods(part);
  if (!mention || others.length > 0 || mention.partial) return undefined;
  const beside = besideOf(part, mention);
  const kind = tryPeriod(mention.period)?.kind;
  if (kind === "month") return beside === "" ? mention.period : undefined;
  return kind === "day" && beside.length <= MOST_BESIDE && !/\d/.test(beside) ? mention.period : undefined;
}

const besideOf = (part: string, { start, end }: PeriodMention): string =>
  (part.slice(0, start) + part.slice(end)).trim();
