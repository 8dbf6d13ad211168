import { modelChart } from "../../charts/model-chart.ts";
import { ReportError } from "../../errors.ts";
import { draw } from "../shared/draw.ts";
import { element, refill, select } from "../shared/element.ts";
import { unitText } from "../shared/units.ts";
import { axisNames } from "./questions.ts";
import type { Answer, ChartChoice, Scene } from "./scene.ts";
import { WORDS } from "./words.ts";

export interface ChartActions {
  readonly choose: (change: Partial<Pick<Scene, "choice" | "along" | "across">>) => void;
}

/** What to draw along, and how. */
export function chartChoices(scene: Scene, { choose }: ChartActions): HTMLElement {
  const words = WORDS[scene.lang];
  const options = axisNames(scene).map((name) => ({
    value: name,
    text: scene.bare.inputs[name]?.title ?? name,
  }));
  const kinds: readonly ChartChoice[] = ["line", "heat", "tornado"];
  return element(
    "div",
    { class: "bar" },
    select(
      words.kind,
      kinds.map((value) => ({ value, text: words[value] })),
      scene.choice,
      (value) => choose({ choice: kinds.find((kind) => kind === value) ?? "line" }),
    ),
    scene.choice !== "tornado" && select(words.along, options, scene.along, (along) => choose({ along })),
    scene.choice === "heat" && select(words.across, options, scene.across, (across) => choose({ across })),
  );
}

/** Draws the answer; where it makes no chart, says so. */
export function showChart(
  place: HTMLElement,
  { drawn, bare, point, solved, lang, theme, output }: Scene,
): void {
  const say = (text: string) => refill(place, element("p", { class: "soft" }, text));
  if (!drawn) {
    say(WORDS[lang].noChart);
    return;
  }
  try {
    const chart = modelChart(drawn, {
      lang,
      output: drawn.outputs[output] ? output : undefined,
      base: { ...point, inputs: withTitles(bare, point) },
      solved: isSolvedAlong(solved, drawn, output) ? solved : undefined,
      unitText: unitText(lang),
    });
    draw(place, chart, theme, lang);
  } catch (error) {
    if (!(error instanceof ReportError)) throw error;
    say(error.message);
  }
}

/** Whether the drawn line is the one on which the target of the opening answer is met. */
const isSolvedAlong = (solved: Scene["solved"], { mode, columns = [] }: Answer, output: string): boolean =>
  mode === "sweep" && columns[0] === solved?.input && output === solved?.output;

/** A run names only what was moved; titles and units come from the list of all inputs. */
function withTitles(bare: Scene["bare"], point: Scene["point"]): Scene["bare"]["inputs"] {
  const own = Object.entries(point.inputs).map(
    ([name, input]) => [name, { ...bare.inputs[name], ...input }] as const,
  );
  return { ...bare.inputs, ...Object.fromEntries(own) };
}
