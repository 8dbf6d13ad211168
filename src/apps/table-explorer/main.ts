import { applyAppearance } from "../shared/appearance.ts";
import { connect, type Host, type ToolResult } from "../shared/bridge.ts";
import { debounced, element, refill } from "../shared/element.ts";
import { withDetails } from "./details.ts";
import {
  type Arguments,
  conditionsOf,
  firstAxes,
  firstKind,
  languageOf,
  readSheet,
  rowsArguments,
} from "./opening.ts";
import { createPage } from "./page.ts";
import { isCondition, isSheet, type Scene, type Sheet, shownRows } from "./sheet.ts";
import { sheetText } from "./summary-text.ts";
import { WORDS } from "./words.ts";

const view = document.getElementById("view") ?? document.body;
const page = createPage(view, {
  change,
  filter,
  more: () => void more(),
  changeLanguage: () => void refetch({ lang: scene?.lang === "zh" ? "en" : "zh" }),
  say: sayIt,
});
const { alert, status } = page;

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
new ResizeObserver(debounced(() => scene && page.redraw(scene), 80)).observe(page.chart);

/** The answer that opened the view. */
async function begin(result: ToolResult): Promise<void> {
  view.removeAttribute("aria-busy");
  const lang = languageOf(asked, result.structured);
  const sheet = readSheet(result, lang);
  if (!sheet) {
    refill(view, alert);
    alert.textContent = result.text || "?";
    return;
  }
  const canCall = host.capabilities.serverTools !== undefined;
  const isTable = isSheet(result.structured);
  scene = {
    lang,
    theme,
    sheet,
    table: isTable ? sheet.table : undefined,
    where: conditionsOf(asked),
    words: "",
    hidden: new Set(),
    kind: firstKind(sheet, lang),
    ...firstAxes(sheet, lang),
    canCall,
    canSay: host.capabilities.message !== undefined,
  };
  page.build(scene);
  if (canCall && isTable) await addDetails();
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
    page.build(scene);
  }
}

async function refetch(next: Partial<Pick<Scene, "where" | "lang">>): Promise<void> {
  if (!scene) return;
  const wanted = { ...scene, ...next };
  if (wanted.table === undefined) {
    const result = await ask("compare_entities", { ...asked, lang: wanted.lang });
    const sheet = readSheet(result, wanted.lang);
    alert.textContent = sheet ? "" : result.text;
    if (sheet) scene = { ...wanted, sheet };
  } else {
    const sheet = await askRows(rowsArguments(asked, wanted));
    if (sheet)
      scene = {
        ...wanted,
        sheet: { ...sheet, rows: sheet.rows ?? [], columns: sheet.columns ?? scene.sheet.columns },
      };
    if (sheet) await addDetails();
  }
  page.build(scene);
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
  page.update(scene);
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

async function sayIt(): Promise<void> {
  if (!scene) return;
  const words = WORDS[scene.lang];
  const taken = await host.sendMessage(sheetText(scene, shownRows(scene))).catch(() => false);
  status.textContent = taken ? words.said : words.notSaid;
}
