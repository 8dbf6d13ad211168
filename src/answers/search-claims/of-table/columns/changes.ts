import { type Corpus, linkTable, type Table } from "../../../../corpus/corpus.ts";
import type { RowData } from "../../../../corpus/data.ts";
import type { Text } from "../../../../corpus/schema/parts/text.ts";
import { answersPeriod } from "../../../../notation/periods/answers-period.ts";
import { type Period, tryPeriod } from "../../../../notation/periods/period.ts";
import type { Question } from "../../../../search/reading/question.ts";
import { type TableColumn, tableColumns } from "../../../../tables/column.ts";
import { readCell } from "../../../../tables/read-cell.ts";
import { type AskedColumn, MADE } from "./asked-column.ts";
import { combined } from "./combined.ts";

/** Words for a change as a share of what was before; else it is counted in what is measured. */
const RELATIVE =
  /增速|增幅|降幅|涨幅|跌幅|快|慢|百分之|\b(?:fastest|slowest|faster|slower|rate|per ?cent|percentage|relative|proportion)\b|%/;

/** How a column changed from one time to another, as a column of the same table; undefined if there are no two such times. */
export function changeOf(
  corpus: Corpus,
  { table, column }: AskedColumn,
  question: Question,
): AskedColumn | undefined {
  return byColumns(corpus, table, column, question) ?? byRows(corpus, table, column);
}

/** Of columns that measure the same at several times: from the earlier to the later that is asked for, else to the last. */
function byColumns(
  corpus: Corpus,
  table: Table,
  column: TableColumn,
  { plain, periods }: Question,
): AskedColumn | undefined {
  const { printed, unit } = column;
  if (printed?.period === undefined) return undefined;
  const alike = tableColumns(table)
    .filter(
      (each) =>
        each.printed?.metric === printed.metric && each.unit === unit && each.printed?.end === undefined,
    )
    .flatMap((each) => {
      const end = endOf(each);
      return end === undefined ? [] : [{ column: each, end }];
    })
    .sort((a, b) => a.end.localeCompare(b.end));
  const times = [...new Set(periods.flatMap((period) => period.split("..")))];
  const asked =
    times.length === 0 ? alike : alike.filter((each) => times.some((time) => isOf(each.column, time)));
  const to = asked.at(-1);
  const from = times.length > 1 ? asked[0] : alike.filter(({ end }) => to && end < to.end).at(-1);
  if (!to || !from || from === to || (times.length > 1 && asked.length !== 2)) return undefined;
  const isShare = unit === "%";
  const [a, b] = [from.column, to.column];
  const { zh = "", en = "" } = corpus.metrics.get(printed.metric ?? "") ?? {};
  const isRelative = RELATIVE.test(plain) && !isShare;
  return {
    ...combined(table, {
      title: {
        zh: `${zh}${b.title.zh}较${a.title.zh}的变动`,
        en: `change ${en === "" ? "" : `of ${en} `}from ${a.title.en} to ${b.title.en}`,
      },
      formula: isRelative ? `(${b.name} - ${a.name}) / ${a.name} * 100.0` : `${b.name} - ${a.name}`,
      unit: isRelative ? "%" : isShare ? "pp" : unit,
    }),
    isChange: true,
  };
}

const endOf = ({ printed }: TableColumn): string | undefined => tryPeriod(printed?.period ?? "")?.end;

const isOf = ({ printed }: TableColumn, time: string): boolean => answersPeriod(time, printed?.period ?? "");

/** Of rows that are years or quarters one after the other: from each to the next. */
function byRows(corpus: Corpus, table: Table, column: TableColumn): AskedColumn | undefined {
  const label = tableColumns(table).find(({ name, type }) => name === table.label && type === "period");
  if (!label || column.computed) return undefined;
  const numbered = table.rows.flatMap((row) => {
    const [time, cell] = [readCell(corpus, table, row, label), readCell(corpus, table, row, column)];
    if (time.kind !== "period" || !time.period || cell.kind !== "number") return [];
    return cell.bound === undefined || cell.bound === "exact"
      ? [{ row, time: time.period, value: cell.value }]
      : [];
  });
  const changes = new Map<RowData, RowData>();
  for (const { row, time, value } of numbered) {
    const before = numbered.find((each) => isNext(each.time, time));
    if (before)
      changes.set(row, {
        ...row,
        cells: [...row.cells, Number((value - before.value).toPrecision(SIGNIFICANT))],
        lines: [...new Set([...before.row.lines, ...row.lines])],
      });
  }
  if (changes.size < 2) return undefined;
  const title: Text = {
    zh: `${column.title.zh}较上期的变动`,
    en: `change in ${column.title.en} from the period before`,
  };
  const unit = column.unit === "%" ? "pp" : column.unit;
  const change = { name: MADE, type: "number" as const, title, ...(unit !== undefined && { unit }) };
  return {
    table: linkTable({
      ...table,
      columns: [...table.columns, change],
      header: [...table.header, change.name],
      rows: [...changes.values()],
    }),
    column: { ...change, aliases: [], printed: change },
    isChange: true,
  };
}

const SIGNIFICANT = 10;

/** Whether a period begins on the day after another of its kind. */
function isNext(before: Period, after: Period): boolean {
  if (before.kind !== after.kind || before.end === undefined || after.start === undefined) return false;
  return Date.parse(after.start) - Date.parse(before.end) === DAY;
}

const DAY = 86_400_000;
