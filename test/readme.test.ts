import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { HOSTS } from "../src/cli/commands/config.ts";
import { commands } from "../src/cli/commands/index.ts";
import { spans } from "../src/corpus/places/places.ts";
import { loadCompiled } from "../src/corpus/reading/load.ts";
import type { Finding } from "../src/corpus/schema/finding.ts";
import { lineNumbers } from "../src/corpus/schema/parts/lines.ts";
import type { Lang } from "../src/notation/lang.ts";
import { prompts } from "../src/server/prompts/index.ts";
import { families } from "../src/server/resources/index.ts";
import { tools } from "../src/server/tools/index.ts";
import { answerPicture } from "./support/answer-picture.ts";
import { runWarm } from "./support/process.ts";

/** The first sentence of a text, and the next if that says little: the READMEs are no reference. */
const opening = (text: string): string => /^.{70,}?(?:\.(?= |$)|。)/.exec(text)?.[0] ?? text;

const ENGLISH = "README.md";
const CHINESE = "README.zh-CN.md";
const CORPUS = "corpus/README.md";
const PAGES = [ENGLISH, CHINESE, CORPUS, "src/README.md", "test/README.md", "CONTRIBUTING.md", "SECURITY.md"];
const START = { command: "node", args: ["/path/to/report-knowledge-mcp/dist/report-knowledge-mcp.cjs"] };

/** The three material defects that the READMEs tell; corpus/README.md tells all of them. */
const WORST = ["cambricon-page-hygon-text", "ai-coding-baseline-3-percent", "deepseek-r1-o1-benchmarks-lost"];

/** Rows of all that the code offers, by the part of the README that lists it; the last cell is words. */
const LISTED: Readonly<Record<string, readonly (readonly string[])[]>> = {
  tools: tools.map(({ name, command, description }) => [name, command.name, opening(description)]),
  prompts: prompts.map(({ name, title }) => [name, title]),
  commands: commands.map(({ name, summary }) => [name, summary]),
};

/** The material defects of the report, those that it shows itself first. */
function material(): readonly Finding[] {
  const file = readdirSync("dist").find((name) => name.endsWith(".json")) ?? "";
  const { findings } = loadCompiled(join("dist", file));
  const serious = [...findings.values()].filter(({ weight }) => weight === "material");
  return [
    ...serious.filter(({ from }) => from === "text"),
    ...serious.filter(({ from }) => from === "outside"),
  ];
}

const OUTSIDE = { zh: "（据报告之外的资料）", en: " (by outside sources)" } as const;

/** Defects as a list, each with the lines to check it at. */
function defects(findings: readonly Finding[], lang: Lang, told = (text: string) => text): string {
  return findings
    .map(
      ({ lines, say, from }) =>
        `- **L${spans(lineNumbers(lines))}** ${told(say[lang])}${from === "outside" ? OUTSIDE[lang] : ""}`,
    )
    .join("\n");
}

const worst = (lang: Lang) =>
  defects(
    WORST.flatMap((id) => material().filter((finding) => finding.id === id)),
    lang,
    opening,
  );

const part = (name: string) => new RegExp(`<!-- ${name} -->\n([\\s\\S]*?)<!-- /${name} -->`);

function table(rows: readonly (readonly string[])[]): string {
  const head = [...(rows[0]?.length === 3 ? ["tool", "command"] : ["name"]), "what it gives"];
  return [
    `| ${head.join(" | ")} |`,
    `|${head.map(() => "---").join("|")}|`,
    ...rows.map((row) => `| ${[...row.slice(0, -1).map((name) => `\`${name}\``), row.at(-1)].join(" | ")} |`),
  ].join("\n");
}

/** Kinds of resources by format. */
function resources(): string {
  const formats = {
    "text/markdown": "Markdown",
    "application/json": "JSON",
    "text/csv": "CSV",
    "image/png": "PNG",
  } as const;
  return Object.entries(formats)
    .map(([mimeType, format]) => {
      const own = families.filter((family) => family.mimeType === mimeType);
      return `- ${format}: ${own.map(({ kind, suffix = "" }) => `\`${kind}/<id>${suffix}\``).join(" ")}`;
    })
    .join("\n");
}

/** What to write where, hosts that want the same text together. */
function hosts(wanted: (host: string) => boolean): string {
  const byText = new Map<string, string[]>();
  for (const [name, { where, print }] of Object.entries(HOSTS).filter(([host]) => wanted(host))) {
    const text = print(START);
    byText.set(text, [...(byText.get(text) ?? []), `**${name}** (${where})`]);
  }
  return [...byText]
    .map(([text, who]) => {
      return `${who.join(", ")}\n\n\`\`\`${text.startsWith("{") ? "json" : text.startsWith("[") ? "toml" : "sh"}\n${text}\n\`\`\``;
    })
    .join("\n\n");
}

