import { drawnColumns, type TableKind } from "../../charts/table-chart.ts";
import { readTable } from "../../charts/table-numbers.ts";
import type { Lang } from "../../notation/lang.ts";
import type { ToolResult } from "../shared/bridge.ts";
import { unitText } from "../shared/units.ts";
import { isComparison, sheetOf } from "./comparison.ts";
import { isSheet, type Scene, type Sheet } from "./sheet.ts";

/** Arguments of a tool call. */
export type Arguments = Readonly<Record<string, unknown>>;

/** The two columns to begin with. */
export function firstAxes(sheet: Sheet, lang: Lang): { x: string; y: string } {
  try {
    const [x = "", y = x] = drawnColumns(sheet, { lang, kind: "scatter", unitText: unitText(lang) });
    return { x, y };
  } catch {
    return { x: "", y: "" }; // no numbers to draw: the chart says so itself
  }
}

/** Conditions of the call that opened the view. */
export function conditionsOf({ where }: Arguments): string[] {
  return Array.isArray(where) ? where.map(String) : typeof where === "string" ? [where] : [];
}

/** Periods of one length make a line; all else bars. */
export function firstKind(sheet: Sheet, lang: Lang): TableKind {
  const { periods } = readTable(sheet, { unitText: unitText(lang) });
  return periods === "even" && (sheet.rows?.length ?? 0) > 3 ? "line" : "bar";
}

/** The sheet of an answer, of whichever of the two tools; undefined where it is none. */
export function readSheet({ structured, isError }: ToolResult, lang: Lang): Sheet | undefined {
  if (isError || structured === undefined) return undefined;
  return isSheet(structured) ? structured : isComparison(structured) ? sheetOf(structured, lang) : undefined;
}

/** The language that was asked for, else that of the answer. */
export function languageOf(asked: Arguments, structured: unknown): Lang {
  const lang = asked["lang"];
  if (lang === "zh" || lang === "en") return lang;
  const words = isSheet(structured) ? structured.title : JSON.stringify(asked);
  return /\p{Script=Han}/u.test(words) ? "zh" : "en";
}

/** The question that gives the rows: the one that opened the view, with the conditions and the language of now. */
export function rowsArguments(
  { columns, rows, sort }: Arguments,
  { table, where, lang }: Pick<Scene, "table" | "where" | "lang">,
): Arguments {
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
