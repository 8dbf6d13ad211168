import { expect, test } from "vitest";
import { readReportFolder } from "../../src/corpus/reading/read-report-folder.ts";
import { checkCorpus } from "../../src/corpus/rules/check-corpus.ts";
import { brokenCorpus } from "../support/broken-corpus.ts";

/** Opens the tiny report with its computed column under this name and unit. */
const open = async (name: string, unit: string) => {
  const change = (text: string) =>
    text.replace("name: range_per_kg,", `name: ${name},`).replace("unit: km/kg }", `unit: "${unit}" }`);
  return checkCorpus(await readReportFolder(brokenCorpus({ "tables/bicycles.yaml": change })));
};

test.each([
  ["range_per_kg", "km/kg"],
  ["range_km_per_kg", "km/kg"],
  ["link_gb_s", "GB/s"],
  ["link_gbps", "Gbit/s"],
  ["share_pct", "%"],
  ["speed_per_s", "MB/s"],
  ["growth_rate", "%"],
])("%s holds %s", async (name, unit) => expect((await open(name, unit)).tables.size).toBe(1));

test.each([
  ["link_gbps", "GB/s", "says Gbit/s, but its unit is GB/s. End the name in _gb_s"],
  ["range_per_km", "km/kg", "says …/km, but its unit is km/kg"],
  ["share_pct", "pp", "says %, but its unit is pp"],
  ["draw_w", "kW", "says W, but its unit is kW. End the name in _kw"],
  ["fare_usd", "EUR", "says USD, but its unit is EUR"],
])(
  "%s does not hold %s",
  async (name, unit, message) => await expect(open(name, unit)).rejects.toThrow(message),
);
