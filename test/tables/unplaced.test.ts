import { beforeAll, expect, test } from "vitest";
import type { Report } from "../../src/library/report.ts";
import { queryTable } from "../../src/tables/query.ts";
import { openShipped, openTiny } from "../support/reports.ts";

let tiny: Report;
let shipped: Report;
beforeAll(async () => {
  [tiny, shipped] = await Promise.all([openTiny(), openShipped()]);
});

const undecided = ({ corpus, names }: Report, id: string, asked: Parameters<typeof queryTable>[3]) => {
  const table = corpus.tables.get(id);
  if (!table) throw new Error(`there is no ${id}`);
  return queryTable(corpus, names, table, asked, "en").undecided.map(
    ({ row, why }) => `${row.key}: ${why.map(({ en }) => en).join("; ")}`,
  );
};

test.each<[string, string[]]>([
  ["price_eur", []],
  ["-price_eur", []],
  ["weight_kg", ["folder: weight_kg is missing: The table gives none."]],
  ["-range_per_kg", ["folder: range_per_kg is missing: weight_kg is missing"]],
  ["use", ["folder: use is missing"]],
  ["-price_eur, weight_kg", []],
])("an order by %s leaves open", (sort, expected) =>
  expect(undecided(tiny, "bicycles", { sort: sort.split(", ") })).toEqual(expected),
);

test("a bounded cell is open only if another may lie on either side of it", () => {
  const open = undecided(shipped, "edge-chips", { sort: ["-total_tops"] });
  expect(open).toContain("snapdragon-8-gen-3: total_tops is only known to be over 73 TOPS");
  expect(open.filter((each) => each.startsWith("m4"))).toHaveLength(1);
  expect(
    undecided(shipped, "edge-chips", {
      rows: ["snapdragon-8-gen-3", "meteor-lake"],
      sort: ["-total_tops"],
    }),
  ).toEqual([]);
});

test("figures name what they leave out, a count does not", () => {
  const summary = (...asks: string[]) => undecided(tiny, "bicycles", { summary: asks });
  expect(summary("mean(weight_kg)", "max(range_per_kg)")).toEqual([
    "folder: weight_kg is missing: The table gives none.; range_per_kg is missing: weight_kg is missing",
  ]);
  expect(summary("count", "count(weight_kg)", "min(price_eur)")).toEqual([]);
});
