import { type Swing, tornado, tornadoBase } from "../../models/modes/tornado.ts";
import { outputsOf } from "../../models/outputs.ts";
import { type ModeAnswer, type ModelRun, outputViews } from "./run.ts";
import { sayReportCase } from "./say/say-case.ts";
import { sayInput, sayOutput, titleOf } from "./say/say-values.ts";
import { clean, shownNumber } from "./shown-number.ts";

/** Each input moved alone from low to high, the largest swing of the main output first. */
export function tornadoAnswer(run: ModelRun): ModeAnswer {
  const { live, asked, main } = run;
  const start = tornadoBase(live, asked.overrides, asked.spans);
  const swings = tornado(live, start, asked.spans, main);
  const decimals = live.model.outputs[main]?.decimals ?? 6;
  const shown = (value: number) => shownNumber(value, decimals);
  const base = outputsOf(live, start, [main]);
  return {
    mode: "tornado",
    outputs: outputViews(run, [main], base, live.settings(start)),
    columns: ["input", "low", "high", `${main} at low`, `${main} at high`, "swing"],
    rows: swings.map(({ span, atLow, atHigh, swing }) => [
      span.input.name,
      clean(span.low),
      clean(span.high),
      shown(atLow),
      shown(atHigh),
      shown(swing),
    ]),
    say: sayTornado(run, swings),
  };
}

function sayTornado(run: ModelRun, swings: readonly Swing[]): string {
  const { lang, main } = run;
  const [largest] = swings;
  const still = swings
    .filter(({ swing }) => Math.abs(swing) < 1e-12)
    .map(({ span }) => span.input.spec.title[lang]);
  const title = titleOf(run, main);
  if (!largest || largest.swing === 0)
    return lang === "zh" ? `所列输入都不影响${title}。` : `None of these inputs moves ${title}.`;
  const { input, low, high } = largest.span;
  const ends = [
    sayInput(run, input, low),
    sayInput(run, input, high),
    sayOutput(run, main, largest.atLow),
    sayOutput(run, main, largest.atHigh),
  ];
  const name = input.spec.title[lang];
  const base = sayReportCase(run);
  if (lang === "zh")
    return `对${title}影响最大的是${name}：从${ends[0]}到${ends[1]}，结果从${ends[2]}到${ends[3]}。${still.length > 0 ? `没有影响的：${still.join("、")}。` : ""}${base}`;
  return `${title} moves most with ${name}: from ${ends[2]} to ${ends[3]} as it goes from ${ends[0]} to ${ends[1]}.${still.length > 0 ? ` Unmoved by ${still.join(", ")}.` : ""}${base}`;
}
