import type { Figure } from "../../../../notation/figures/figure.ts";
import { runOf } from "../in-turn.ts";
import { distinct } from "./anaphora.ts";
import type { Named } from "./named.ts";

const PLURAL =
  /\btheirs?\b|\bthey\b(?! (?:see|expect|forecast|think|say|put|estimate|predict|reckon|believe)\b)|\b(?:these|those|the|all)(?: same)? (?:two|three|four|five)\b|[两二三四五](?:者|家(?:公司|企业|厂商)?|款|种|方)|[它他]们/gi;
const TOGETHER = /合计|共计|一共|总计|\b(?:together|combined|in total)\b/i;

/** Whose a figure is of several that a word stands for (their, 三者): each in turn if there are as many figures; else nobody's. */
export interface Shared {
  readonly one: Named | undefined;
}

/** What a plural word before a figure says of whose it is; undefined if there is none, or it stands for fewer than two things. */
export function pluralOf(
  sentence: string,
  owners: readonly Named[],
  before: {
    readonly read: readonly { readonly figure: Figure; readonly subject: Named | undefined }[];
    readonly listed: readonly Named[];
  },
  figures: readonly Figure[],
  figure: Figure,
): Shared | undefined {
  const word = [...sentence.matchAll(PLURAL)].findLast(({ index }) => index < figure.start);
  if (!word) return undefined;
  const run = runOf(sentence, figures, figure);
  const first = run[0]?.start ?? figure.start;
  const between = sentence.slice(word.index, first);
  if (TOGETHER.test(between) || /[。；;]/.test(between)) return undefined;
  if (owners.some(({ start, end }) => start >= word.index && end <= figure.start)) return undefined;
  const here = distinct(
    before.read.flatMap((each) => (each.figure.end <= word.index ? (each.subject ?? []) : [])),
  );
  const all = here.length > 1 ? here : before.listed;
  if (all.length < 2) return undefined;
  const one = run.length === all.length ? all[run.indexOf(figure)] : undefined;
  return { one: one && (here.length > 1 ? one : { ...one, carried: true }) };
}
