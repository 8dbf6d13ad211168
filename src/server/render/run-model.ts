import type { InputView, ModelView, OutputView } from "../../answers/run-model/view.ts";
import { shortPlace, spans } from "../../corpus/places/places.ts";
import type { Lang } from "../../notation/lang.ts";
import { findingMark } from "./finding.ts";

/** Words of a model's answer, those of where a value comes from among them. */
export const MODEL_WORDS = {
  zh: {
    printed: "印作",
    report: "报告",
    derived: "由报告推算",
    neutral: "中性假设",
    reader: "读者",
    computed: "算出",
    needed: "需给出",
  },
  en: {
    printed: "printed",
    report: "report",
    derived: "derived from the report",
    neutral: "neutral",
    reader: "reader",
    computed: "computed",
    needed: "needed",
  },
} as const;

/** A model's answer as Markdown: the sentence, the results, what they rest on. */
export function renderModel(view: ModelView, lang: Lang): string {
  const out = [`**${view.title}** \`${view.model}\``, view.say];
  if (view.rows && view.columns) out.push("", ...grid(withUnits(view.columns, view), view.rows));
  const results = Object.entries(view.outputs).filter(([, { value }]) => value !== undefined);
  if (results.length > 0) out.push("", ...results.map((each) => outputLine(each, lang)));
  if (view.printed) out.push("", ...grid(view.printed.columns, view.printed.rows));
  for (const { at, why } of view.undecided ?? []) out.push(`- ${at.join(", ")}: ${why}`);
  out.push("", ...inputLines(view, lang));
  for (const { say, weight } of view.findings ?? []) out.push(`- ${findingMark(weight, lang)} ${say}`);
  for (const caveat of view.caveats ?? []) out.push(`- ${caveat}`);
  out.push(...moreLines(view), view.cite);
  return out.join("\n");
}

function outputLine([name, output]: readonly [string, OutputView], lang: Lang): string {
  const { title, unit, value, printed, agrees, as, ...at } = output;
  const beside =
    printed === undefined
      ? ""
      : ` (${MODEL_WORDS[lang].printed} ${as ?? amount(printed, unit)}, ${agrees}, ${shortPlace(at)})`;
  return `- ${title} \`${name}\`: ${amount(value, unit)}${beside}`;
}

/** Of the report's case a line for each; otherwise a line for each origin. */
function inputLines(view: ModelView, lang: Lang): string[] {
  const words = MODEL_WORDS[lang];
  const inputs = Object.entries(view.inputs);
  if (view.question !== undefined || view.more)
    return inputs.map(([name, input]) => {
      const { title, from, lines, pages, range, cases, why, unit } = input;
      const about = [
        (lines ?? pages) && shortPlace(input),
        range && `${range.join("–")}`,
        cases?.join("/"),
        why,
      ].filter(Boolean);
      return `- \`${name}\` ${title}: ${shownValue(input)}${unit === undefined ? "" : ` ${unit}`} (${[wordFor(from, words), ...about].join("; ")})`;
    });
  const origins = view.rows ? Object.keys(words) : Object.keys(words).filter((origin) => origin !== "reader");
  return origins.flatMap((origin) => {
    const own = inputs.filter(([, { from }]) => from === origin);
    if (own.length === 0) return [];
    const said = own.map(([name, input]) => {
      const lines = input.lines || input.pages ? ` ${shortPlace(input)}` : "";
      return `${name} ${shownValue(input)}${input.unit === undefined ? "" : ` ${input.unit}`}${lines}${input.why === undefined ? "" : ` (${input.why})`}`;
    });
    return [`- ${wordFor(origin, words)}: ${said.join("; ")}`];
  });
}

/** What the answer leaves out, by name. */
function moreLines({ more }: ModelView): string[] {
  if (!more) return [];
  const { get, ...left } = more;
  const names = Object.entries(left).map(([kind, what]) => `${kind} ${what}`);
  return names.length === 0 ? [] : [`- … ${names.join("; ")} (\`${get}\`)`];
}

/** The word for where a value comes from. */
export function wordFor(origin: string, words: (typeof MODEL_WORDS)[Lang]): string {
  return Object.entries(words).find(([key]) => key === origin)?.[1] ?? origin;
}

/** The value of an input, its list or its span. */
export function shownValue({ value, low, high }: Pick<InputView, "value" | "low" | "high">): string {
  if (value === undefined) return low === undefined ? "–" : `${low}..${high}`;
  return typeof value === "object" ? value.join(", ") : String(value);
}

function amount(value: number | undefined, unit: string | undefined): string {
  return `${value}${unit === undefined ? "" : unit === "%" || unit === "x" ? unit : ` ${unit}`}`;
}

function withUnits(columns: readonly string[], { inputs, outputs }: ModelView): string[] {
  return columns.map((name) => {
    const unit = inputs[name]?.unit ?? outputs[name]?.unit;
    return unit === undefined || (unit === "%" && name.endsWith("_pct")) ? name : `${name} (${unit})`;
  });
}

/** Rows under columns as a Markdown table. */
export function grid(columns: readonly string[], rows: NonNullable<ModelView["rows"]>): string[] {
  const body = rows.map((row) =>
    row.map((cell) => (typeof cell === "object" ? `L${spans(cell)}` : String(cell).replace(/\|/g, "\\|"))),
  );
  return [columns, columns.map(() => "-"), ...body].map((cells) => cells.join("|"));
}
