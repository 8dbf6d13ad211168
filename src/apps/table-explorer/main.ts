import { drawnColumns } from "../../charts/table-chart.ts";
import { readTable } from "../../charts/table-numbers.ts";
import type { Lang } from "../../corpus/schema/text.ts";
import { applyAppearance } from "../shared/appearance.ts";
import { connect, type Host, type ToolResult } from "../shared/bridge.ts";
import { debounced, element, refill, sayBar } from "../shared/element.ts";
import { unitText } from "../shared/units.ts";
import { columnChoices } from "./column-choices.ts";
import { isComparison, sheetOf } from "./comparison.ts";
import { withDetails } from "./details.ts";
import { footnotes } from "./footnotes.ts";
import { grid } from "./grid.ts";
import { numberColumns, pictureChoices, showPicture } from "./picture.ts";
import { isCondition, isSheet, type Scene, type Sheet, shownRows } from "./sheet.ts";
import { sheetText } from "./summary-text.ts";
import { WORDS } from "./words.ts";

type Arguments = Readonly<Record<string, unknown>>;

const view = document.getElementById("view") ?? document.body;
const alert = element("div", { role: "alert" });
const status = element("div", { role: "status", class: "soft" });
const parts = {
  count: element("span", { class: "soft", "aria-live": "polite", id: "count" }),
  columns: element("div"),
  grid: element("div"),
  choices: element("div"),
  picture: element("div", { class: "picture" }),
  foot: element("div"),
};

let scene: Scene | undefined;
let theme = applyAppearance({});
let asked: Arguments = {};

