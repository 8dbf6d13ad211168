import { readFileSync } from "node:fs";
import { countTokens } from "gpt-tokenizer/encoding/o200k_base";
import { beforeAll, describe, expect, test } from "vitest";
import { parse } from "yaml";
import * as z from "zod";
import { searchClaims } from "../../src/answers/search-claims/search-claims.ts";
import type { Report } from "../../src/library/report.ts";
import { serve } from "../../src/library/served.ts";
import { documents } from "../../src/search/documents/documents.ts";
import { structureOf } from "../../src/server/tools/search-claims.ts";
import { openShipped } from "../support/reports.ts";
import { type Sign, signOfAbsence } from "./absence.ts";
import { isRight, judge } from "./judge.ts";
import { mean, measure, percentile } from "./measures.ts";
import { isHeldOut, judgeOneCall, oneCallQuestions } from "./one-call.ts";
import { halfOf, questions } from "./questions.ts";

const Recall = z.strictObject({ 1: z.number(), 5: z.number() });
const marks = z
  .strictObject({ zh: Recall, en: Recall, absence: z.number(), oneCall: z.number(), falseAlarms: z.number() })
  .parse(parse(readFileSync(`${import.meta.dirname}/marks.yaml`, "utf8")));

let report: Report;
beforeAll(async () => {
  report = await openShipped();
}, 60_000);

const held = questions.filter((question) => halfOf(question) === "held");
type Question = (typeof questions)[number];
/** The answer to a question in its language; each is asked once. */
const answers = new Map<Question, ReturnType<typeof searchClaims>>();
function answerTo(question: Question): ReturnType<typeof searchClaims> {
  const lang = question.lang === "en" ? "en" : "zh";
  const known = answers.get(question) ?? searchClaims(serve(report), { query: question.q }, lang);
  answers.set(question, known);
  return known;
}
const signOf = async (question: Question): Promise<Sign | undefined> =>
  signOfAbsence(report, question, await answerTo(question));
const signsOf = async (asked: readonly Question[]) => (await Promise.all(asked.map(signOf))).filter(Boolean);

describe("the held half", { timeout: 60_000 }, () => {
  test.each(["zh", "en"] as const)(
    "%s questions find their lines as well as when the mark was set",
    async (lang) => {
      const all = documents(report.corpus);
      const asked = held.filter((question) => question.lang === lang && question.answerable === undefined);
      const judged = await Promise.all(
        asked.map(async (question) => judge(question, (await report.search.find(question.q)).hits, all)),
      );
      const { recall } = measure(judged);
      expect(recall[1]).toBeGreaterThanOrEqual(marks[lang][1]);
      expect(recall[5]).toBeGreaterThanOrEqual(marks[lang][5]);
    },
  );

  test("answers are short", async () => {
    const counts = await Promise.all(
      held.map(async (question) => countTokens(JSON.stringify(structureOf(await answerTo(question))))),
    );
    expect(mean(counts)).toBeLessThanOrEqual(550);
    expect(percentile(counts, 0.95)).toBeLessThanOrEqual(850);
  });

  test("questions for one call are answered by it", async () => {
    const asked = oneCallQuestions.filter(isHeldOut);
    const judged = await judgeOneCall(serve(report), asked);
    const share = judged.filter(({ call }) => call).length / asked.length;
    expect(share).toBeGreaterThanOrEqual(marks.oneCall);
  });

  test("questions that the report does not answer are shown to be so", async () => {
    const absent = held.filter(({ answerable }) => answerable === false);
    expect((await signsOf(absent)).length / absent.length).toBeGreaterThanOrEqual(marks.absence);
  });

  test("questions that it answers are seldom said to have no answer", async () => {
    const answered = held.filter(({ answerable }) => answerable === undefined);
    const alarms = (await signsOf(answered)).filter((sign) => sign !== "finding");
    expect(alarms.length / answered.length).toBeLessThanOrEqual(marks.falseAlarms);
  });
});

test("every answerable question has something in the corpus that answers it", { timeout: 60_000 }, () => {
  const all = documents(report.corpus);
  const orphans = questions.filter(
    (question) =>
      question.answerable === undefined &&
      !all.some((document) => isRight(document, document.lines, question)),
  );
  expect(orphans.map(({ id }) => id)).toEqual([]);
});
