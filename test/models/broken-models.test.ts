import { expect, test } from "vitest";
import { readReportFolder } from "../../src/corpus/reading/read-report-folder.ts";
import { checkCorpus } from "../../src/corpus/rules/check-corpus.ts";
import { proveModels } from "../../src/models/proof/prove.ts";
import { brokenCorpus } from "../support/broken-corpus.ts";

const PLAIN =
  "saving_eur: { title: { zh: 每人每日节省, en: saving per rider and day }, unit: EUR, default: 0.5, lines: [20], range: [0.01, 100] }";
const bicycle = "bicycle: { title: { zh: 车, en: bicycle }, table: bicycles, row: swift }";
const cell = (text: string) =>
  `saving_eur: { title: { zh: 每人每日节省, en: saving }, unit: EUR, ${text}, range: [0.01, 100000] }`;

test.each([
  [
    "a table that is not there",
    `bicycle: { title: { zh: 车, en: bicycle }, table: bicycle, row: swift }\n  ${PLAIN}`,
    ['no table "bicycle"', "bicycles"],
  ],
  [
    "a row that is not there",
    `bicycle: { title: { zh: 车, en: bicycle }, table: bicycles, row: swft }\n  ${PLAIN}`,
    ['no row "swft"', "swift"],
  ],
  ["a cell of no row", cell("cell: bicycle.price_eur"), ["bicycle.price_eur is no number of a chosen row"]],
  ["a cell of a text column", `${bicycle}\n  ${cell("cell: bicycle.use")}`, ["bicycle.use is no number"]],
  ["neither range nor table", PLAIN.replace(", range: [0.01, 100]", ""), ["give a range"]],
  ["no default and no reason", PLAIN.replace("default: 0.5, ", ""), ["has no default"]],
  ["a default outside its range", PLAIN.replace("0.5", "500"), ["500", "0.01 to 100"]],
  ["a model that is not there", cell("default: 0.5, model: lane-saving.saving"), ['no model "lane-saving"']],
  ["an output that is not there", cell("default: 0.5, model: lane-payback.saving"), ['no output "saving"']],
  ["a part in another unit", cell("default: 0.5, model: lane-payback.payback_days"), ["EUR", "days"]],
  [
    "a name of CEL's own",
    `google: { title: { zh: 谷歌, en: Google }, default: 1, range: [0, 2] }\n  ${PLAIN}`,
    ["google"],
  ],
])("%s", async (_, inputs, parts) => {
  const folder = brokenCorpus({
    "models/lane-payback.yaml": (text) => {
      expect(text).toContain(PLAIN);
      return text.replace(PLAIN, inputs);
    },
  });
  const error = await readReportFolder(folder)
    .then(checkCorpus)
    .then(() => "nothing is wrong", String);
  for (const part of ["models/lane-payback.yaml", ...parts]) expect(error).toContain(part);
});

test("a printed value that does not come out stops the build, unless a finding says so", async () => {
  const prove = async (change: (text: string) => string) =>
    proveModels(checkCorpus(await readReportFolder(brokenCorpus({ "models/lane-payback.yaml": change }))));
  await expect(prove((text) => text)).resolves.toBeUndefined();
  await expect(prove((text) => text.replace("printed: 320", "printed: 500"))).rejects.toThrow(
    "prints 500 and the model gives 320",
  );
  await expect(prove((text) => text.replace("printed: 320", "printed: 330"))).rejects.toThrow(
    'that is "rounding", not "exact"',
  );
  await expect(
    prove((text) => text.replace("agrees: exact", "agrees: differs, finding: folder-ocr")),
  ).rejects.toThrow('that is "exact", not "differs"');
  await expect(
    prove((text) =>
      text
        .replace("printed: 320", "printed: 500")
        .replace("agrees: exact", "agrees: differs, finding: folder-ocr"),
    ),
  ).resolves.toBeUndefined();
  await expect(prove((text) => text.replace("net_cost_eur / (", "net_cost_eur / (0.0 * "))).rejects.toThrow(
    "no finite value",
  );
});
