import type { LiveModel } from "../../../models/live-model.ts";
import { computeOutputs, needsOf } from "../../../models/outputs.ts";
import type { Setting } from "../../../models/setting.ts";
import type { ModelRun } from "../run.ts";
import { sayOutput, sayPrinted, saySetting } from "./say-values.ts";

const WHOSE = {
  zh: { case: "报告的情形", figures: "报告的数字", assumed: "报告的数字和中性假设" },
  en: {
    case: "the report's case",
    figures: "the report's figures",
    assumed: "the report's figures and neutral assumptions",
  },
} as const;

/** So many inputs of the case are named with their values. */
const MOST_NAMED = 3;

/** Words before the result of inputs that nobody moved. */
export function caseWords({ live, settings, lang, main }: ModelRun, isPrinted: boolean): string {
  const whose = whoseCase(live, settings, main, isPrinted);
  const words = WHOSE[lang][whose];
  return lang === "zh" ? `按${words}，` : `${whose === "case" ? "In" : "With"} ${words}, `;
}

/**
 * What comes out where the report stands, with its values of all that is moved and what it prints there. Nothing where the run is of other
 * rows than the report's, or where the report's figures give no result.
 */
export function sayReportCase(run: ModelRun, solved?: string): string {
  const { live, lang, main, asked } = run;
  const moved = [
    ...asked.overrides.keys(),
    ...[...asked.axes, ...asked.spans].map(({ input }) => input.name),
    ...(solved === undefined ? [] : [solved]),
  ];
  const none = new Map();
  const settings = live.settings(none);
  const all = [...settings, ...[...live.parts.values()].flatMap(({ model }) => model.settings(none))];
  const standing = moved.flatMap((name) => all.find(({ input }) => input.name === name) ?? []);
  const isOfAnother = standing.some(({ input }) => input.kind === "row");
  const isReaders = settings.some(({ from }) => from === "reader"); // a formula over numbers of the reader's
  if (isOfAnother || isReaders || needsOf(live, settings, [main]).length > 0) return "";
  const { [main]: value } = computeOutputs(live, settings, [main]);
  if (value === undefined) return "";
  const check = run.printedFor(main, settings);
  const whose = whoseCase(live, settings, main, check !== undefined);
  const said = `${sayOutput(run, main, value)}${sayPrinted(run, main, check)}`;
  const named = standing.filter(({ input }) => input.kind === "number");
  const at = named.length > MOST_NAMED ? [] : named.map((setting) => saySetting(run, setting));
  if (lang === "zh") return `${WHOSE.zh[whose]}${at.length > 0 ? `（${at.join("、")}）` : ""}为${said}。`;
  const words = WHOSE.en[whose];
  return ` ${words.charAt(0).toUpperCase()}${words.slice(1)}${at.length > 0 ? ` (${at.join(", ")})` : ""} ${whose === "case" ? "gives" : "give"} ${said}.`;
}

/** Whose case the standing inputs make: the report's only if it prints the result; else what the result rests on. */
function whoseCase(
  live: LiveModel,
  settings: readonly Setting[],
  output: string,
  isPrinted: boolean,
): keyof (typeof WHOSE)["en"] {
  if (isPrinted) return "case";
  const used = new Set(live.equations.inputsOf([output]));
  return settings.some(({ input, from }) => from === "neutral" && used.has(input.name))
    ? "assumed"
    : "figures";
}
