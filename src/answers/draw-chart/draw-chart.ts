import type { Chart } from "../../charts/chart.ts";
import { drawnColumns, type TableKind, tableChart } from "../../charts/table-chart.ts";
import { nearest } from "../../corpus/naming/nearest.ts";
import { parseRef, ref } from "../../corpus/ref.ts";
import { ReportError } from "../../errors.ts";
import { reportOf, type Served } from "../../library/served.ts";
import type { Lang } from "../../notation/lang.ts";
import { getColumn, tableColumns } from "../../tables/column.ts";
import { findTitled, titledAs } from "../find/get-titled.ts";
import { getTable } from "../get-table/get-table.ts";
import type { ChartKind } from "./chart-kind.ts";
import { drawModel } from "./model-chart.ts";
import { unitText } from "./unit-text.ts";

export interface ChartQuestion {
  /** A model or a table. */
  readonly of: string;
  readonly inputs?: unknown;
  /** Number columns of the table; for a model the output. */
  readonly columns?: readonly string[] | undefined;
  readonly where?: readonly string[] | undefined;
  readonly sort?: readonly string[] | undefined;
  readonly kind?: ChartKind | undefined;
}

/** The chart of a model with the reader's inputs, or of a table's columns. What cannot be drawn is refused with what can. */
export function drawChart(served: Served, question: ChartQuestion, lang: Lang): Chart {
  const { kind, id } = subject(served, question);
  return kind === "model" ? ofModel(served, id, question, lang) : ofTable(served, id, question, lang);
}

function ofModel(served: Served, id: string, question: ChartQuestion, lang: Lang): Chart {
  const { where, sort, columns, inputs, kind } = question;
  if (where || sort)
    throw new ReportError(
      "INPUT",
      `where and sort choose rows of a table; ${ref("model", id)} takes inputs.`,
    );
  const [output, ...more] = columns ?? [];
  if (more.length > 0)
    throw new ReportError("INPUT", `A chart of a model shows one output; columns names ${more.length + 1}.`);
  return drawModel(served, { model: id, inputs, output, kind }, lang);
}

function ofTable(served: Served, id: string, question: ChartQuestion, lang: Lang): Chart {
  const report = reportOf(served);
  const table = findTitled(report, "table", id, report.corpus.tables, "");
  const { where, sort, kind, columns } = question;
  if (question.inputs !== undefined)
    throw new ReportError(
      "INPUT",
      `inputs are for a model; ${ref("table", id)} takes columns, where and sort.`,
    );
  if (kind !== undefined && !isTableKind(kind))
    throw new ReportError(
      "INPUT",
      `A table is drawn as bar, line or scatter; ${kind} is for a model. get_outline lists the models.`,
    );
  const show = { lang, kind, unitText: unitText(report.corpus, lang) };
  const asked = columns?.map((name) => getColumn(table, name).name);
  // Of a part of the table all findings are told; of the whole only their refs.
  const names = asked ?? drawnColumns(getTable(served, { table: id, where, limit: 200 }, lang), show);
  const unit = table.columns.find(({ type }) => type === "unit")?.name;
  const shown = [...new Set([table.label, ...names, ...(unit === undefined ? [] : [unit])])];
  const view = getTable(served, { table: id, columns: shown, where, sort, limit: 200 }, lang);
  const titles = Object.fromEntries(tableColumns(table).map(({ name, title }) => [name, title[lang]]));
  return tableChart({ ...view, titles }, { ...show, columns: names });
}

const isTableKind = (kind: ChartKind): kind is TableKind => kind !== "heat" && kind !== "tornado";

/** What `of` names: by ref, id or title, among models and tables alike. */
function subject(served: Served, { of, inputs, columns, where, sort }: ChartQuestion) {
  const report = reportOf(served, of);
  const { models, tables } = report.corpus;
  const ref = parseRef(of);
  if (ref?.kind === "model" || ref?.kind === "table") {
    const shelf = ref.kind === "model" ? models : tables;
    return {
      kind: ref.kind,
      id: findTitled<{ id: string; title: Titles }>(report, ref.kind, of, shelf, LISTING).id,
    };
  }
  const model = titledAs<{ id: string; title: Titles }>(of, models);
  const table = titledAs(of, tables);
  const asksTable = inputs === undefined && (where ?? sort ?? columns) !== undefined;
  if (model && !(table && asksTable)) return { kind: "model" as const, id: model.id };
  if (table) return { kind: "table" as const, id: table.id };
  const names = new Map(
    (["model", "table"] as const).flatMap((kind) =>
      [...(kind === "model" ? models : tables).values()].flatMap(({ id, title }) =>
        [id, title.zh, title.en].map((name) => [name, `${kind}/${id}`] as const),
      ),
    ),
  );
  const near = [...new Set(nearest(of, [...names.keys()], 8).map((name) => names.get(name) ?? name))].slice(
    0,
    3,
  );
  throw new ReportError(
    "NOT_FOUND",
    `Nothing to draw is called "${of.slice(0, 80)}".${near.length > 0 ? ` Did you mean ${near.join(" or ")}?` : ""} A chart is of a model or a table. ${LISTING}`,
  );
}

interface Titles {
  readonly zh: string;
  readonly en: string;
}

const LISTING = "get_outline lists both.";
