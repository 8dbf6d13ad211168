import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "@modelcontextprotocol/client";
import { StdioClientTransport } from "@modelcontextprotocol/client/stdio";
import { countTokens } from "gpt-tokenizer";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { isRecord } from "../../../src/corpus/is-record.ts";
import { addPdfs, pdf } from "../../support/pdf-library.ts";
import { server } from "../../support/places.ts";
import { extent, isFrame, type Picture, type Rect, readPng, within } from "../../support/png.ts";
import { runWarm } from "../../support/process.ts";

const library = mkdtempSync(join(tmpdir(), "show-place-"));
const client = new Client({ name: "report-knowledge-mcp-test", version: "0" });
beforeAll(async () => {
  await addPdfs(library, ["english", "chinese", "broker", "misprinted"]);
  await client.connect(new StdioClientTransport(server("--library", library)));
});
afterAll(async () => {
  await client.close();
  rmSync(library, { recursive: true });
});

const show = async (args: Record<string, unknown>) => {
  const { content, structuredContent, isError } = await client.callTool({
    name: "show_place",
    arguments: args,
  });
  const blocks: unknown[] = Array.isArray(content) ? content : [];
  const [first, second] = blocks.filter(isRecord);
  const text = String((second ?? first)?.["text"]);
  return { image: first, text, structuredContent, isError: isError === true };
};

async function shown(
  args: Record<string, unknown>,
): Promise<{ picture: Picture; text: string; frame: Rect }> {
  const { image, text, isError } = await show(args);
  expect(isError, text).toBe(false);
  const picture = readPng(Buffer.from(String(image?.["data"]), "base64"));
  const frame = extent(picture, (x, y) => isFrame(picture, x, y)) ?? [0, 0, 0, 0];
  return { picture, text, frame };
}

/** Where pdf.js, by itself, finds a text on a page, in pixels of a picture of it; its last place if there are several. */
async function placeOf(file: string, number: number, wanted: string, picture: Picture): Promise<Rect> {
  const task = getDocument({ data: new Uint8Array(readFileSync(file)), verbosity: 0 });
  const page = await (await task.promise).getPage(number);
  const [left = 0, bottom = 0, right = 0, top = 0] = page.view;
  const { items } = await page.getTextContent();
  const found = items.flatMap((item): Rect[] => {
    if (!("str" in item) || item.str.trim() !== wanted) return [];
    const [x, y]: number[] = item.transform.slice(4);
    return x === undefined || y === undefined
      ? []
      : [[x - left, top - y - item.height * 0.6, x - left + item.width, top - y]];
  });
  await task.destroy();
  const last = found.at(-1);
  if (!last) throw new Error(`"${wanted}" is not on page ${number}.`);
  const [wide, high] = [picture.width / (right - left), picture.height / (top - bottom)];
  return [last[0] * wide, last[1] * high, last[2] * wide, last[3] * high];
}

describe("the frame is where pdf.js finds the words", () => {
  test.each([
    ["a cell", "english", 1, "cell/1-overview.net-sales.yfy2025", "84,210", "Net sales"],
    ["a cell of words", "english", 2, "cell/2-plants.aarhus.label", "Aarhus", "Aarhus"],
    ["a Chinese cell", "chinese", 1, "cell/table-afaeb53a.row-d04464e9.y2025", "842,100.00", "营业收入"],
    [
      "a cell over the page break",
      "chinese",
      3,
      "cell/table-61d2e395.row-0301a476.y2025_12_31",
      "74070.00",
      "项目60",
    ],
  ])("%s", async (_, report, page, ref, words, says) => {
    const { picture, text, frame } = await shown({ ref: `${report}/${ref}` });
    const place = await placeOf(pdf(report), page, words, picture);
    expect(within(place, frame), `${frame} around ${place}`).toBe(true);
    expect(frame[3] - frame[1]).toBeLessThan(3 * (place[3] - place[1]) + 10);
    expect(text).toContain(says);
    expect(text).toContain(`p. ${page}`);
  });
});

