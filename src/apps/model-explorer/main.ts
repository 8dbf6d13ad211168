import type { Lang } from "../../notation/lang.ts";
import { applyAppearance } from "../shared/appearance.ts";
import { connect, type Host, type ToolResult } from "../shared/bridge.ts";
import { debounced, element, refill } from "../shared/element.ts";
import { opening } from "./opening.ts";
import { createPage } from "./page.ts";
import { axisNames, chartArguments, pointArguments } from "./questions.ts";
import { scenarioText } from "./scenario.ts";
import type { Answer, Arguments, Scene, Source } from "./scene.ts";
import { sourceOf } from "./source.ts";
import { WORDS } from "./words.ts";

const view = document.getElementById("view") ?? document.body;
const page = createPage(view, {
  set: (name, value) => {
    const { [name]: _, ...others } = scene?.set ?? {};
    change({ set: value === undefined ? others : { ...others, [name]: value }, said: undefined });
    recomputeSoon();
  },
  reset: () => {
    change({ set: {}, said: undefined });
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
  const source = sourceOf(result.structured, asked);
  const given = source?.read(result.structured);
  if (result.isError || !source || !given) {
    refill(view, alert);
    alert.textContent = result.text || "?";
    return;
  }
  const lang: Lang = asked["lang"] === "en" || asked["lang"] === "zh" ? asked["lang"] : languageOf(given);
  const canCall = host.capabilities.serverTools !== undefined;
  const bare = (canCall ? await ask(source, { ...source.bare, lang }) : undefined) ?? given;
  scene = {
    ...opening(given, bare),
    lang,
    theme,
    source,
    canCall,
    canSay: host.capabilities.message !== undefined,
  };
  page.build(scene);
  if (canCall) await recompute(given.rows === undefined, true);
}

const languageOf = ({ say }: Answer): Lang => (/\p{Script=Han}/u.test(say) ? "zh" : "en");

/** Calls the tool again; what it refuses is shown, and the rest stays as it was. */
async function ask(source: Source, args: Arguments, quietly = false): Promise<Answer | undefined> {
  try {
    const { structured, text, isError } = await host.callTool(source.tool, args);
    const answer = isError ? undefined : source.read(structured);
    if (answer) {
      alert.textContent = "";
      return answer;
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
  const point =
    Object.keys(scene.set).length === 0 ? scene.bare : await ask(scene.source, pointArguments(scene));
  if (!point || !scene || mine !== question) return;
  change({ point });
  if (!withChart) return;
  const axes = searching
    ? [scene.along, ...axisNames(scene).filter((name) => name !== scene?.along)]
    : [scene.along];
  for (const [index, along] of axes.entries()) {
    const args = chartArguments({ ...scene, along });
    const drawn = args && (await ask(scene.source, args, searching));
    if (!scene || mine !== question) return;
    if (index < axes.length - 1 && index < 4 && (!drawn || isFlat(drawn, scene.output))) continue;
    if (drawn || args === undefined) change({ drawn, along: drawn ? along : scene.along });
    return;
  }
}

function isFlat({ rows = [], columns = [], mode }: Answer, output: string): boolean {
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
  const { source } = scene;
  const bare = await ask(source, { ...source.bare, lang });
  if (!bare) return;
  scene = { ...scene, lang, bare, point: bare, said: undefined };
  page.build(scene);
  await recompute();
}

async function sayIt(): Promise<void> {
  if (!scene) return;
  const words = WORDS[scene.lang];
  const taken = await host.sendMessage(scenarioText(scene)).catch(() => false);
  status.textContent = taken ? words.said : words.notSaid;
}