view.append(element("p", { class: "soft" }, WORDS.zh.loading, " ", WORDS.en.loading));
const host: Host = await connect("table-explorer", "1.0.0", {
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
new ResizeObserver(debounced(() => scene && showPicture(parts.picture, scene, shownRows(scene)), 80)).observe(
  parts.picture,
);

/** The answer that opened the view. */
async function begin(result: ToolResult): Promise<void> {
  view.removeAttribute("aria-busy");
  const lang = languageOf(result.structured);
  const sheet = read(result, lang);
  if (!sheet) {
    refill(view, alert);
    alert.textContent = result.text || "?";
    return;
  }
  const canCall = host.capabilities.serverTools !== undefined;
  const isTable = isSheet(result.structured);
  const given = asked["where"];
  const where = Array.isArray(given) ? given.map(String) : typeof given === "string" ? [given] : [];
  const { periods } = readTable(sheet, { unitText: unitText(lang) });
  const kind = periods === "even" && (sheet.rows?.length ?? 0) > 3 ? "line" : "bar";
  scene = {
    lang,
    theme,
    sheet,
    table: isTable ? sheet.table : undefined,
    where,
    words: "",
    hidden: new Set(),
    kind,
    ...axes(sheet, lang),
    canCall,
    canSay: host.capabilities.message !== undefined,
  };
  build();
  if (canCall && isTable) await addDetails();
}

/** The two columns to begin with. */
function axes(sheet: Sheet, lang: Lang): { x: string; y: string } {
  try {
    const [x = "", y = x] = drawnColumns(sheet, { lang, kind: "scatter", unitText: unitText(lang) });
    return { x, y };
  } catch {
    return { x: "", y: "" }; // no numbers to draw: the picture says so itself
  }
}

function read({ structured, isError }: ToolResult, lang: Lang): Sheet | undefined {
  if (isError || structured === undefined) return undefined;
  return isSheet(structured) ? structured : isComparison(structured) ? sheetOf(structured, lang) : undefined;
}

function languageOf(structured: unknown): Lang {
  const lang = asked["lang"];
  if (lang === "zh" || lang === "en") return lang;
  const words = isSheet(structured) ? structured.title : JSON.stringify(asked);
  return /\p{Script=Han}/u.test(words) ? "zh" : "en";
}

async function ask(tool: string, args: Arguments): Promise<ToolResult> {
  try {
    return await host.callTool(tool, args);
  } catch (error) {
    return { isError: true, text: error instanceof Error ? error.message : String(error) };
  }
}

/** Asks for rows; what is refused is shown, and the rows stay as they were. */
async function askRows(args: Arguments): Promise<Sheet | undefined> {
  const result = await ask("get_table", args);
  const sheet = result.isError ? undefined : result.structured;
  alert.textContent = result.isError ? result.text : "";
  return isSheet(sheet) ? sheet : undefined;
}

async function addDetails(): Promise<void> {
  if (!scene) return;
  const { sheet, lang } = scene;
  const full = await withDetails(sheet, lang, ask);
  if (scene?.sheet === sheet) {
    change({ sheet: full });
    build();
  }
}

/** The question that gives the rows: the one that opened the view, with the conditions and the language of now. */
function rowsArguments({ table, where, lang }: Scene): Arguments {
  const { columns, rows, sort } = asked;
  return {
    table,
    lang,
    limit: 200,
    ...(columns !== undefined && { columns }),
    ...(rows !== undefined && { rows }),
    ...(sort !== undefined && { sort }),
    ...(where.length > 0 && { where }),
  };
}

async function refetch(next: Partial<Pick<Scene, "where" | "lang">>): Promise<void> {
  if (!scene) return;
  const wanted = { ...scene, ...next };
  if (wanted.table === undefined) {
    const result = await ask("compare_entities", { ...asked, lang: wanted.lang });
    const sheet = read(result, wanted.lang);
    alert.textContent = sheet ? "" : result.text;
    if (sheet) scene = { ...wanted, sheet };
  } else {
    const sheet = await askRows(rowsArguments(wanted));
    if (sheet)
      scene = {
        ...wanted,
        sheet: { ...sheet, rows: sheet.rows ?? [], columns: sheet.columns ?? scene.sheet.columns },
      };
    if (sheet) await addDetails();
  }
  build();
}

async function more(): Promise<void> {
  if (!scene) return;
  const { sheet } = scene;
  const next = await askRows({ ...asked, table: scene.table, lang: scene.lang, cursor: sheet.nextCursor });
  if (!next) return;
  const { nextCursor } = next;
  change({ sheet: { ...sheet, rows: [...(sheet.rows ?? []), ...(next.rows ?? [])], nextCursor } });
}

function change(next: Partial<Scene>): void {
  if (!scene) return;
  scene = { ...scene, ...next };
  update();
}

/** Words filter what is here; a condition asks the server, which also tells what it cannot judge. */
function filter(typed: string): void {
  if (!scene) return;
  if (isCondition(typed) && scene.table !== undefined && scene.canCall) {
    scene = { ...scene, words: "" };
    void refetch({ where: typed.split(/\s*(?:&&|\n)\s*/).filter(Boolean) });
  } else {
    const before = scene.where;
    if (typed === scene.words && before.length === 0) return; // a redraw would take a button from under a press
    change({ words: typed });
    if (before.length > 0) void refetch({ where: [] });
  }
}

function build(): void {
  if (!scene) return;
  const { lang, sheet, canCall, where, words: typed } = scene;
  const words = WORDS[lang];
  document.documentElement.lang = lang;
  document.title = sheet.title;
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
  refill(
    view,
    element(
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
          {
            type: "button",
            id: "language",
            lang: lang === "zh" ? "en" : "zh",
            onclick: () => void refetch({ lang: lang === "zh" ? "en" : "zh" }),
          },
          words.other,
        ),
    ),
    alert,
    element(
      "div",
      { class: "bar" },
      element("label", { class: "choice" }, element("span", {}, `${words.filter}${example}`), field),
      parts.count,
    ),
    parts.columns,
    parts.grid,
    element("h2", {}, words.picture),
    parts.choices,
    parts.picture,
    parts.foot,
    scene.canSay && sayBar(words.say, sayIt),
    status,
    element("p", { class: "cite" }, sheet.cite),
  );
  update();
}

function update(): void {
  if (!scene) return;
  const now = scene;
  const words = WORDS[now.lang];
  const rows = shownRows(now);
  parts.count.textContent = words.rows(rows.length, Math.max(now.sheet.total, rows.length));
  refill(
    parts.columns,
    columnChoices(now, (hidden) => change({ hidden })),
  );
  refill(
    parts.grid,
    rows.length > 0
      ? grid(now, rows, (column) =>
          change({
            sort: {
              column,
              down:
                now.sort?.column === column
                  ? !now.sort.down
                  : typeof rows[0]?.[now.sheet.columns?.indexOf(column) ?? -1] === "number",
            },
          }),
        )
      : element("p", { class: "soft" }, words.none),
    now.sheet.nextCursor !== undefined &&
      now.canCall &&
      element("button", { type: "button", id: "more", onclick: () => void more() }, words.more),
  );
  refill(parts.choices, numberColumns(now.sheet).length > 0 && pictureChoices(now, change));
  showPicture(parts.picture, now, rows);
  refill(parts.foot, ...footnotes(now));
}

async function sayIt(): Promise<void> {
  if (!scene) return;
  const words = WORDS[scene.lang];
  const taken = await host.sendMessage(sheetText(scene, shownRows(scene))).catch(() => false);
  status.textContent = taken ? words.said : words.notSaid;
}
