import { describe, expect, test } from "vitest";
import { between } from "../../../src/answers/figures/between-reports.ts";
import { heldQuantities } from "../../../src/answers/figures/held-quantity.ts";
import { createCorpus } from "../../../src/corpus/corpus.ts";
import { CORPUS_FORMAT } from "../../../src/corpus/data.ts";
import { Claim } from "../../../src/corpus/schema/claim.ts";
import { Entity } from "../../../src/corpus/schema/entity.ts";
import { Metric } from "../../../src/corpus/schema/metric.ts";
import { joinReports } from "../../../src/library/joined/join.ts";

/** One figure of a report, and what the report is. */
interface Says {
  readonly publisher?: string;
  readonly published?: string;
  readonly kind?: string;
  readonly quantity?: Readonly<Record<string, unknown>>;
  readonly entity?: Readonly<Record<string, unknown>>;
  readonly metric?: Readonly<Record<string, unknown>>;
}

function stated(id: string, { publisher = id, published = "2025-03", kind = "fact", ...rest }: Says) {
  const text = { zh: id, en: id };
  const quantity = {
    of: "harrow",
    metric: "m",
    value: 100,
    unit: "GBP",
    period: "2024",
    basis: ["reported"],
  };
  const entity = { id: "harrow", kind: "company", en: "Harrow plc", ...rest.entity };
  const metric = { id: "m", en: "revenue", dimension: null, ...rest.metric };
  const claim = Claim.parse({
    id: "c",
    kind,
    en: "This is what the report says.",
    about: ["harrow"],
    quantities: [{ ...quantity, printed: "100", ...rest.quantity }],
    lines: [1],
  });
  const corpus = createCorpus({
    format: CORPUS_FORMAT,
    id,
    report: {
      title: text,
      titleIsOurs: true,
      short: text,
      publisher: { zh: publisher, en: publisher },
      published,
      latest: published,
      language: "en",
      version: "1.0.0",
      source: { sha256: "0".repeat(64), lines: 1 },
      chapters: [],
    },
    sections: [],
    claims: [{ ...claim, section: "s", lines: [1] }],
    tables: [],
    models: [],
    entities: [Entity.parse(entity)],
    metrics: [Metric.parse(metric)],
    units: [
      { id: "1M GBP", dimension: "money-gbp", factor: 1e6, zh: "百万英镑", en: "GBP {} million", as: "GBP" },
      { id: "users", dimension: "count", factor: 1, zh: "用户", en: "users" },
      { id: "vans", dimension: "count", factor: 1, zh: "辆", en: "vans" },
    ],
    findings: [],
    derived: [],
  });
  const [held] = heldQuantities(corpus);
  if (!held) throw new Error("no figure");
  return { corpus, held };
}

function verdict(one: Says, other: Says): unknown {
  const [a, b] = [stated("first", one), stated("second", other)];
  const corpora = [a.corpus, b.corpus];
  const side = { joined: joinReports(corpora), corpora };
  const [there, back] = [between(a, b, side), between(b, a, side)];
  expect(back).toEqual(there);
  if (there === undefined) return undefined;
  const later = "later" in there ? ` ${there.later.corpus.id}` : "";
  const why = "why" in there ? ` ${there.why}` : "";
  return there.verdict + later + why;
}

const of = (quantity: NonNullable<Says["quantity"]>, rest: Says = {}): Says => ({ ...rest, quantity });

