import { ReportError } from "../../errors.ts";
import { PERIOD_GRAMMAR, type Period, parsePeriod, tryPeriod } from "./period.ts";
import { type PeriodMention, readPeriods } from "./read-periods.ts";

/**
 * The one period that a text names, in the corpus's notation or as a date in either language; anything else is an error that
 * says how periods are written. Of a condition it must be the whole right side: a word beside it ("not 2024") would be lost.
 */
export function readPeriod(text: string, condition?: string): Period {
  const plain = text.trim();
  const period = tryPeriod(plain);
  if (period) return period;
  const mention = findMention(plain);
  if (mention && (condition === undefined || mention.raw.trim() === plain))
    return parsePeriod(mention.period);
  const place = condition === undefined ? "" : `"${condition}": `;
  throw new ReportError("INPUT", `${place}"${plain.slice(0, 60)}" is no period. ${PERIOD_GRAMMAR}`);
}

/** The date that a text mentions, year and all; undefined if it mentions none or several. */
export function findMention(text: string): PeriodMention | undefined {
  const [mention, ...more] = readPeriods(text);
  return more.length === 0 && mention?.partial === false ? mention : undefined;
}
