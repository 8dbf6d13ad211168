import { expect, test } from "vitest";
import { openShipped, openTiny } from "../support/reports.ts";

const tiny = await openTiny();
const shipped = await openShipped();

test.each([
  [tiny, "the Swift, the Folder and Lakeside", ["swift", "folder", "lakeside"]],
  [tiny, "weight of the Cargo and riders of Lakeside", ["cargo", "lakeside"]],
  [shipped, "Manus和扣子空间各用多长时间", ["manus", "coze-space"]],
])("each thing that is named has a hit among the first five: %#", async (report, query, ids) => {
  const { hits } = await report.search.find(query);
  for (const id of ids)
    expect(
      hits.slice(0, 5).some(({ document: { entities, kin } }) => entities.includes(id) || kin.includes(id)),
      id,
    ).toBe(true);
});

test("nothing is lost or comes twice", async () => {
  const { hits } = await tiny.search.find("the Swift, the Folder and Lakeside");
  const refs = hits.map(({ document }) => document.ref);
  expect(new Set(refs).size).toBe(refs.length);
  const alone = await tiny.search.find("Lakeside");
  expect(refs).toEqual(expect.arrayContaining(alone.hits.map(({ document }) => document.ref)));
});

test("a what-if brings its model among the first three", async () => {
  const { hits } = await shipped.search.find(
    "My assumption: R&D wages in 2023 were 100 billion yuan. What does the staff cost ratio become?",
  );
  expect(hits.slice(0, 3).map(({ document }) => document.ref)).toContain("model/labour-cost-share");
});
