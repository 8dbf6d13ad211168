import type { Setting } from "../../../models/setting.ts";
import { isMoved } from "../../../models/settle.ts";
import type { ModelRun } from "../run.ts";
import { caseWords, sayReportCase } from "./say-case.ts";
import { sayOutput, sayPrinted, saySetting, titleOf } from "./say-values.ts";

/** What a point shows: the main output under the reader's inputs, beside what is printed or what the report's case gives. */
export function sayPoint(
  run: ModelRun,
  values: Readonly<Record<string, number>>,
  needs: readonly Setting[],
): string {
  const { settings, lang, main } = run;
  const needed = sayNeeds(run, needs);
  const value = values[main];
  if (value === undefined) return needed.trim();
  const printed = sayPrinted(run, main, run.printedFor(main, settings));
  const result = `${titleOf(run, main)}${lang === "zh" ? "为" : " is "}${sayOutput(run, main, value)}${printed}`;
  const moved = [
    ...[...run.live.parts.values()].flatMap((part) =>
      isMoved(part, run.asked.overrides) ? part.model.settings(run.asked.overrides) : [],
    ),
    ...settings,
  ].filter(({ from }) => from === "reader" || from === "computed");
  if (moved.length === 0)
    return `${caseWords(run, printed !== "")}${result}${lang === "zh" ? "。" : "."}${needed}`;
  const conditions = moved.map((setting) => saySetting(run, setting));
  const base = printed === "" ? sayReportCase(run) : "";
  return lang === "zh"
    ? `${conditions.join("、")}时，${result}。${base}${needed}`
    : `With ${conditions.join(", ")}, ${result}.${base}${needed}`;
}

function sayNeeds({ lang }: ModelRun, needs: readonly Setting[]): string {
  if (needs.length === 0) return "";
  const said = needs.map(({ input: { name, spec } }) =>
    spec.required
      ? `${name}${lang === "zh" ? "（" : " ("}${spec.required[lang].replace(/[.。]$/, "")}${lang === "zh" ? "）" : ")"}`
      : name,
  );
  return lang === "zh"
    ? `其余结果需要读者给出${said.join("、")}。`
    : ` What else it computes needs ${said.join(", ")} from the reader.`;
}
