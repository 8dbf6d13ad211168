import type { TableView } from "../../answers/get-table/get-table.ts";
import { BOUND_SIGNS } from "../../charts/bound-signs.ts";
import { groupBy } from "../../corpus/corpus.ts";
import { shortPlace, spans } from "../../corpus/places/places.ts";
import type { Lang } from "../../notation/lang.ts";
import { findingMark } from "./finding.ts";

const WORDS = {
  zh: {
    undecided: "无法判定",
    rows: "行",
    next: "下一页",
    missing: "缺",
    totals: "未计合计行",
    doubtful: "存疑",
  },
  en: {
    undecided: "Undecided",
    rows: "rows",
    next: "next page",
    missing: "no value",
    totals: "totals left out",
    doubtful: "doubtful",
  },
} as const;

/** A table's answer as a Markdown table, then what is undecided and doubtful. */
export function renderTable(view: TableView, lang: Lang): string {
  const words = WORDS[lang];
  const out = [`**${view.title}** \`${view.table}\``];
  if (view.rows && view.columns) out.push("", ...grid(view, view.columns, view.rows));
  if (view.summary) out.push("", ...view.summary.map((figure) => summaryLine(figure, words)));
  const shown = view.rows?.length ?? 0;
  if (!view.summary || shown > 0)
    out.push(
      "",
      `${shown}/${view.total} ${words.rows}${view.nextCursor === undefined ? "" : ` (${words.next}: cursor ${view.nextCursor})`}`,
    );
  for (const [why, rows] of groupBy(view.undecided ?? [], (row) => row.why)) {
    const places = rows.map(({ key, ...at }) => `${key} ${shortPlace(at)}`);
    out.push(`- ${words.undecided}: ${places.join("; ")}: ${why}`);
  }
  for (const sentence of view.absent ?? []) out.push(`⚠ ${sentence}`);
  for (const { ref, say, weight, on } of view.findings ?? [])
    out.push(`- ${findingMark(weight, lang)} ${on ? `[${on.join(", ")}] ` : ""}${say ?? ref}`);
  for (const note of view.notes ?? []) out.push(`- ${note}`);
  out.push(view.cite);
  return out.join("\n");
}

/** The table itself; a row goes by its label where that is shown, by its key otherwise. */
function grid(
  { units = {}, bounds = {}, label }: TableView,
  columns: readonly string[],
  rows: NonNullable<TableView["rows"]>,
): string[] {
  const from = label === undefined ? 0 : 1;
  const head = columns.map((name) =>
    name === "lines" ? "L" : name === "pages" ? "p." : withUnit(name, units[name]),
  );
  const body = rows.map((row) =>
    row.map((cell, index) => {
      if (Array.isArray(cell)) return spans(cell);
      const name = `${row[0]}.${columns[index]}`;
      const bound = bounds[name];
      const unit = units[name] === undefined ? "" : ` ${units[name]}`;
      return `${bound === undefined ? "" : (BOUND_SIGNS[bound] ?? bound)}${String(cell).replace(/\|/g, "\\|").replace(/\n/g, " ")}${unit}`;
    }),
  );
  return [head, head.map(() => "-"), ...body].map((cells) => cells.slice(from).join("|"));
}

/** int8_tops says its unit already. */
function withUnit(name: string, unit: string | undefined): string {
  const plain = unit?.toLowerCase().replace(/[^a-z0-9]/g, "");
  return unit === undefined || (plain && name.replace(/_/g, "").endsWith(plain)) ? name : `${name} (${unit})`;
}

function summaryLine(figure: NonNullable<TableView["summary"]>[number], words: (typeof WORDS)[Lang]): string {
  const { what, group, value, unit, n, at, totals, missing, doubtful } = figure;
  const notes = [
    `n=${n}`,
    at?.join(", "),
    totals && `${words.totals}: ${totals.join(", ")}`,
    missing && `${words.missing}: ${missing.join(", ")}`,
    doubtful && `${words.doubtful}: ${doubtful.join(", ")}`,
  ].filter(Boolean);
  return `- ${group === undefined ? "" : `${group}: `}${what} = ${value === undefined ? "–" : Number(value.toPrecision(8))}${unit === undefined ? "" : ` ${unit}`} (${notes.join("; ")})`;
}
