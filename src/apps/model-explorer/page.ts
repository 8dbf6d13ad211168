import { element, refill, sayBar } from "../shared/element.ts";
import { chain, warnings } from "./chain.ts";
import { chartChoices, showChart } from "./chart.ts";
import { inputPanel } from "./inputs.ts";
import { outputCards } from "./outputs.ts";
import type { Scene } from "./scene.ts";
import { WORDS } from "./words.ts";

/** What the reader does on the page. */
export interface PageActions {
  /** Sets an input, or takes it back to the report's value. */
  readonly set: (name: string, value: number | string | undefined) => void;
  readonly reset: () => void;
  readonly choose: (change: Partial<Pick<Scene, "output" | "choice" | "along" | "across">>) => void;
  readonly changeLanguage: () => void;
  readonly say: () => Promise<void>;
}

/** The page: made anew by build(), for a language; update() changes only what a number changes, so that sliders keep the hand that holds them. */
export interface Page {
  readonly build: (scene: Scene) => void;
  readonly update: (scene: Scene) => void;
  readonly redraw: (scene: Scene) => void;
  readonly alert: HTMLElement;
  readonly status: HTMLElement;
  /** Where the chart stands; its width is the chart's. */
  readonly chart: HTMLElement;
}

export function createPage(view: HTMLElement, actions: PageActions): Page {
  const alert = element("div", { role: "alert" });
  const status = element("div", { role: "status", class: "soft" });
  const say = element("p", { class: "say", id: "say" });
  const choices = element("div");
  const chart = element("div", { class: "chart" });
  const foot = element("div");
  let panel: ReturnType<typeof inputPanel> | undefined;
  let cards: ReturnType<typeof outputCards> | undefined;

  function build(scene: Scene): void {
    const { lang, bare, canSay } = scene;
    const words = WORDS[lang];
    document.documentElement.lang = lang;
    document.title = bare.title;
    panel = inputPanel(scene, { set: actions.set });
    cards = outputCards(scene, (output) => actions.choose({ output }));
    const results = element("div", {}, element("h2", {}, words.outputs), say, cards.root);
    refill(
      view,
      header(scene, actions),
      alert,
      element(
        "div",
        { class: "panel" },
        inputs(scene, panel.root, actions),
        element("div", {}, results, element("h2", {}, words.chart), choices, chart),
      ),
      foot,
      canSay && sayBar(words.say, actions.say),
      status,
      element("p", { class: "cite" }, bare.cite),
    );
    update(scene);
  }

  function update(scene: Scene): void {
    panel?.update(scene);
    cards?.update(scene);
    say.textContent = scene.said ?? scene.point.say;
    if (scene.canCall) refill(choices, chartChoices(scene, actions));
    showChart(chart, scene);
    refill(foot, asBefore(chain(scene)), asBefore(warnings(scene.bare, scene)));
  }

  return { build, update, alert, status, chart, redraw: (scene) => showChart(chart, scene) };
}

function header({ bare, lang, canCall }: Scene, { changeLanguage }: PageActions): HTMLElement {
  const other = lang === "zh" ? "en" : "zh";
  return element(
    "header",
    {},
    element(
      "div",
      {},
      element("h1", {}, bare.title),
      bare.question !== undefined && element("p", { class: "soft" }, bare.question),
    ),
    canCall &&
      element(
        "button",
        { type: "button", id: "language", lang: other, onclick: changeLanguage },
        WORDS[lang].other,
      ),
  );
}

function inputs({ lang, canCall }: Scene, panel: HTMLElement, { reset }: PageActions): HTMLElement {
  const words = WORDS[lang];
  const button = element("button", { type: "button", id: "reset", onclick: reset }, words.resetAll);
  return element(
    "section",
    {},
    element("h2", {}, words.inputs),
    !canCall && element("p", { class: "soft" }, words.fixed),
    panel,
    canCall && element("div", { class: "bar" }, button),
  );
}

/** What the reader opened or closed stays so. */
function asBefore(details: HTMLElement | undefined): HTMLElement | undefined {
  const before = details && document.getElementById(details.id);
  if (before) details.toggleAttribute("open", before.hasAttribute("open"));
  return details;
}
