import type { Corpus } from "../../../corpus/corpus.ts";
import type { Question } from "../../../search/reading/question.ts";
import { ratioIn } from "../../figures/known-ratios.ts";
import { lastTime, type RatioOperands, ratioOperands } from "../../figures/ratio-operands.ts";
import { isSuperlative } from "../of-table/superlatives.ts";
import { distinct, timesOf } from "./pair-asked.ts";
import { relationAsked } from "./relation-asked.ts";

/** Words that ask for one of many, or of how many something is so. */
const OF_MANY = /\bwhich\b|\bwho\b|\bhow many\b|哪|几[家个款种]|多少家/;

/**
 * The two figures of a ratio that a question asks for and that the report does not have itself: the operating margin of one thing, or of the
 * report's company if it names nobody; without a time the last one, if no other report is asked (`isAlone`). Undefined if it asks of several
 * things or times, or how it changes.
 */
export function ratioAsked(corpus: Corpus, question: Question, isAlone: boolean): RatioOperands | undefined {
  const { plain } = question;
  const ratio = ratioIn(plain);
  const times = timesOf(question.periods);
  const isOfOne = relationAsked(plain) === undefined && !isSuperlative(plain) && !OF_MANY.test(plain);
  if (!ratio || times.length > 1 || !isOfOne) return undefined;
  const things = distinct(question.entities).flatMap(({ ids }) => ids);
  const [of = corpus.report.company, ...others] = things;
  if (of === undefined || others.length > 0) return undefined;
  const time = times[0] ?? (isAlone ? lastTime(corpus, of, ratio) : undefined);
  return time === undefined ? undefined : ratioOperands(corpus, of, ratio, time);
}
