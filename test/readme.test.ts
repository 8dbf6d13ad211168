import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { HOSTS } from "../src/cli/commands/config.ts";
import { commands } from "../src/cli/commands/index.ts";
import { spans } from "../src/corpus/cite.ts";
import { loadCompiled } from "../src/corpus/reading/load.ts";
import { lineNumbers } from "../src/corpus/schema/lines.ts";
import type { Lang } from "../src/notation/lang.ts";
import { prompts } from "../src/server/prompts/index.ts";
import { families } from "../src/server/resources/index.ts";
import { tools } from "../src/server/tools/index.ts";
import { run } from "./support/process.ts";

const ENGLISH = "README.md";
const CHINESE = "README.zh-CN.md";
const START = { command: "node", args: ["/path/to/report-knowledge-mcp/dist/report-knowledge-mcp.cjs"] };

/** Name and description of all that the code offers, by the part of the README that lists it. */
const LISTED: Readonly<Record<string, readonly (readonly [name: string, says: string])[]>> = {
  tools: tools.map(({ name, description }) => [name, description]),
  resources: families.map(({ kind, suffix = "", description }) => [`${kind}/<id>${suffix}`, description]),
  prompts: prompts.map(({ name, description }) => [name, description]),
  commands: [
    ...tools.map(({ command }) => [command.name, command.summary] as const),
    ...commands.map(({ name, summary }) => [name, summary] as const),
  ],
};

/** The material defects of the report, those that it shows itself first; each with the lines to check it at. */
function material(lang: Lang): string {
  const file = readdirSync("dist").find((name) => name.endsWith(".json")) ?? "";
  const { findings } = loadCompiled(join("dist", file));
  const serious = [...findings.values()].filter(({ weight }) => weight === "material");
  const outside = { zh: "（据报告之外的资料）", en: " (by outside sources)" }[lang];
  return [
    ...serious.filter(({ basis }) => basis === "text"),
    ...serious.filter(({ basis }) => basis === "outside"),
  ]
    .map(
      ({ lines, say, basis }) =>
        `- **L${spans(lineNumbers(lines))}** ${say[lang]}${basis === "outside" ? outside : ""}`,
    )
    .join("\n");
}

const part = (name: string) => new RegExp(`<!-- ${name} -->\n([\\s\\S]*?)<!-- /${name} -->`);

function table(rows: readonly (readonly [string, string])[]): string {
  return [
    "| name | what it gives |",
    "|---|---|",
    ...rows.map(([name, says]) => `| \`${name}\` | ${says} |`),
  ].join("\n");
}

/** Hosts that want the same text share it. */
function hosts(): string {
  const byText = new Map<string, string[]>();
  for (const [name, { where, print }] of Object.entries(HOSTS)) {
    const text = print(START);
    byText.set(text, [...(byText.get(text) ?? []), `**${name}** (${where})`]);
  }
  return [...byText]
    .map(([text, who]) => {
      return `${who.join(", ")}\n\n\`\`\`${text.startsWith("{") ? "json" : text.startsWith("[") ? "toml" : "sh"}\n${text}\n\`\`\``;
    })
    .join("\n\n");
}

test("what the README lists is what the code has; npm run docs writes it", async () => {
  const text = readFileSync(ENGLISH, "utf8");
  const made = {
    hosts: hosts(),
    material: material("en"),
    ...Object.fromEntries(Object.entries(LISTED).map(([name, rows]) => [name, table(rows)])),
  };
  let expected = text;
  for (const [name, lines] of Object.entries(made)) {
    expect(text).toMatch(part(name));
    expected = expected.replace(part(name), () => `<!-- ${name} -->\n${lines}\n<!-- /${name} -->`);
  }
  await expect(expected).toMatchFileSnapshot(`../${ENGLISH}`);
});

describe("the Chinese README", () => {
  const english = readFileSync(ENGLISH, "utf8");
  const chinese = readFileSync(CHINESE, "utf8");

  test.each(Object.keys(LISTED))("lists the same %s, each with Chinese words", (name) => {
    const rows = [...(part(name).exec(chinese)?.[1] ?? "").matchAll(/^\| `([^`]+)` \| (.+) \|$/gm)];
    expect(rows.map(([, listed]) => listed)).toEqual(LISTED[name]?.map(([listed]) => listed));
    for (const [, , says] of rows) expect(says).toMatch(/\p{Script=Han}/u);
  });

  test("tells the same material defects", async () => {
    expect(chinese).toMatch(part("material"));
    const expected = chinese.replace(
      part("material"),
      () => `<!-- material -->\n${material("zh")}\n<!-- /material -->`,
    );
    await expect(expected).toMatchFileSnapshot(`../${CHINESE}`);
  });

  test("has the same code, the same commands and as many headings", () => {
    const code = (text: string) => [...text.matchAll(/^```[\s\S]*?^```$/gm)].map(([block]) => block);
    const scripts = (text: string) =>
      [...text.matchAll(/npm run ([\w:]+)/g)].map(([, script]) => script).sort();
    const headings = (text: string) => [...text.matchAll(/^#+ /gm)].map(([mark]) => mark);
    expect(code(chinese)).toEqual(code(english));
    expect(scripts(chinese)).toEqual(scripts(english));
    expect(headings(chinese)).toEqual(headings(english));
  });
});

describe.each([ENGLISH, CHINESE])("%s", (file) => {
  const text = readFileSync(file, "utf8");

  test("names only scripts that there are, and files that there are", () => {
    const { scripts }: { scripts: Record<string, string> } = JSON.parse(readFileSync("package.json", "utf8"));
    for (const [, script = ""] of text.matchAll(/npm run ([\w:]+)/g))
      expect(scripts).toHaveProperty([script]);
    for (const [, path = ""] of text.matchAll(/\]\(([\w./-]+)\)/g))
      expect(() => readFileSync(path)).not.toThrow();
  });
});

const examples = [...readFileSync(ENGLISH, "utf8").matchAll(/^npx report-knowledge-mcp (.+)$/gm)].map(
  ([, line = ""]) => line,
);

test.each(examples)("the README's example runs: %s", async (line) => {
  const args = [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare ?? "");
  const { status, stdout, stderr } = await run(args);
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  expect(stdout.length).toBeGreaterThan(40);
});