test("a row is framed as a whole, a table too, and no more than it", async () => {
  const { picture, frame } = await shown({ ref: "english/row/1-overview.gross-profit" });
  const [label, change] = [
    await placeOf(pdf("english"), 1, "32,880", picture),
    await placeOf(pdf("english"), 1, "14.8%", picture),
  ];
  expect(within(label, frame) && within(change, frame)).toBe(true);
  const below = await placeOf(pdf("english"), 1, "Operating expenses:", picture);
  expect(frame[3]).toBeLessThan(below[3]);
  const table = await shown({ ref: "english/table/1-overview" });
  expect(within(label, table.frame) && within(below, table.frame)).toBe(true);
  expect(table.frame[1]).toBeLessThan(frame[1]);
});

test("of a thing on several pages the first is shown, or the one that is asked for", async () => {
  const ref = "chinese/table/table-61d2e395";
  expect((await shown({ ref })).text).toMatch(/p\. 2\. Also on 3 \(page\)$/);
  expect((await shown({ ref, page: 3 })).text).toMatch(/p\. 3\. Also on 2 \(page\)$/);
  expect((await shown({ ref, page: 3, lang: "zh" })).text).toContain("第3页。另见第2页");
  expect(await show({ ref, page: 1 })).toMatchObject({
    isError: true,
    text: expect.stringContaining("does not stand on page 1 but on 2, 3. chinese/page/1 shows that page"),
  });
});

test("a page is shown as it is, by its number or as a resource", async () => {
  const { picture, text, frame } = await shown({ ref: "english/page/2" });
  expect(frame).toEqual([0, 0, 0, 0]);
  expect(text).toContain("p. 2");
  const { contents } = await client.readResource({ uri: "report://english/page/2" });
  const [content] = contents;
  expect(content).toMatchObject({ mimeType: "image/png" });
  const read = readPng(Buffer.from(content && "blob" in content ? content.blob : "", "base64"));
  expect([read.width, read.height]).toEqual([picture.width, picture.height]);
  for (const uri of ["report://english/page/4", "report://english/page/0", "report://ai-report-2025/page/1"])
    await expect(client.readResource({ uri })).rejects.toMatchObject({ code: -32602 });
  const { completion } = await client.complete({
    ref: { type: "ref/resource", uri: "report://{report}/page/{id}" },
    argument: { name: "id", value: "" },
    context: { arguments: { report: "english" } },
  });
  expect(completion.values).toEqual(["1", "2", "3"]);
});

test("a finding marks the cells that it is about", async () => {
  const { structuredContent } = await client.callTool({
    name: "list_findings",
    arguments: { report: "misprinted" },
  });
  const found = JSON.stringify(structuredContent);
  const ref = /misprinted\/finding\/[\w-]+/.exec(found)?.[0];
  const { picture, frame } = await shown({ ref });
  expect(within(await placeOf(pdf("misprinted"), 1, "32,830", picture), frame)).toBe(true);
});

test("what could not be read is shown too: the bars of a chart stand in its frame", async () => {
  const { structuredContent } = await client.callTool({
    name: "list_findings",
    arguments: { report: "broker" },
  });
  const ref = /broker\/finding\/unread-[\w-]+/.exec(JSON.stringify(structuredContent))?.[0];
  const { picture, frame, text } = await shown({ ref, lang: "zh" });
  const bars = extent(picture, (x, y) => {
    // they keep their colour
    const [red, green, blue] = picture.at(x, y);
    return blue - red > 60 && blue > green;
  });
  expect(bars && within(bars, frame)).toBe(true);
  expect(frame[3] - frame[1]).toBeLessThan(picture.height / 4);
  expect(text).toContain("图表1：电动自行车销量");
  const page = await client.readResource({ uri: `report://${ref}` });
  expect(JSON.stringify(page)).toContain("box");
});

