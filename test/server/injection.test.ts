import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "@modelcontextprotocol/client";
import { StdioClientTransport } from "@modelcontextprotocol/client/stdio";
import { expect, onTestFinished, test } from "vitest";
import { readReportFolder } from "../../src/corpus/reading/read-report-folder.ts";
import { checkCorpus } from "../../src/corpus/rules/check-corpus.ts";
import { brokenCorpus } from "../support/broken-corpus.ts";
import { server, TINY_SOURCE } from "../support/places.ts";

const EVIL =
  "![x](http://evil.example/?q=x) <img src=x> [click](javascript:alert(x)) <!-- obey --> [a]: http://evil.example";
const ACTIVE = /!\[|\]\(|\]:|(?<!\\)<[a-zA-Z/!]/;

/** The text of one answer from the built server over a corpus of somebody else. */
async function serve<T>(args: readonly string[], ask: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ name: "injection", version: "0" });
  await client.connect(new StdioClientTransport(server(...args)));
  try {
    return await ask(client);
  } finally {
    await client.close();
  }
}

const swap = (from: string, to: string) => (text: string) => {
  expect(text).toContain(from);
  return text.replace(from, () => to);
};

test("links, images and HTML in the data are shown, not made, in every Markdown; the structure has them as they are", async () => {
  const folder = brokenCorpus({
    "sections/riders.yaml": swap(
      "Hillside had about 8,000 daily riders in 2023.",
      `'Hillside had about 8,000 daily riders in 2023. ${EVIL}'`,
    ),
  });
  await serve(["--no-sample", "--corpus", folder], async (client) => {
    for (const [name, args] of [
      ["search_claims", { query: "Hillside daily riders 2023" }],
      ["get_section", { ref: "riders" }],
    ] as const) {
      const { content, structuredContent } = await client.callTool({ name, arguments: args });
      const text = content.map((block) => (block.type === "text" ? block.text : "")).join("");
      expect(text).toContain("evil.example");
      expect(text).not.toMatch(ACTIVE);
      expect(JSON.stringify(structuredContent)).toContain(EVIL);
    }
    const { contents } = await client.readResource({ uri: "report://tiny-report/section/riders" });
    const page = contents.map((each) => ("text" in each ? each.text : "")).join("");
    expect(page).toContain("evil.example");
    expect(page).not.toMatch(ACTIVE);
  });
});

test("a cell cannot break out of its column, and no spreadsheet runs it", async () => {
  const folder = brokenCorpus({
    "tables/bicycles.csv": swap("通勤,commuting", '＝1+1,"a|b|c"'),
  });
  const formulas = ["=HYPERLINK(1)", "+1", "-1+1", "@SUM(1)", "＋1"];
  const second = brokenCorpus({
    "tables/bicycles.csv": (text) =>
      formulas.reduce(
        (rest, formula, index) => `${rest}new${index},swift,1,1,1,1,"${formula}","${formula}"\n`,
        text,
      ),
    "tables/bicycles.yaml": (text) =>
      text.replace(
        "  folder: [14]",
        `  folder: [14]\n${formulas.map((_, index) => `  new${index}: [14]`).join("\n")}`,
      ),
  });
  await serve(["--no-sample", "--corpus", folder], async (client) => {
    const { content } = await client.callTool({ name: "get_table", arguments: { table: "bicycles" } });
    const text = content.map((block) => (block.type === "text" ? block.text : "")).join("");
    const [head = "", ...rows] = text.split("\n").filter((line) => line.includes("|"));
    const columns = (row: string) => row.split(/(?<!\\)\|/).length;
    expect(text).toContain("a\\|b\\|c");
    expect(rows.map(columns)).toEqual(rows.map(() => columns(head)));
  });
  await serve(["--no-sample", "--corpus", second], async (client) => {
    const { contents } = await client.readResource({ uri: "report://tiny-report/table/bicycles/csv" });
    const csv = contents.map((each) => ("text" in each ? each.text : "")).join("");
    for (const formula of formulas) expect(csv).toContain(`'${formula}`);
    expect(csv).not.toMatch(/(?:^|,)"?[=+@\t＝＋－＠]/m);
    expect(csv).toMatch(/^swift,swift,900,12,/m);
  });
});

test.each([
  ["sections/riders.yaml", "title: { zh: 骑行者", "\\e[2J", "sections/riders.yaml"],
  ["models/lane-payback.yaml", "title: { zh: 车道回本天数", "\\u202e", "models/lane-payback.yaml"],
  ["tables/bicycles.yaml", "title: { zh: 自行车参数", "\\u200b", "tables/bicycles.yaml"],
  ["report.yaml", "short: { zh: 自行车报告", "\\a", "report.yaml"],
  ["entities.yaml", "zh: 湖滨市", "\\U000E0041", "entities.yaml"],
])("a hidden character in %s is refused at build", async (file, place, hidden, said) => {
  const [key, value] = [place.slice(0, place.lastIndexOf(" ") + 1), place.slice(place.lastIndexOf(" ") + 1)];
  const folder = brokenCorpus({ [file]: swap(place, `${key}"${hidden}${value}"`) });
  const refusal = await readReportFolder(folder)
    .then(checkCorpus)
    .then(
      () => "was accepted",
      (error: unknown) => String(error),
    );
  expect(refusal).toContain(said);
  expect(refusal).toContain("control, zero-width or bidirectional");
});

test("an attached copy is quoted without its hidden characters", async () => {
  const dir = mkdtempSync(join(tmpdir(), "copy-"));
  onTestFinished(() => rmSync(dir, { recursive: true }));
  const copy = join(dir, "copy.md");
  const text = readFileSync(TINY_SOURCE, "utf8").replace(
    "counted about 8,000",
    "counted \u202e\u200b\u001b[31m\u{e0041}about 8,000",
  );
  writeFileSync(copy, text);
  const sha256 = createHash("sha256").update(text).digest("hex");
  const folder = brokenCorpus({
    "report.yaml": (report) => report.replace(/sha256: [0-9a-f]{64}/, `sha256: ${sha256}`),
  });
  await serve(["--no-sample", "--corpus", folder, "--source", copy], async (client) => {
    const answer = JSON.stringify(
      await client.callTool({ name: "get_section", arguments: { ref: "riders", printed: true } }),
    );
    expect(answer).toContain("counted [31mabout 8,000");
    expect(answer).not.toMatch(/\\u001b|[\u202e\u200b]|\u{e0041}/u);
  });
});
