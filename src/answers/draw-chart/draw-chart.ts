import type { Chart } from "../../charts/chart.ts";
import { drawnColumns, type TableKind, tableChart } from "../../charts/table-chart.ts";
import { nearIds } from "../../corpus/naming/look-up.ts";
import { notFound } from "../../corpus/naming/not-found.ts";
import { parseRef, type RefKind, ref } from "../../corpus/ref.ts";
import { ReportError, type See } from "../../errors.ts";
import { reportOf, type Served } from "../../library/served.ts";
import type { Lang } from "../../notation/lang.ts";
import { getColumn, tableColumns } from "../../tables/column.ts";
import { candidatesOf, findTitled, getTitled } from "../find/get-titled.ts";
import { getTable } from "../get-table/get-table.ts";
import { drawCalculation } from "./calculation-chart.ts";
import type { ChartKind } from "./chart-kind.ts";
import { drawModel } from "./model-chart.ts";
import { unitText } from "./unit-text.ts";

export interface ChartQuestion {
  /** A model, a table, or a formula. */
  readonly of: string;
  readonly inputs?: unknown;
  /** Number columns of the table; for a model the output. */
  readonly columns?: readonly string[] | undefined;
  readonly where?: readonly string[] | undefined;
  readonly sort?: readonly string[] | undefined;
  readonly kind?: ChartKind | undefined;
}

/** The chart of a model or a formula with the reader's inputs, or of a table's columns. What cannot be drawn is refused with what can. */
export function drawChart(served: Served, question: ChartQuestion, lang: Lang): Chart {
  if (question.of.includes("=")) return ofFormula(served, question, lang);
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

function ofFormula(
  served: Served,
  { of, where, sort, columns, inputs, kind }: ChartQuestion,
  lang: Lang,
): Chart {
  if (where || sort)
    throw new ReportError("INPUT", "where and sort choose rows of a table; a formula takes inputs.");
  return drawCalculation(served, { formulas: of, inputs, output: columns?.[0], kind }, lang);
}

function ofTable(served: Served, id: string, question: ChartQuestion, lang: Lang): Chart {
  const report = reportOf(served);
  const table = getTitled(id, { kind: "table", things: report.corpus.tables });
  const { where, sort, kind, columns } = question;
  if (question.inputs !== undefined)
    throw new ReportError(
      "INPUT",
      `inputs are for a model; ${ref("table", id)} takes columns, where and sort.`,
    );
  if (kind !== undefined && !isTableKind(kind))
    throw new ReportError("INPUT", `A table is drawn as bar, line or scatter; ${kind} is for a model.`, {
      see: { command: "outline", says: "lists all models" },
    });
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
  const kind = parseRef(of)?.kind;
  if (kind === "model") return { kind, id: getTitled(of, { kind, things: models, see: SEE }).id };
  if (kind === "table") return { kind, id: getTitled(of, { kind, things: tables, see: SEE }).id };
  const model = findTitled(of, models);
  const table = findTitled(of, tables);
  const asksTable = inputs === undefined && (where ?? sort ?? columns) !== undefined;
  if (model && !(table && asksTable)) return { kind: "model" as const, id: model.id };
  if (table) return { kind: "table" as const, id: table.id };
  const candidates = [...candidatesAs("model", models), ...candidatesAs("table", tables)];
  throw notFound("Nothing to draw is called", of, {
    near: nearIds(of, candidates, 3),
    there: "A chart is of a model or a table.",
    see: SEE,
  });
}

/** Models and tables may have the same id: suggestions name their refs. */
const candidatesAs = (kind: RefKind, things: Parameters<typeof candidatesOf>[0]) =>
  candidatesOf(things).map(({ names = [], thing, id }) => ({
    thing,
    id: ref(kind, id),
    names: [id, ...names],
  }));

const SEE: See = { command: "outline", says: "lists both" };
