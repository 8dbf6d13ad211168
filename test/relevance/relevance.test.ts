import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import { parse } from "yaml";
import * as z from "zod";
import { searchClaims } from "../../src/answers/search-claims/search-claims.ts";
import type { Report } from "../../src/library/report.ts";
import { documents } from "../../src/search/documents/documents.ts";
import { openShipped } from "../support/reports.ts";
import { signOfAbsence } from "./absence.ts";
import { isRight, judge } from "./judge.ts";
import { measure } from "./measures.ts";
import { halfOf, questions } from "./questions.ts";

const Recall = z.strictObject({ 1: z.number(), 5: z.number() });
const marks = z
  .strictObject({ zh: Recall, en: Recall, absence: z.number(), falseAlarms: z.number() })
  .parse(parse(readFileSync(`${import.meta.dirname}/marks.yaml`, "utf8")));

let report: Report;
beforeAll(async () => {
  report = await openShipped();
}, 60_000);

const held = questions.filter((question) => halfOf(question) === "held");
const signOf = (question: (typeof questions)[number]) =>
  signOfAbsence(report, question, searchClaims(report, { query: question.q }, "en"));

describe("the held half", { timeout: 60_000 }, () => {
  test.each(["zh", "en"] as const)(
    "%s questions find their lines as well as when the mark was set",
    (lang) => {
      const all = documents(report.corpus);
      const judged = held
        .filter((question) => question.lang === lang && question.answerable === undefined)
        .map((question) => judge(question, report.search.find(question.q).hits, all));
      const { recall } = measure(judged);
      expect(recall[1]).toBeGreaterThanOrEqual(marks[lang][1]);
      expect(recall[5]).toBeGreaterThanOrEqual(marks[lang][5]);
    },
  );

  test("questions that the report does not answer are shown to be so", () => {
    const absent = held.filter(({ answerable }) => answerable === false);
    expect(absent.filter(signOf).length / absent.length).toBeGreaterThanOrEqual(marks.absence);
  });

  test("questions that it answers are seldom said to have no answer", () => {
    const answered = held.filter(({ answerable }) => answerable === undefined);
    const alarms = answered.filter((question) => ["unmatched", "coverage"].includes(signOf(question) ?? ""));
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
