import type { Report } from "../../../library/report.ts";
import { matchMetrics } from "../../find/match-metrics.ts";
import { matchSubject } from "../../find/match-subject.ts";
import type { FigureQuestion } from "../asked-figure.ts";

type Named = Pick<FigureQuestion, "subject" | "metric">;

/** What is longer is no name with another in it, and each of its cuts would be looked up. */
const LONGEST_NAME = 80;

/**
 * A claim whose words are cut at another place than the report's: Google's "cloud revenue" is the revenue of Google Cloud, and a
 * subject may have its metric in its name. Undefined where no other cut names both.
 */
export function regroup(report: Report, { subject, metric }: Named): Named | undefined {
  const movable = metric ?? subject;
  if (movable.length > LONGEST_NAME) return undefined;
  if (movable.length > LONGEST) return undefined;
  for (const at of cuts(movable)) {
    const [head, tail] = [movable.slice(0, at).trim(), movable.slice(at).trim()];
    if (!matchMetrics(report.corpus, tail).sure) continue;
    const owner = metric === undefined ? head : `${subject} ${head}`;
    if (matchSubject(report, owner).entities.length === 1) return { subject: owner, metric: tail };
  }
  return undefined;
}

/** A longer wording is no name. */
const LONGEST = 60;

/** Where a name may be cut, the longest head first: between words, and in Chinese between characters. */
function cuts(text: string): number[] {
  const places = [...text.matchAll(/(?<=\p{sc=Han}).|.(?=\p{sc=Han})|\s/gu)].map(({ 0: found, index }) =>
    /\p{sc=Han}/u.test(text[index - 1] ?? "") || found === " " ? index : index + 1,
  );
  return [...new Set(places)].filter((at) => at > 0 && at < text.length).reverse();
}
