import { beforeAll, expect, test } from "vitest";
import { serve } from "../../../src/library/served.ts";
import { openShipped } from "../../support/reports.ts";
import { isConfirmed, judgeSentences, type Sentence } from "./judge.ts";

/** A sentence in so many of all that the figures of the report make; `npm run verdicts -- --perturbed` judges all. */
const ONE_IN = 30;
const SEED = 12;

let sentences: readonly Sentence[] = [];
beforeAll(async () => {
  const report = await openShipped();
  sentences = judgeSentences(serve(report), report.corpus, SEED, ONE_IN);
});

const told = ({ kind, text, verdict }: Sentence) => `${kind}: ${text} ${verdict}`;
const isTrue = ({ kind }: Sentence) => kind.startsWith("true");

test("a sentence with one thing wrong does not agree", () => {
  const wrong = sentences.filter((each) => !isTrue(each));
  expect(wrong.length).toBeGreaterThan(100);
  expect(wrong.filter(isConfirmed).map(told)).toEqual([]);
});

test("a true sentence agrees, or is left open", () => {
  const right = sentences.filter(isTrue);
  const open = (each: Sentence) => /^(?:cannot be read|none)$/.test(each.verdict);
  expect(right.length).toBeGreaterThan(20);
  expect(right.filter((each) => !isConfirmed(each) && !open(each)).map(told)).toEqual([]);
});
