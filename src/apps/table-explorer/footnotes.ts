import { element } from "../shared/element.ts";
import type { Scene } from "./sheet.ts";
import { WORDS } from "./words.ts";

/** Rows that a condition could not judge, doubts in the numbers of their marks, and the table's own notes. */
export function footnotes({ sheet, lang }: Scene): HTMLElement[] {
  const words = WORDS[lang];
  const list = (tag: "ol" | "ul", title: string, items: readonly HTMLElement[], id: string) =>
    items.length === 0 ? [] : [element("h2", {}, title), element(tag, { id }, ...items)];
  const findings = (sheet.findings ?? []).map(({ say, ref, weight }) =>
    element(
      "li",
      { class: weight === "material" ? "" : "soft" },
      `${weight === "material" ? "⚠ " : ""}${say ?? ref}`,
    ),
  );
  return [
    ...list(
      "ul",
      words.undecided,
      (sheet.undecided ?? []).map(({ key, why }) => element("li", {}, `${key}: ${why}`)),
      "undecided",
    ),
    ...list("ol", words.findings, findings, "findings"),
    ...list(
      "ul",
      words.notes,
      (sheet.notes ?? []).map((note) => element("li", {}, note)),
      "notes",
    ),
  ];
}