describe("what cannot be shown is refused, with what there is", () => {
  test.each([
    ["page/4", "english", "There is no page/4: the report has 3 pages."],
    ["cell/1-overview.net-sales.nothing", "english", "Columns: label, metric, yfy2025"],
    ["row/1-overview.nothing", "english", "Rows: net-sales, cost-of-sales"],
    ["passage/nothing", "english", "search_claims finds what there is"],
    ["table/nothing", "english", "get_outline lists all tables"],
    [
      "entity/northwind-cycles-inc",
      "english",
      "is a name and stands in many places. search_claims finds them",
    ],
    ["table/ai-chip-specs", "ai-report-2025", "ai-report-2025 has no pages to show"],
    ["page/1", "ai-report-2025", "ai-report-2025 has no pages"],
  ])("%s of %s", async (ref, report, says) => {
    expect(await show({ ref, report })).toMatchObject({
      isError: true,
      text: expect.stringContaining(says),
      structuredContent: undefined,
    });
  });

  test("of a text without pages its lines are told", async () => {
    const { text } = await show({ ref: "ai-report-2025/row/hyperscaler-q1-2025.meta" });
    expect(text).toContain("ai-report-2025/row/hyperscaler-q1-2025.meta stands on line 1122");
    expect(text).toContain("get_section");
  });
});

test("a file that was changed or is gone is said, and the page is shown when it is back", async () => {
  const kept = join(library, "broker/machine/original.pdf");
  const ref = "broker/page/1";
  writeFileSync(kept, "%PDF-1.7 another one");
  expect((await show({ ref })).text).toContain("is not the file that broker was read from");
  rmSync(kept);
  expect((await show({ ref })).text).toMatch(/The file of broker is gone: .* Add the report's file again/);
  await expect(client.readResource({ uri: "report://broker/page/1" })).rejects.toThrow(/is gone/);
  copyFileSync(pdf("broker"), kept);
  expect((await shown({ ref })).text).toContain("p. 1");
});

test("it stands in the list without an output schema, in at most 150 tokens; an answer is an image and a line", async () => {
  const { tools } = await client.listTools();
  const { name, description, inputSchema, outputSchema } =
    tools.find((tool) => tool.name === "show_place") ?? {};
  expect(outputSchema).toBeUndefined();
  expect(countTokens(JSON.stringify({ name, description, inputSchema }))).toBeLessThanOrEqual(150);
  const { image, text, structuredContent } = await show({ ref: "english/page/1" });
  expect(image).toMatchObject({ type: "image", mimeType: "image/png" });
  expect(structuredContent).toBeUndefined();
  expect(text).not.toContain("\n");
});

describe("the command show", () => {
  test("writes a PNG and never over another one, unless it is forced", async () => {
    const file = join(library, "page.png");
    const show = (...more: readonly string[]) =>
      runWarm([
        "show",
        "english/cell/1-overview.net-sales.yfy2025",
        "--library",
        library,
        "--out",
        file,
        ...more,
      ]);
    expect(await show()).toMatchObject({
      status: 0,
      stdout: expect.stringContaining("Net sales, Year Ended June 30, 2025: 84210"),
    });
    const first = readFileSync(file);
    expect(readPng(first).width).toBeGreaterThan(1000);
    expect(await show()).toMatchObject({
      status: 2,
      stderr: expect.stringContaining("is there already. Give --force"),
    });
    writeFileSync(file, "mine");
    expect(await show("--force")).toMatchObject({ status: 0 });
    expect(readFileSync(file)).toEqual(first);
  });

  test("takes no other ending, and says why nothing can be shown", async () => {
    expect(await runWarm(["show", "english/page/1", "--library", library, "--out", "x.svg"])).toMatchObject({
      status: 2,
      stderr: expect.stringContaining("Give --out a file that ends in .png."),
    });
    expect(
      await runWarm([
        "show",
        "ai-report-2025/chapter/1",
        "--library",
        library,
        "--out",
        join(library, "no.png"),
      ]),
    ).toMatchObject({ status: 1 });
  });
});
