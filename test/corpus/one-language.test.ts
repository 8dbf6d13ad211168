import { expect, test } from "vitest";
import { searchClaims } from "../../src/answers/search-claims/search-claims.ts";
import { dataPackage } from "../../src/corpus/data-package.ts";
import { readReportFolder } from "../../src/corpus/reading/read-report-folder.ts";
import { cellOf, labelOf } from "../../src/corpus/row.ts";
import { checkCorpus } from "../../src/corpus/rules/check-corpus.ts";
import { saidIn } from "../../src/corpus/said-in.ts";
import { openReport } from "../../src/library/report.ts";
import { serve } from "../../src/library/served.ts";
import { indexOf } from "../../src/search/search.ts";
import { brokenCorpus } from "../support/broken-corpus.ts";
import { CHINESE, ENGLISH } from "../support/places.ts";
import { openTiny } from "../support/reports.ts";

const open = async (folder: string) => checkCorpus(await readReportFolder(folder));

test.each([
  [ENGLISH, "en", "online share of sales 2024", "claim/online-share-2024"],
  [CHINESE, "zh", "2024年外卖收入占比", "claim/delivery-share-2024"],
] as const)(
  "%s is sound, and its statements are found and said in its language",
  async (folder, lang, query, ref) => {
    const corpus = await open(folder);
    const [other] = (["zh", "en"] as const).filter((each) => each !== lang);
    expect([saidIn(corpus, lang), saidIn(corpus, other ?? lang)]).toEqual([undefined, lang]);
    const served = serve(openReport(corpus));
    const { hits, note } = await searchClaims(served, { query }, other ?? lang);
    expect(note).toContain(lang === "en" ? "只有英文" : "In Chinese only");
    expect((await searchClaims(served, { query }, lang)).note).toBeUndefined();
    expect(hits[0]).toMatchObject({ ref, statement: corpus.claims.get(ref.slice(6))?.[lang] });
  },
);

test("a question in the other language finds figures by the names of things that both languages write alike", async () => {
  const { hits } = await searchClaims(
    serve(openReport(await open(ENGLISH))),
    { query: "Harrow 2024年的数字" },
    "zh",
  );
  expect(hits.map(({ ref }) => ref)).toContain("claim/sales-2024");
});

test("a text column stands under its bare name, under its language's, or in two halves", async () => {
  for (const name of ["note", "note_en"]) {
    const folder = brokenCorpus(
      { "tables/regions.csv": (text) => text.replace(",note\n", `,${name}\n`) },
      ENGLISH,
    );
    const table = (await open(folder)).tables.get("regions");
    const row = table?.rowsByKey.get("north");
    expect(table?.header.at(-1)).toBe(name);
    for (const lang of ["zh", "en"] as const)
      expect(table && row && cellOf(table, row, "note", lang)).toBe("with its ferries");
  }
});

test("the tables' descriptor names the columns that the files have, and says nothing twice", async () => {
  const fieldsOf = async (folder: string) => {
    const { title, sources, resources } = dataPackage(await open(folder));
    return { title, sources, fields: resources[0]?.schema.fields.map(({ name }) => name) };
  };
  expect(await fieldsOf(ENGLISH)).toEqual({
    title: "Harrow Bakeries: annual summary for 2024",
    sources: [{ title: "Harrow Bakeries plc" }],
    fields: ["key", "region", "shops", "sales", "note"],
  });
  expect(await fieldsOf(CHINESE)).toEqual({
    title: "云岭茶馆2024年经营简报",
    fields: ["key", "region", "shops", "revenue", "note_zh"],
  });
});

test("a corpus in two languages still needs both halves of a text column", async () => {
  const folder = brokenCorpus({ "tables/bicycles.csv": (text) => text.replace("use_zh,", "usage_zh,") });
  await expect(open(folder)).rejects.toThrow("lacks the column use_zh");
});

test("rules on a statement hold in a corpus of one language, those that compare two do not ask for the other", async () => {
  const wrong = brokenCorpus(
    { "sections/sales.yaml": (text) => text.replace("about 15% of", "about 16% of") },
    ENGLISH,
  );
  await expect(open(wrong)).rejects.toThrow(/online-share-2024: en does not say "15%"/);
  const halved = brokenCorpus(
    { "sections/yingshou.yaml": (text) => text.replace("zh: 2024年外卖", "en: 2024年外卖") },
    CHINESE,
  );
  await expect(open(halved)).rejects.toThrow("delivery-share-2024: claims.1: has no Chinese");
});

test("what is said once is indexed once, under the language that it is in", async () => {
  const corpus = await open(CHINESE);
  const [zh, en] = [0, 1].map((field) =>
    indexOf(corpus).lengths.reduce((sum, lengths) => sum + (lengths[field] ?? 0), 0),
  );
  expect(zh).toBeGreaterThan(50);
  expect(en).toBe(0);
  const both = indexOf((await openTiny()).corpus).lengths;
  expect(both.every((lengths) => (lengths[0] ?? 0) > 0 && (lengths[1] ?? 0) > 0)).toBe(true);
});

test("a row is called by its label whatever language is asked for", async () => {
  const corpus = await open(CHINESE);
  const table = corpus.tables.get("diqu");
  const row = table?.rowsByKey.get("east");
  expect(table && row && labelOf(corpus, table, row, "en")).toBe("东区");
});
