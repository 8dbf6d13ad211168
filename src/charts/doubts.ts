import type { Lang } from "../notation/lang.ts";
import type { TableAnswer } from "./chart-source.ts";
import type { NumberColumn, TableRow } from "./table-numbers.ts";
import { CHART_WORDS } from "./words.ts";

/** Which cells a chart must draw as doubtful, and the notes that say why. */
export interface Doubts {
  readonly has: (key: string, column: string) => boolean;
  readonly notes: readonly string[];
}

/** Findings that touch a drawn cell itself; one on its row may be about another cell. Misprints and wording put no number in doubt. */
export function doubtsOf(
  { findings = [] }: TableAnswer,
  rows: readonly TableRow[],
  columns: readonly NumberColumn[],
  lang: Lang,
): Doubts {
  const drawn = new Set(rows.flatMap(({ key }) => columns.map(({ name }) => `${key}.${name}`)));
  const touching = findings
    .map((finding) => ({ finding, on: (finding.on ?? []).filter((place) => drawn.has(place)) }))
    .filter(({ on, finding: { kind } }) => on.length > 0 && kind !== "ocr" && kind !== "wording");
  const cells = new Set(touching.flatMap(({ on }) => on));
  const words = CHART_WORDS[lang];
  return {
    has: (key, column) => cells.has(`${key}.${column}`),
    notes: touching
      .slice(0, 3)
      .map(
        ({ finding: { ref, say } }, index) =>
          `${index === 0 ? `${words.doubtful}${lang === "zh" ? "。" : ". "}` : ""}${say ?? ref}`,
      ),
  };
}
