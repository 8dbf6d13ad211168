import { expect, test } from "vitest";
import { type Corpus, createCorpus } from "../../../src/corpus/corpus.ts";
import { readReportFolder } from "../../../src/corpus/reading/read-report-folder.ts";
import { readRecords } from "../../../src/corpus/records/read-records.ts";
import { LISTS } from "../../../src/corpus/records/records.ts";
import { writeRecords } from "../../../src/corpus/records/write-records.ts";
import { shippedData } from "../../support/large-library.ts";

const shipped = shippedData();
const records = (data = shipped): Corpus => readRecords(Buffer.from(writeRecords(data)));
/** All that is in a corpus, with its lists as they are walked through. */
const whole = (corpus: Corpus) => ({
  ...corpus,
  ...Object.fromEntries(LISTS.map((list) => [list, [...corpus[list]]])),
  units: corpus.units.all,
  findingsOf: undefined,
  calendarOf: undefined,
});

test("what is read record by record is the corpus", () => {
  expect(whole(records())).toEqual(whole(createCorpus(shipped)));
});

test.each(["tiny-report", "bakery-en", "teahouse-zh", "snacks"])("so it is of %s", async (name) => {
  const data = await readReportFolder(`test/fixtures/${name}`);
  expect(whole(records(data))).toEqual(whole(createCorpus(data)));
});

test("a thing is the same whether it was asked for by itself, before all or after", () => {
  const { claims, tables, sections } = records();
  const [table = ""] = tables.keys();
  const before = tables.get(table);
  expect(tables.has(table)).toBe(true);
  expect([...tables.values()][0]).toBe(before);
  expect(tables.get(table)).toBe(before);
  expect(tables.get("nothing")).toBeUndefined();
  const [section] = sections.values();
  expect(section?.claims).toBe(section?.claims);
  expect(section?.claims[0]).toBe(claims.get(section?.claims[0]?.id ?? ""));
});

test("findings are told by what they touch, as of a corpus that was read at once", () => {
  const [one, other] = [records(), createCorpus(shipped)];
  for (const { touches = [] } of shipped.findings)
    expect(one.findingsOf(touches)).toEqual(other.findingsOf(touches));
});

test("a corpus of nothing but its report has empty lists", () => {
  const empty = Object.fromEntries(LISTS.map((list) => [list, []]));
  const { claims, derived, units, places } = records({ ...shipped, ...empty, units: [], places: undefined });
  expect([claims.size, [...claims], [...derived.values()], places]).toEqual([0, [], [], undefined]);
  expect(units.find("kW")?.id).toBe("kW");
});

test("records of another format are refused", () => {
  const text = writeRecords(shipped).replace('"format":2', '"format":99');
  expect(() => readRecords(Buffer.from(text))).toThrow("has format 99");
});
