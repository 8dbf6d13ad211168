import type { Figure } from "../../../notation/figures/figure.ts";
import type { Measured } from "./measures/measured.ts";
import type { Span } from "./spans.ts";

const SUPPOSES =
  /^\s?(?:而|但|且|那么|其中|and|but|then)?\s?(?:哪怕|即使|即便)?(?:若是?|如果|如|假如|假设|假定|倘若|一旦|在(?=[^，,]*(?:假设|情形|情景|情况|条件)(?:之?下)?)|(?:even )?(?:if|assuming|should|suppose|provided|supposing)\b|(?:given|with|at|under) (?=.* (?:gain|rise|increase|improvement|cut) (?:in|of) ))/i;
/** The change is itself what brings the rest about: a 5% gain in staff efficiency would lift … */
const BRINGS =
  /^ (?:gain|rise|increase|improvement|cut)(?: in| of)? [a-z ]{3,40}? (?:would|could|might|may)\b/i;

/** What a sentence supposes: the words, and the figure in them, which is no claim. */
export interface Condition extends Span {
  readonly figure: Figure;
}

/** The suppositions of a sentence that hold a change: 若人员效率提升5%, if staff efficiency rises by 5 %. What follows is said under them. */
export function conditionsIn(
  sentence: string,
  clauses: readonly number[],
  figures: readonly Figure[],
): Condition[] {
  return figures.flatMap((figure, at): Condition[] => {
    if (figure.unit !== "%" || at === figures.length - 1) return [];
    const start = clauses.findLast((from) => from <= figure.start) ?? 0;
    const brings = BRINGS.exec(sentence.slice(figure.end));
    if (brings) return [{ figure, start: figure.start, end: figure.end + brings[0].length }];
    const end = clauses.find((from) => from > figure.start) ?? sentence.length;
    const next = figures[at + 1];
    const isFirst = figures[at - 1] === undefined || (figures[at - 1]?.end ?? 0) <= start;
    return isFirst && next && next.start >= end && SUPPOSES.test(sentence.slice(start, figure.start))
      ? [{ figure, start, end: figure.end }]
      : [];
  });
}

/** What is measured, under the latest supposition before a figure. */
export function underCondition(
  sentence: string,
  { metric, words }: Measured,
  conditions: readonly Condition[],
  figure: Figure,
): Measured {
  const last = conditions.findLast(({ end }) => end <= figure.start);
  const said = metric ?? words;
  if (!last || said === undefined) return metric === undefined ? { words } : { metric };
  const supposed = sentence
    .slice(last.start, last.end)
    .replace(SUPPOSES, "")
    .replace(/ (?:would|could|might|may)$/, "")
    .trim();
  return {
    metric: /\p{Script=Han}/u.test(said) ? `${supposed}时的${said}` : `${said} if ${supposed}`,
  };
}
