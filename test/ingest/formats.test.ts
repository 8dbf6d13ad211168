import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { mcpbManifest } from "../../src/build/mcpb/manifest.ts";
import { helpForAll } from "../../src/cli/command/help.ts";
import { commands } from "../../src/cli/commands/index.ts";
import { ENDINGS, READABLE } from "../../src/ingest/formats.ts";
import { readFile } from "../../src/ingest/read/read-file.ts";
import { tools } from "../../src/server/tools/index.ts";

const LISTED = /[^\n]*(?:Markdown|HTML)[^\n]*CSV[^\n]*/g;

test("every text that says what is read says all of it", async () => {
  const refused = await readFile("a.bin", new Uint8Array([65])).catch(String);
  const { user_config } = mcpbManifest({});
  const texts = [
    ...(helpForAll(tools, commands).match(LISTED) ?? []),
    ...(JSON.stringify(user_config, undefined, 2).match(LISTED) ?? []),
    ...(readFileSync("server.json", "utf8").match(LISTED) ?? []),
    String(refused),
  ];
  expect(texts).toHaveLength(5);
  for (const text of texts) expect(text).toContain(READABLE);
});

test.each([
  ["README.md", "Markdown, text, HTML"],
  ["README.zh-CN.md", "Markdown、文本、HTML"],
])("%s too", (page, listed) => {
  const lines = readFileSync(page, "utf8")
    .split("\n")
    .filter((line) => line.includes(listed));
  expect(lines).toHaveLength(2);
  for (const line of lines) expect(line).toMatch(/PDF.*CSV/);
});

test.each([...ENDINGS].filter(([, format]) => format !== "pdf"))(
  ".%s is read as %s",
  async (ending, format) => {
    const bytes = new TextEncoder().encode("<html><body><p>Costs rose.</p></body></html>");
    const text = format === "html" ? bytes : new TextEncoder().encode("Year,Costs\n2023,4\n2024,5\n");
    expect((await readFile(`a.${ending}`, text)).format).toBe(format);
  },
);
