import type { ModelView } from "../../answers/run-model/view.ts";
import type { Lang } from "../../notation/lang.ts";
import { applyAppearance } from "../shared/appearance.ts";
import { connect, type Host, type ToolResult } from "../shared/bridge.ts";
import { debounced, element, refill } from "../shared/element.ts";
import { createPage } from "./page.ts";
import { axisNames, chartArguments, pointArguments } from "./questions.ts";
import { scenarioText } from "./scenario.ts";
import { isModelView, type Scene } from "./scene.ts";
import { WORDS } from "./words.ts";

const view = document.getElementById("view") ?? document.body;
const page = createPage(view, {
  set: (name, value) => {
    const { [name]: _, ...others } = scene?.set ?? {};
    change({ set: value === undefined ? others : { ...others, [name]: value } });
    recomputeSoon();
  },
  reset: () => {
    change({ set: {} });
    recomputeSoon();
  },
  choose: (choice) => {
    change(choice);
    recomputeSoon();
  },
  changeLanguage: () => void changeLanguage(),
  say: sayIt,
});
const { alert, status } = page;

let scene: Scene | undefined;
let theme = applyAppearance({});
let asked: Readonly<Record<string, unknown>> = {};
/** Answers may overtake each other; only the latest question's is shown. */
let question = 0;

view.append(element("p", { class: "soft" }, WORDS.zh.loading, " ", WORDS.en.loading));
const host: Host = await connect("model-explorer", "1.0.0", {
  onInput: (args) => {
    asked = args;
  },
  onResult: (result) => void begin(result),
  onCancelled: () => {
    refill(view, element("p", { class: "soft" }, `${WORDS.zh.cancelled} ${WORDS.en.cancelled}`));
  },
  onContext: (context) => {
    theme = applyAppearance(context);
    if (scene) change({ theme });
  },
});
new ResizeObserver(debounced(() => scene && page.redraw(scene), 80)).observe(page.chart);

/** The answer that opened the view. */
async function begin(result: ToolResult): Promise<void> {
  view.removeAttribute("aria-busy");
  const given = result.structured;
  if (result.isError || !isModelView(given)) {
    refill(view, alert);
    alert.textContent = result.text || "?";
    return;
  }
  const lang: Lang = asked["lang"] === "en" || asked["lang"] === "zh" ? asked["lang"] : languageOf(given);
  const canCall = host.capabilities.serverTools !== undefined;
  const set = Object.fromEntries(
    Object.entries(given.inputs).flatMap(([name, { from, value }]) =>
      from === "reader" && (typeof value === "number" || typeof value === "string")
        ? [[name, value] as const]
        : [],
    ),
  );
  const bare = canCall ? await ask({ model: given.model, lang }) : given;
  if (!bare) return;
  const [first = "", second = ""] = axisNames({ bare });
  const [corner = ""] = given.columns ?? [];
  const [along = first, across = second] =
    given.mode === "sweep" || given.mode === "grid" ? corner.split(" \\ ") : [];
  scene = {
    lang,
    theme,
    bare,
    point: given.mode === "point" ? given : bare,
    set,
    output: mainOutput(given.rows ? given : bare),
    choice: given.mode === "grid" ? "heat" : given.mode === "tornado" ? "tornado" : "line",
    along,
    across: across === along ? (axisNames({ bare }).find((name) => name !== along) ?? "") : across,
    drawn: given.rows ? given : undefined,
    canCall,
    canSay: host.capabilities.message !== undefined,
  };
  page.build(scene);
  if (canCall) await recompute(given.rows === undefined, true);
}

/** The first output that has a value: others may need an input that the report does not give. */
const mainOutput = ({ outputs, rows }: ModelView): string =>
  Object.keys(outputs).find((name) => rows !== undefined || outputs[name]?.value !== undefined) ??
  Object.keys(outputs)[0] ??
  "";

const languageOf = ({ title }: ModelView): Lang => (/\p{Script=Han}/u.test(title) ? "zh" : "en");

/** Calls run_model; what it refuses is shown, and the rest stays as it was. */
async function ask(args: Readonly<Record<string, unknown>>, quietly = false): Promise<ModelView | undefined> {
  try {
    const { structured, text, isError } = await host.callTool("run_model", args);
    if (!isError && isModelView(structured)) {
      alert.textContent = "";
      return structured;
    }
    if (!quietly) alert.textContent = text;
  } catch (error) {
    alert.textContent = error instanceof Error ? error.message : String(error);
  }
  if (!alert.isConnected) refill(view, alert);
  return undefined;
}

/** Computes the point anew, then the chart. At the start, an axis that moves nothing gives way to the next. */
async function recompute(withChart = true, searching = false): Promise<void> {
  question += 1;
  const mine = question;
  if (!scene) return;
  const point = Object.keys(scene.set).length === 0 ? scene.bare : await ask(pointArguments(scene));
  if (!point || !scene || mine !== question) return;
  change({ point });
  if (!withChart) return;
  const axes = searching
    ? [scene.along, ...axisNames(scene).filter((name) => name !== scene?.along)]
    : [scene.along];
  for (const [index, along] of axes.entries()) {
    const args = chartArguments({ ...scene, along });
    const drawn = args && (await ask(args, searching));
    if (!scene || mine !== question) return;
    if (index < axes.length - 1 && index < 4 && (!drawn || isFlat(drawn, scene.output))) continue;
    if (drawn || args === undefined) change({ drawn, along: drawn ? along : scene.along });
    return;
  }
}

function isFlat({ rows = [], columns = [], mode }: ModelView, output: string): boolean {
  const at = columns.indexOf(output);
  return mode === "sweep" && at > 0 && rows.every((row) => row[at] === rows[0]?.[at]);
}

const recomputeSoon = debounced(() => void recompute(), 70);

function change(next: Partial<Scene>): void {
  if (!scene) return;
  scene = { ...scene, ...next };
  page.update(scene);
}

async function changeLanguage(): Promise<void> {
  if (!scene) return;
  const lang = scene.lang === "zh" ? "en" : "zh";
  const bare = await ask({ model: scene.bare.model, lang });
  if (!bare) return;
  scene = { ...scene, lang, bare, point: bare };
  page.build(scene);
  await recompute();
}

async function sayIt(): Promise<void> {
  if (!scene) return;
  const words = WORDS[scene.lang];
  const taken = await host.sendMessage(scenarioText(scene)).catch(() => false);
  status.textContent = taken ? words.said : words.notSaid;
}
