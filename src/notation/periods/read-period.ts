import { ReportError } from "../../errors.ts";
import { PERIOD_GRAMMAR, type Period, parsePeriod, tryPeriod } from "./period.ts";
import { isWhole, type PeriodMention, readPeriods } from "./read-periods.ts";
import { isRelative } from "./relative.ts";

/** A period that a reader asks for, with what its mark says: of 2025E only estimates are meant. */
export interface AskedPeriod extends Period {
  readonly basis?: PeriodMention["basis"];
}

/** Where a period is read. */
export interface AskedIn {
  /** When what is asked came out; relative words are read by it. */
  readonly date?: string | undefined;
  /** A condition, of which it must be the whole right side: a word beside it ("not 2024") would be lost. */
  readonly condition?: string | undefined;
}

/**
 * The one period that a text names, in the corpus's notation or as people write it in either language; ends in the wrong order are
 * turned. Anything else is an error that says how periods are written.
 */
export function readPeriod(text: string, { date, condition }: AskedIn = {}): AskedPeriod {
  const plain = text.trim();
  const period = tryPeriod(plain) ?? turned(plain);
  if (period) return period;
  const mention = only(readPeriods(plain, { date, isName: true, isYear: (each) => isWhole(plain, each) }));
  if (mention && (isWhole(plain, mention) || (condition === undefined && !LIMIT.test(plain))))
    return { ...parsePeriod(mention.period), ...(mention.basis && { basis: mention.basis }) };
  const place = condition === undefined ? "" : `"${condition}": `;
  const said = plain.slice(0, 60);
  if (mention === undefined && isRelative(plain))
    throw new ReportError(
      "INPUT",
      date === undefined
        ? `${place}"${said}" is seen from a date, and the report says none of its own. Write the period itself. ${PERIOD_GRAMMAR}`
        : `${place}"${said}" cannot be told from the report's date, ${date}. Write the period itself. ${PERIOD_GRAMMAR}`,
    );
  throw new ReportError("INPUT", `${place}"${said}" is no period. ${PERIOD_GRAMMAR}`);
}

/** Words that make of a period another one: before 2024, 2024年以前. */
const LIMIT =
  /\b(?:not|before|after|until|except|without|since|prior|excluding)\b|(?:以|之)?[前后](?!\d|[二三四五六七八九十]|个|首)|除|非|至今|以来/i;

function turned(text: string): Period | undefined {
  const [from, to, ...more] = text.split("..").map((end) => end.trim());
  return to === undefined || more.length > 0
    ? undefined
    : from === to
      ? tryPeriod(to)
      : tryPeriod(`${to}..${from}`);
}

/** The date that a text mentions, year and all; undefined if it mentions none or several. */
export const findMention = (text: string): PeriodMention | undefined => only(readPeriods(text));

function only([mention, ...more]: readonly PeriodMention[]): PeriodMention | undefined {
  return more.length === 0 && mention?.partial === false ? mention : undefined;
}
