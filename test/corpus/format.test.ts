import { expect, test } from "vitest";
import { readReportFolder } from "../../src/corpus/reading/read-report-folder.ts";
import { brokenCorpus } from "../support/broken-corpus.ts";
import { TINY } from "../support/places.ts";

const inFormat = (format: string) => (text: string) => text.replace("format: 2\n", format);
const asFormat1 = (text: string) => text.replaceAll("from: text", "basis: text");

test("a folder of format 1, which has no number and says basis of a finding, is read as the same report", async () => {
  const old = brokenCorpus({ "report.yaml": inFormat(""), "findings.yaml": asFormat1 });
  expect(await readReportFolder(old)).toEqual(await readReportFolder(TINY));
});

test("a finding of format 2 that says basis is told the new word", async () => {
  await expect(readReportFolder(brokenCorpus({ "findings.yaml": asFormat1 }))).rejects.toThrow(
    "from: text or from: outside where format 1 said basis",
  );
});

test("a newer format is refused by name, whatever else its files hold", async () => {
  const newer = brokenCorpus({ "report.yaml": () => "format: 3\nnovelties: yes\n" });
  await expect(readReportFolder(newer)).rejects.toThrow(
    /^The report tiny-report has format 3; this program reads formats 1 to 2\. Update the program/,
  );
});

test("a format that is no number is a mistake of the file", async () => {
  await expect(readReportFolder(brokenCorpus({ "report.yaml": inFormat("format: two\n") }))).rejects.toThrow(
    "report.yaml: format: ",
  );
});

test("a half that a corpus in two languages lacks is named with its place", async () => {
  const half = brokenCorpus({
    "sections/riders.yaml": (text) => text.replace(/ {4}en: Hillside.*\n/, ""),
  });
  await expect(readReportFolder(half)).rejects.toThrow(
    "sections/riders.yaml: hillside-riders-2023: claims.1: has no English.",
  );
});
