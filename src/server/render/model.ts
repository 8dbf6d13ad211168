import { spans } from "../../corpus/cite.ts";
import type { Lang } from "../../corpus/schema/text.ts";
import type { InputView, ModelView, OutputView } from "../../report/model/view.ts";

const WORDS = {
  zh: {
    printed: "印作",
    reader: "读者",
    report: "报告",
    neutral: "中性假设",
    computed: "由子模型算出",
    needed: "需给出",
    line: "行",
    range: "范围",
  },
  en: {
    printed: "printed",
    reader: "reader",
    report: "report",
    neutral: "neutral",
    computed: "computed",
    needed: "needed",
    line: "L",
    range: "range",
  },
} as const;

/** A model's answer as Markdown: the sentence, the results, what they rest on. */
export function renderModel(view: ModelView, lang: Lang): string {
  const out = [`**${view.title}** \`${view.model}\``, view.say];
  if (view.rows && view.columns) out.push("", ...grid(view.columns, view.rows));
  const values = Object.entries(view.outputs).filter(([, { value }]) => value !== undefined);
  if (values.length > 0) out.push("", ...values.map(([name, output]) => outputLine(name, output, lang)));
  if (view.printed) out.push("", ...grid(view.printed.columns, view.printed.rows));
  out.push("", ...Object.entries(view.inputs).map(([name, input]) => inputLine(name, input, lang)));
  for (const { at, why } of view.undecided ?? []) out.push(`- ${at.join(", ")}: ${why}`);
  for (const { say, weight } of view.findings ?? [])
    out.push(`- ${weight === "material" ? "⚠" : "note:"} ${say}`);
  for (const caveat of view.caveats ?? []) out.push(`- ${caveat}`);
  out.push(view.cite);
  return out.join("\n");
}

function outputLine(
  name: string,
  { title, unit, value, printed, agrees, lines, as }: OutputView,
  lang: Lang,
): string {
  const words = WORDS[lang];
  const beside =
    printed === undefined
      ? ""
      : ` (${words.printed} ${as ?? `${printed}${unit ?? ""}`}, ${agrees}, L${spans(lines ?? [])})`;
  return `- \`${name}\` ${title}: ${value}${unit === undefined ? "" : ` ${unit}`}${beside}`;
}

function inputLine(name: string, input: InputView, lang: Lang): string {
  const words = WORDS[lang];
  const { value, low, high, unit, from, lines, range, cases, why } = input;
  const amount = value !== undefined ? String(value) : low !== undefined ? `${low}..${high}` : "–";
  const whose = Object.entries(words).find(([key]) => key === from)?.[1] ?? from;
  const about = [
    whose,
    lines && `L${spans(lines)}`,
    range && `${words.range} ${range.join("–")}`,
    cases?.join("/"),
    why,
  ].filter(Boolean);
  return `- \`${name}\` = ${amount}${unit === undefined ? "" : ` ${unit}`} (${about.join("; ")})`;
}

function grid(columns: readonly string[], rows: NonNullable<ModelView["rows"]>): string[] {
  const body = rows.map((row) =>
    row.map((cell) => (typeof cell === "object" ? `L${spans(cell)}` : String(cell).replace(/\|/g, "\\|"))),
  );
  return [columns, columns.map(() => "-"), ...body].map((cells) => cells.join("|"));
}
