import type { FigureInWords } from "../../answers/show-place/figures-of.ts";
import type { Lang } from "../../notation/lang.ts";
import { type Child, element, refill, sayBar } from "../shared/element.ts";
import { createPicture } from "./picture.ts";
import type { About, Place } from "./place.ts";
import { WORDS } from "./words.ts";

/** What the page shows. */
export interface Scene {
  readonly lang: Lang;
  readonly place: Place;
  /** What was asked for, if another page than its own is shown. */
  readonly marked: About | undefined;
  readonly canCall: boolean;
  readonly canSay: boolean;
}

/** What the reader does on the page. */
export interface PageActions {
  readonly turn: (page: number) => void;
  readonly back: () => void;
  readonly open: (ref: string) => void;
  readonly changeLanguage: () => void;
  readonly say: () => Promise<void>;
}

export interface Page {
  readonly build: (scene: Scene) => void;
  readonly alert: HTMLElement;
  readonly status: HTMLElement;
}

export function createPage(view: HTMLElement, actions: PageActions): Page {
  const alert = element("div", { role: "alert" });
  const status = element("div", { role: "status", class: "soft" });
  const zoomed = (isSmallest: boolean, isLargest: boolean) => {
    for (const [id, is] of [
      ["smaller", isSmallest],
      ["whole", isSmallest],
      ["larger", isLargest],
    ] as const)
      document.getElementById(id)?.toggleAttribute("disabled", is);
  };
  const picture = createPicture(zoomed);
  let shown: Scene | undefined;
  view.addEventListener("keydown", (event) => {
    const act = shown && KEYS[event.key];
    if (!act || event.ctrlKey || event.metaKey || event.altKey) return;
    if (typeof act === "string") picture.zoom(act);
    else if (!turnBy(act.by)) return;
    event.preventDefault();
  });

  /** Turns by so many pages; whether there is one. */
  function turnBy(by: number): boolean {
    const { page = 0, pages = 0 } = shown?.place.about ?? {};
    const to = page + by;
    if (!shown?.canCall || to < 1 || to > pages) return false;
    actions.turn(to);
    return true;
  }

  function bar({ lang, place, marked, canCall }: Scene): HTMLElement {
    const words = WORDS[lang];
    const { about } = place;
    const button = (id: string, text: string, keys: string | undefined, act: () => void, disabled = false) =>
      element("button", { type: "button", id, "aria-keyshortcuts": keys, disabled, onclick: act }, text);
    const turns: Child[] = about
      ? [
          canCall && button("before", words.before, "PageUp", () => turnBy(-1), about.page <= 1),
          element("span", { id: "number", "aria-live": "polite" }, words.page(about.page, about.pages)),
          canCall && button("after", words.after, "PageDown", () => turnBy(1), about.page >= about.pages),
          canCall && marked && button("back", words.back, undefined, actions.back),
        ]
      : [];
    return element(
      "div",
      { class: "bar" },
      ...turns,
      button("smaller", words.smaller, "-", () => picture.zoom("smaller")),
      button("larger", words.larger, "+", () => picture.zoom("larger")),
      button("whole", words.whole, "0", () => picture.zoom("whole")),
    );
  }

  function build(scene: Scene): void {
    shown = scene;
    const { lang, place, canSay } = scene;
    const { about, text } = place;
    const words = WORDS[lang];
    document.documentElement.lang = lang;
    document.title = about?.title ?? text;
    refill(
      view,
      header(scene, actions),
      alert,
      ...(about ? [figures(about, lang), doubts(about, lang)] : []),
      bar(scene),
      picture.room,
      ...(about ? gaps(scene, about, actions) : []),
      about && canSay && sayBar(words.say, actions.say),
      status,
      element("p", { class: "cite" }, about ? `${about.cite} · ${about.ref}` : ""),
    );
    picture.show(place.image, words.picture(text), about?.boxes ?? []);
  }

  return { build, alert, status };
}

/** Keys of the view; the arrows scroll the picture, as everywhere. */
const KEYS: Readonly<Record<string, "larger" | "smaller" | "whole" | { readonly by: number }>> = {
  "+": "larger",
  "=": "larger",
  "-": "smaller",
  "0": "whole",
  PageUp: { by: -1 },
  PageDown: { by: 1 },
};

function header({ lang, place, canCall }: Scene, { changeLanguage }: PageActions): HTMLElement {
  const { about, text } = place;
  const other = lang === "zh" ? "en" : "zh";
  return element(
    "header",
    {},
    element("div", {}, element("h1", {}, about?.title ?? text)),
    about &&
      canCall &&
      element(
        "button",
        { type: "button", id: "language", lang: other, onclick: changeLanguage },
        WORDS[lang].other,
      ),
  );
}

/** Each figure as a card, and the words of the line if they are known. */
function figures({ figures, printed }: About, lang: Lang): HTMLElement {
  const words = WORDS[lang];
  const card = ({ value, what, period, printed: as, open }: FigureInWords) =>
    element(
      "div",
      { class: "output" },
      element("b", {}, value),
      what !== undefined && element("span", {}, what),
      period !== undefined && element("span", {}, period),
      as !== undefined && element("span", {}, `${words.printed} ${as}`),
      open && element("span", { class: "differs" }, `⚠ ${words.open}`),
    );
  return element(
    "div",
    { id: "figures" },
    element("div", { class: "outputs" }, ...figures.map(card)),
    printed !== undefined && element("p", { class: "soft", id: "printed" }, `${words.printed}: ${printed}`),
  );
}

function doubts({ boxes, blank, lacking }: About, lang: Lang): HTMLElement {
  const words = WORDS[lang];
  const says = [
    boxes.length === 0 ? words.unmarked : blank ? words.blank : "",
    lacking === "" ? "" : `${words.lacking}${lacking}`,
  ];
  return element("p", { class: "soft", id: "doubt" }, says.filter(Boolean).join(" "));
}

/** What could not be read of the page, each to be marked on it. */
function gaps({ lang, canCall }: Scene, { gaps, ref }: About, { open }: PageActions): HTMLElement[] {
  if (gaps.length === 0) return [];
  const item = ({ ref: gap, say }: About["gaps"][number], index: number) =>
    element(
      "li",
      {},
      canCall && gap !== ref
        ? element(
            "button",
            { type: "button", class: "link", id: `gap-${index}`, onclick: () => open(gap) },
            say,
          )
        : say,
    );
  return [element("h2", {}, WORDS[lang].gaps), element("ul", { id: "gaps" }, ...gaps.map(item))];
}
