import { type TableKind, tableChart } from "../../charts/table-chart.ts";
import { readTable } from "../../charts/table-numbers.ts";
import { ReportError } from "../../errors.ts";
import { draw } from "../shared/draw.ts";
import { element, refill, select } from "../shared/element.ts";
import { unitText } from "../shared/units.ts";
import { type Row, type Scene, type Sheet, titleOf } from "./sheet.ts";
import { WORDS } from "./words.ts";

const KINDS: readonly TableKind[] = ["bar", "line", "scatter"];

/** Number columns that can be drawn. */
export const numberColumns = (sheet: Sheet): string[] =>
  readTable(sheet, { unitText: (unit) => unit }).numbers.map(({ name }) => name);

/** How to draw, and which columns. */
export function chartChoices(
  scene: Scene,
  choose: (change: Partial<Pick<Scene, "kind" | "x" | "y">>) => void,
): HTMLElement {
  const words = WORDS[scene.lang];
  const options = numberColumns(scene.sheet).map((value) => ({ value, text: titleOf(scene.sheet, value) }));
  const scatter = scene.kind === "scatter";
  return element(
    "div",
    { class: "bar" },
    select(
      words.kind,
      KINDS.map((value) => ({ value, text: words[value] })),
      scene.kind,
      (value) => choose({ kind: KINDS.find((kind) => kind === value) ?? "bar" }),
    ),
    select(scatter ? words.x : words.value, options, scene.x, (x) => choose({ x })),
    scatter && select(words.y, options, scene.y, (y) => choose({ y })),
  );
}

/** Draws the rows that are shown, in their order; what makes no chart is said. */
export function showChart(place: HTMLElement, scene: Scene, rows: readonly Row[]): void {
  const { sheet, lang, theme, kind, x, y } = scene;
  try {
    const answer = { ...sheet, rows, total: rows.length, undecided: [] };
    const columns = kind === "scatter" ? [x, y] : [x];
    draw(place, tableChart(answer, { lang, kind, columns, unitText: unitText(lang) }), theme, lang);
  } catch (error) {
    if (!(error instanceof ReportError)) throw error;
    refill(place, element("p", { class: "soft" }, error.message));
  }
}
