import type { CalculationView, OperandView, ResultView } from "../../answers/calculate/view.ts";
import { shortPlace } from "../../corpus/places/places.ts";
import type { Lang } from "../../notation/lang.ts";
import { findingMark } from "./finding.ts";
import { grid, MODEL_WORDS, shownValue, wordFor } from "./run-model.ts";

/** A calculation as Markdown: the sentence, the results, each operand with its place. */
export function renderCalculation(view: CalculationView, lang: Lang): string {
  const out = [view.say];
  if (view.rows && view.columns) out.push("", ...grid(view.columns, view.rows));
  const results = Object.entries(view.outputs);
  if (results.length > 0 && !view.rows)
    out.push(
      "",
      ...results.map(([name, result]) => `- \`${name}\`: ${shownResult(result)}${formulaOf(view, name)}`),
    );
  out.push(
    "",
    ...Object.entries(view.inputs).map(([name, input]) => `- \`${name}\`: ${shownOperand(input, lang)}`),
  );
  for (const { say, weight } of view.findings ?? []) out.push(`- ${findingMark(weight, lang)} ${say}`);
  for (const caveat of view.caveats ?? []) out.push(`- ${caveat}`);
  out.push(...(view.cites ?? []));
  if (view.yaml !== undefined) out.push("", "```yaml", view.yaml, "```");
  return out.join("\n");
}

function formulaOf({ explain }: CalculationView, name: string): string {
  const link = explain.find((each) => each.name === name);
  return link ? ` = ${link.formula}` : "";
}

function shownResult({ value, low, high, bound, unit }: ResultView): string {
  const range = low === undefined && high === undefined ? "" : `${low ?? "…"}..${high ?? "…"}`;
  const number =
    value === undefined ? range || "–" : `${bound ? `${bound} ` : ""}${value}${range && ` (${range})`}`;
  return `${number}${unit === undefined ? "" : ` ${unit}`}`;
}

function shownOperand(input: OperandView, lang: Lang): string {
  const { unit, from, ref, of, metric, period, printed, lines, pages, bound, count } = input;
  const about = [
    ref ? `\`${ref}\`` : wordFor(from, MODEL_WORDS[lang]),
    [of, metric, period].filter(Boolean).join(" "),
    printed && `${MODEL_WORDS[lang].printed} ${printed}`,
    (lines ?? pages) && shortPlace(input),
  ].filter(Boolean);
  const number = count === undefined ? shownValue(input) : `${count}×`;
  return `${bound ? `${bound} ` : ""}${number}${unit === undefined ? "" : ` ${unit}`} (${about.join("; ")})`;
}
