import { element, refill, sayBar } from "../shared/element.ts";
import { chartChoices, numberColumns, showChart } from "./chart.ts";
import { columnChoices } from "./column-choices.ts";
import { footnotes } from "./footnotes.ts";
import { grid } from "./grid.ts";
import { isCondition, type Row, type Scene, shownRows } from "./sheet.ts";
import { WORDS } from "./words.ts";

/** What the reader does on the page. */
export interface PageActions {
  readonly change: (next: Partial<Pick<Scene, "sort" | "hidden" | "kind" | "x" | "y">>) => void;
  readonly filter: (typed: string) => void;
  readonly more: () => void;
  readonly changeLanguage: () => void;
  readonly say: () => Promise<void>;
}

/** The page: made anew by build(), for other rows or another language; update() changes what a choice changes. */
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
  const count = element("span", { class: "soft", "aria-live": "polite", id: "count" });
  const columns = element("div");
  const rowsPlace = element("div");
  const choices = element("div");
  const chart = element("div", { class: "chart" });
  const foot = element("div");

  function build(scene: Scene): void {
    const { lang, sheet, canSay } = scene;
    const words = WORDS[lang];
    document.documentElement.lang = lang;
    document.title = sheet.title;
    refill(
      view,
      header(scene, actions),
      alert,
      element("div", { class: "bar" }, filterField(scene, actions), count),
      columns,
      rowsPlace,
      element("h2", {}, words.chart),
      choices,
      chart,
      foot,
      canSay && sayBar(words.say, actions.say),
      status,
      element("p", { class: "cite" }, sheet.cite),
    );
    update(scene);
  }

  function update(scene: Scene): void {
    const { lang, sheet, canCall } = scene;
    const words = WORDS[lang];
    const rows = shownRows(scene);
    count.textContent = words.rows(rows.length, Math.max(sheet.total, rows.length));
    refill(
      columns,
      columnChoices(scene, (hidden) => actions.change({ hidden })),
    );
    refill(
      rowsPlace,
      rows.length > 0
        ? grid(scene, rows, (column) => actions.change({ sort: turned(scene, rows, column) }))
        : element("p", { class: "soft" }, words.none),
      sheet.nextCursor !== undefined &&
        canCall &&
        element("button", { type: "button", id: "more", onclick: actions.more }, words.more),
    );
    refill(choices, numberColumns(sheet).length > 0 && chartChoices(scene, actions.change));
    showChart(chart, scene, rows);
    refill(foot, ...footnotes(scene));
  }

  const redraw = (scene: Scene) => showChart(chart, scene, shownRows(scene));
  return { build, update, redraw, alert, status, chart };
}

function header({ sheet, lang, canCall }: Scene, { changeLanguage }: PageActions): HTMLElement {
  const other = lang === "zh" ? "en" : "zh";
  return element(
    "header",
    {},
    element(
      "div",
      {},
      element("h1", {}, sheet.title),
      sheet.source !== undefined && element("p", { class: "soft" }, sheet.source),
    ),
    canCall &&
      element(
        "button",
        { type: "button", id: "language", lang: other, onclick: changeLanguage },
        WORDS[lang].other,
      ),
  );
}

/** Words work while they are typed, a condition when it is complete. */
function filterField({ sheet, lang, where, words: typed }: Scene, { filter }: PageActions): HTMLElement {
  const [number] = numberColumns(sheet);
  const example = number === undefined ? "" : ` ${number} >= 1`;
  const field = element("input", {
    type: "text",
    id: "filter",
    value: where.join(" && ") || typed,
    size: 34,
    onchange: () => filter(field.value.trim()),
    oninput: () => {
      if (!isCondition(field.value)) filter(field.value.trim());
    },
  });
  return element("label", { class: "choice" }, element("span", {}, `${WORDS[lang].filter}${example}`), field);
}

/** The other way round for the column that sorts; another column begins with its largest numbers or its first words. */
function turned({ sort, sheet }: Scene, rows: readonly Row[], column: string): Scene["sort"] {
  if (sort?.column === column) return { column, down: !sort.down };
  const at = sheet.columns?.indexOf(column) ?? -1;
  return { column, down: rows.some((row) => typeof row[at] === "number") };
}
