import { beforeAll, describe, expect, test } from "vitest";
import type { Report } from "../../../src/library/report.ts";
import { serve } from "../../../src/library/served.ts";
import { openShipped } from "../../support/reports.ts";
import { isConfirmed, judgeSentences, type Sentence } from "./judge.ts";
import { MACHINE_NOTES, openNote } from "./machine-notes.ts";

const SEED = 12;

const told = ({ kind, text, verdict }: Sentence) => `${kind}: ${text} ${verdict}`;
const isTrue = ({ kind }: Sentence) => kind.startsWith("true");

/** A report, one sentence in how many of all that its figures make is drawn, and how many are at least wrong and true. */
type Drawn = readonly [
  name: string,
  open: () => Promise<Report>,
  oneIn: number,
  least: { readonly wrong: number; readonly right: number },
];

/** `npm run verdicts -- --perturbed` judges all sentences. */
const REPORTS: readonly Drawn[] = [
  ["the shipped report", openShipped, 30, { wrong: 100, right: 20 }],
  ...MACHINE_NOTES.map((name) => [name, () => openNote(name), 3, { wrong: 50, right: 8 }] as const),
];

describe.each(REPORTS)("of the figures of %s", (_, open, oneIn, least) => {
  let sentences: readonly Sentence[] = [];
  beforeAll(async () => {
    const report = await open();
    sentences = judgeSentences(serve(report), report.corpus, SEED, oneIn);
  });

  test("a sentence with one thing wrong does not agree", () => {
    const wrong = sentences.filter((each) => !isTrue(each));
    expect(wrong.length).toBeGreaterThan(least.wrong);
    expect(wrong.filter(isConfirmed).map(told)).toEqual([]);
  });

  test("a true sentence agrees, or is left open", () => {
    const right = sentences.filter(isTrue);
    const isOpen = (each: Sentence) => /^(?:cannot be read|none)$/.test(each.verdict);
    expect(right.length).toBeGreaterThan(least.right);
    expect(right.filter((each) => !isConfirmed(each) && !isOpen(each)).map(told)).toEqual([]);
  });
});