/** A page with its generated parts put in. */
function written(page: string, made: Readonly<Record<string, string>>): string {
  let text = readFileSync(page, "utf8");
  for (const [name, lines] of Object.entries(made)) {
    expect(text, `${page} has a part ${name}`).toMatch(part(name));
    text = text.replace(part(name), () => `<!-- ${name} -->\n${lines}\n<!-- /${name} -->`);
  }
  return text;
}

describe("what the pages list is what the code and the corpus have; npm run docs writes it", () => {
  test(ENGLISH, async () => {
    const expected = written(ENGLISH, {
      attach: hosts((host) => host === "claude-code"),
      hosts: hosts((host) => host !== "claude-code"),
      resources: resources(),
      material: worst("en"),
      ...Object.fromEntries(Object.entries(LISTED).map(([name, rows]) => [name, table(rows)])),
    });
    await expect(expected).toMatchFileSnapshot(`../${ENGLISH}`);
  });

  test(CHINESE, async () => {
    const expected = written(CHINESE, { resources: resources(), material: worst("zh") });
    await expect(expected).toMatchFileSnapshot(`../${CHINESE}`);
  });

  test(CORPUS, async () => {
    await expect(written(CORPUS, { material: defects(material(), "en") })).toMatchFileSnapshot(
      `../${CORPUS}`,
    );
  });

  test.each([
    ["answer", "DeepSeek-V3 training cost", "Ascend 910 has a maximum power of 350 W", "Waymo revenue 2024"],
    ["answer.zh-CN", "DeepSeek-V3 训练成本", "昇腾910的最大功耗是350 W", "Waymo 2024年收入"],
  ])("the picture .github/%s.svg shows what the program answers", async (name, sought, claimed, lacking) => {
    const model = ["model", "ai-coding-net-margin", "--set", "gain_pct=5%"];
    const changed = [...model, "--set", "baseline_net_margin_pct=3%"];
    const picture = await answerPicture([
      { args: ["search", sought, "--limit", "1"], lines: 1 },
      { args: ["check", claimed], lines: 4 },
      { args: name.endsWith("CN") ? [...changed, "--lang", "zh"] : changed, lines: 2 },
      { args: ["search", lacking], lines: 1 },
    ]);
    await expect(picture).toMatchFileSnapshot(`../.github/${name}.svg`);
  });
});

describe("the Chinese README", () => {
  const english = readFileSync(ENGLISH, "utf8");
  const chinese = readFileSync(CHINESE, "utf8");

  test.each(Object.entries(LISTED))("lists the same %s, each with Chinese words", (name, rows) => {
    const listed = [...(part(name).exec(chinese)?.[1] ?? "").matchAll(/^\| (`.+`) \| ([^|]+) \|$/gm)];
    expect(listed.map(([, names]) => names)).toEqual(
      rows.map((row) =>
        row
          .slice(0, -1)
          .map((each) => `\`${each}\``)
          .join(" | "),
      ),
    );
    for (const [, , says] of listed) expect(says).toMatch(/\p{Script=Han}/u);
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

test("the README is short enough to be read", () => {
  expect(readFileSync(ENGLISH, "utf8").split(/\s+/).length).toBeLessThan(1500);
  expect(readFileSync("src/README.md", "utf8").split("\n").length).toBeLessThanOrEqual(200);
});

describe.each(PAGES)("%s", (file) => {
  const text = readFileSync(file, "utf8");

  test("names only scripts that there are, and files that there are", () => {
    const { scripts }: { scripts: Record<string, string> } = JSON.parse(readFileSync("package.json", "utf8"));
    for (const [, script = ""] of text.matchAll(/npm run ([\w:]+)/g))
      expect(scripts).toHaveProperty([script]);
    for (const [, path = ""] of text.matchAll(/\]\(([\w./-]+)(?:#[\w-]+)?\)/g))
      expect(() => readFileSync(join(dirname(file), path)), path).not.toThrow();
  });

  test("names only code that there is", () => {
    const named = [...text.matchAll(/`((?:[\w.-]+\/)+[\w.-]+\.(?:ts|tsx|yml|yaml))`/g)].map(
      ([, path = ""]) => path,
    );
    const isThere = (path: string) =>
      ["", "src", dirname(file), "corpus/ai-report-2025"].some((at) => existsSync(join(at, path)));
    expect(named.filter((path) => !isThere(path))).toEqual([]);
  });

  test("needs no package that is not published", () => {
    expect(text).not.toMatch(/npx (?:-y )?report-knowledge-mcp/);
  });
});

const examples = [
  ...readFileSync(ENGLISH, "utf8").matchAll(/^node dist\/report-knowledge-mcp\.cjs (.+)$/gm),
].map(([, line = ""]) => line);

test.each(examples)("the README's example runs: %s", async (line) => {
  const args = [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare ?? "");
  const { status, stdout, stderr } = await runWarm(args);
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  expect(stdout.length).toBeGreaterThan(40);
});
