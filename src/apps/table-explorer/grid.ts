import { BOUND_SIGNS } from "../../charts/bound-signs.ts";
import { numberText } from "../../charts/number-text.ts";
import { element } from "../shared/element.ts";
import { unitText } from "../shared/units.ts";
import { cellOf, columnsOf, type Row, type Scene, type Sheet, titleOf } from "./sheet.ts";
import { placeTitle, WORDS } from "./words.ts";

/** The rows as a table: sorting by its heads, with what is doubtful, mended, bounded or missing marked in its cells. */
export function grid(scene: Scene, rows: readonly Row[], sortBy: (column: string) => void): HTMLElement {
  const { sheet, hidden, lang, sort } = scene;
  const words = WORDS[lang];
  const columns = columnsOf(sheet).filter((column) => !hidden.has(column));
  const numeric = new Set(
    columns.filter((column) => rows.some((row) => typeof cellOf(sheet, row, column) === "number")),
  );
  const heads = columns.map((column) => {
    const unit = sheet.units?.[column];
    const sorted = sort?.column === column ? (sort.down ? "descending" : "ascending") : "none";
    const arrow = sorted === "none" ? "" : sorted === "descending" ? " ↓" : " ↑";
    const title = placeTitle(column, lang) ?? titleOf(sheet, column);
    return element(
      "th",
      { scope: "col", class: numeric.has(column) ? "number" : "", "aria-sort": sorted },
      element(
        "button",
        {
          type: "button",
          id: `sort-${column}`,
          title: `${words.sort}: ${title}`,
          onclick: () => sortBy(column),
        },
        `${title}${arrow}`,
      ),
      unit !== undefined && element("small", { class: "unit" }, unitText(lang)(unit)),
    );
  });
  const body = rows.map((row) => {
    const key = String(row[0]);
    return element(
      "tr",
      { "data-key": key },
      ...columns.map((column) => cell(scene, row, key, column, numeric.has(column))),
    );
  });
  return element(
    "div",
    { class: "scroll", tabindex: 0, role: "region", "aria-label": sheet.title },
    element("table", {}, element("thead", {}, element("tr", {}, ...heads)), element("tbody", {}, ...body)),
  );
}

function cell({ sheet, lang }: Scene, row: Row, key: string, column: string, numeric: boolean): HTMLElement {
  const words = WORDS[lang];
  const value = cellOf(sheet, row, column);
  const place = `${key}.${column}`;
  const doubts = doubtsAt(sheet, key, column);
  const printed = sheet.printed?.[place];
  const sign = BOUND_SIGNS[sheet.bounds?.[place] ?? ""] ?? "";
  const own = sheet.units?.[place];
  const text = Array.isArray(value)
    ? value.join(", ")
    : typeof value === "number"
      ? sign + numberText(value, lang) + (own === undefined ? "" : ` ${unitText(lang)(own)}`)
      : String(value);
  if (value === "")
    return element(
      "td",
      { class: `empty${doubts.length > 0 ? " doubtful" : ""}`, title: words.missing },
      "–",
      mark(doubts, words.seeBelow),
    );
  return element(
    "td",
    { class: [numeric && "number", doubts.length > 0 && "doubtful"].filter(Boolean).join(" ") },
    printed === undefined
      ? text
      : element("span", { class: "mended", title: `${words.printed}: ${printed}` }, text),
    printed !== undefined && element("small", { class: "soft" }, ` (${words.printed} ${printed})`),
    mark(doubts, words.seeBelow),
  );
}

const mark = (doubts: readonly number[], see: string) =>
  doubts.length > 0 &&
  element("span", { class: "mark", title: `${see}: ${doubts.join(", ")}` }, ` ⚠${doubts.join(",")}`);

/** Numbers, from 1, of the findings on this cell; those on a row stand at its first column. */
function doubtsAt(sheet: Sheet, key: string, column: string): number[] {
  const first = columnsOf(sheet)[0];
  return (sheet.findings ?? []).flatMap(({ on = [], kind }, index) =>
    kind !== "ocr" && (on.includes(`${key}.${column}`) || (column === first && on.includes(key)))
      ? [index + 1]
      : [],
  );
}
