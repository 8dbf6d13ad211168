import { element } from "../shared/element.ts";
import { columnsOf, type Scene, titleOf } from "./sheet.ts";
import { placeTitle, WORDS } from "./words.ts";

/** A box for every column: shown or hidden. */
export function columnChoices(
  { sheet, hidden, lang }: Scene,
  hide: (hidden: ReadonlySet<string>) => void,
): HTMLElement {
  const open = document.getElementById("columns")?.hasAttribute("open") ?? false;
  const boxes = columnsOf(sheet).map((column) => {
    const box = element("input", {
      type: "checkbox",
      id: `show-${column}`,
      checked: !hidden.has(column),
      onchange: () =>
        hide(new Set(box.checked ? [...hidden].filter((each) => each !== column) : [...hidden, column])),
    });
    return element("label", {}, box, ` ${placeTitle(column, lang) ?? titleOf(sheet, column)}`);
  });
  return element(
    "details",
    { id: "columns", open },
    element("summary", {}, WORDS[lang].columns),
    element("div", { class: "columns" }, ...boxes),
  );
}