describe("two figures of two reports", () => {
  test.each<[string, Says, Says, unknown]>([
    ["one value", {}, {}, "agree"],
    ["one value in two units", {}, of({ value: 0.0001, unit: "1M GBP", printed: "0.0001" }), "agree"],
    ["one value, a finer print", {}, of({ value: 100.3, printed: "100.3" }), "agree after rounding"],
    ["two values", {}, of({ value: 120, printed: "120" }), "disagree"],
    [
      "two values, basis not said",
      of({ basis: undefined }),
      of({ value: 120, basis: undefined }),
      "open unknown basis",
    ],
    ["two values, basis said once", {}, of({ value: 120, basis: undefined }), "open unknown basis"],
    ["two values, two bases", {}, of({ value: 120, basis: ["adjusted"] }), "open basis"],
    ["one value on two bases", {}, of({ basis: ["adjusted"] }), undefined],
    ["one value, basis not said", of({ basis: undefined }), {}, "agree"],
    ["two currencies", {}, of({ value: 120, unit: "USD" }), undefined],
    ["two years", {}, of({ value: 120, period: "2023" }), undefined],
    [
      "a fiscal year that ends otherwise",
      {},
      of({ value: 120, period: "FY2024" }, { entity: { fiscalYearEnds: 6 } }),
      undefined,
    ],
    [
      "a fiscal year that is the calendar's",
      {},
      of({ value: 120, period: "FY2024" }, { entity: { fiscalYearEnds: 12 } }),
      "disagree",
    ],
    [
      "a fiscal year whose end the other report tells",
      of({ period: "FY2024" }, { entity: { fiscalYearEnds: 6 } }),
      of({ value: 120, period: "FY2024" }),
      "disagree",
    ],
    [
      "a fiscal year in the calendar's months",
      of({ period: "FY2024" }, { entity: { fiscalYearEnds: 6 } }),
      of({ period: "2023-07..2024-06" }),
      "agree",
    ],
    ["what was and what is expected", {}, of({ value: 120 }, { kind: "forecast" }), undefined],
    [
      "two forecasts of two houses",
      of({}, { kind: "forecast" }),
      of({ value: 120 }, { kind: "forecast" }),
      "disagree",
    ],
    [
      "two forecasts of one house",
      of({}, { kind: "forecast", publisher: "Teatime Research" }),
      of({ value: 120 }, { kind: "forecast", publisher: "Teatime Research Ltd", published: "2025-06" }),
      "revised second",
    ],
    [
      "a later report of one house about the same year",
      of({ value: 120 }, { publisher: "Harrow plc", published: "2026-03" }),
      of({ basis: undefined }, { publisher: "Harrow" }),
      "restated first",
    ],
    [
      "two reports of one house of one day",
      of({}, { publisher: "Harrow" }),
      of({ value: 120 }, { publisher: "Harrow" }),
      "disagree",
    ],
    [
      "a figure that is said to be restated",
      {},
      of({ value: 120, basis: ["reported", "restated"] }),
      "restated second",
    ],
    ["a bound that holds the other", of({ value: 90, bound: "over" }), of({ value: 120 }), undefined],
    ["a bound that the other breaks", of({ value: 130, bound: "over" }), of({ value: 120 }), "disagree"],
    ["about and near it", of({ value: 100, bound: "about" }), of({ value: 103, printed: "103" }), undefined],
    ["amounts of no time", of({ period: undefined }), of({ value: 120, period: undefined }), undefined],
  ])("%s", (_, one, other, expected) => {
    expect(verdict(one, other)).toBe(expected);
  });

  test.each<[string, Says, Says, unknown]>([
    [
      "another metric",
      of({}, { metric: { en: "net profit" } }),
      of({ value: 120 }, { metric: { en: "adjusted net profit" } }),
      undefined,
    ],
    [
      "attributable by their names",
      of({ basis: undefined }, { metric: { en: "net profit attributable to shareholders" } }),
      of({ value: 120, basis: undefined }, { metric: { zh: "归母净利润" } }),
      "disagree",
    ],
    ["a part of it", {}, of({ value: 120 }, { entity: { en: "Harrow Energy plc" } }), undefined],
    [
      "power of no time, which has no basis",
      of({ unit: "W", period: undefined, basis: undefined }, { metric: { en: "power" } }),
      of({ unit: "W", value: 0.12, period: undefined, basis: undefined }, { metric: { en: "power" } }),
      "disagree",
    ],
    [
      "counts of two things",
      of({ unit: "users", basis: undefined }, { metric: { en: "number" } }),
      of({ unit: "vans", value: 120, basis: undefined }, { metric: { en: "number" } }),
      undefined,
    ],
    [
      "growth on two bases",
      of({ unit: "%", vs: "2023" }, { metric: { en: "revenue growth" } }),
      of({ unit: "%", value: 12, vs: "2022" }, { metric: { en: "revenue growth" } }),
      undefined,
    ],
    [
      "growth on the year before, said once",
      of({ unit: "%", vs: "2023" }, { metric: { en: "revenue growth" } }),
      of({ unit: "%", value: 12 }, { metric: { en: "revenue growth, yoy" } }),
      "disagree",
    ],
  ])("%s", (_, one, other, expected) => {
    expect(verdict(one, other)).toBe(expected);
  });
});
