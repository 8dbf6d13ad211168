import type { Chart } from "../../charts/chart.ts";
import { drawnColumns, type TableKind, tableChart } from "../../charts/table-chart.ts";
import type { Corpus } from "../../corpus/corpus.ts";
import { nearIds } from "../../corpus/naming/look-up.ts";
import { notFound } from "../../corpus/naming/not-found.ts";
import { parseRef, type RefKind, ref } from "../../corpus/ref.ts";
import { ReportError, type See } from "../../errors.ts";
import type { Report } from "../../library/report.ts";
import type { Served } from "../../library/served.ts";
import type { Lang } from "../../notation/lang.ts";
import { getColumn, tableColumns } from "../../tables/column.ts";
import { candidatesOf, findTitled, getTitled } from "../find/get-titled.ts";
import { getTable } from "../get-table/get-table.ts";
import { answerOf } from "../reports/answer-of.ts";
import { reportWith, type Wanted } from "../reports/report-with.ts";
import { drawCalculation } from "./calculation-chart.ts";
import type { ChartKind } from "./chart-kind.ts";
import { drawModel } from "./model-chart.ts";
import { unitText } from "./unit-text.ts";

export interface ChartQuestion {
  /** A model, a table, or a formula. */
  readonly of: string;
  readonly report?: readonly string[] | undefined;
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
  const report = reportWith(served, question.of, question.report, wantedBy(question));
  return answerOf(served, report, (own) => {
    const { kind, id } = subject(report, question);
    return kind === "model"
      ? ofModel(own, report, id, question, lang)
      : ofTable(own, report, id, question, lang);
  });
}

function ofModel(own: Served, report: Report, id: string, question: ChartQuestion, lang: Lang): Chart {
  const { where, sort, columns, inputs, kind } = question;
  if (where || sort)
    throw new ReportError(
      "INPUT",
      `where and sort choose rows of a table; ${ref("model", id)} takes inputs.`,
    );
  const [output, ...more] = columns ?? [];
  if (more.length > 0)
    throw new ReportError("INPUT", `A chart of a model shows one output; columns names ${more.length + 1}.`);
  return drawModel(own, report, { model: id, inputs, output, kind }, lang);
}

function ofFormula(
  served: Served,
  { of, report, where, sort, columns, inputs, kind }: ChartQuestion,
  lang: Lang,
): Chart {
  if (where || sort)
    throw new ReportError("INPUT", "where and sort choose rows of a table; a formula takes inputs.");
  return drawCalculation(served, { formulas: of, report, inputs, output: columns?.[0], kind }, lang);
}

function ofTable(own: Served, report: Report, id: string, question: ChartQuestion, lang: Lang): Chart {
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
  const names = asked ?? drawnColumns(getTable(own, { table: id, where, limit: 200 }, lang), show);
  const unit = table.columns.find(({ type }) => type === "unit")?.name;
  const shown = [...new Set([table.label, ...names, ...(unit === undefined ? [] : [unit])])];
  const view = getTable(own, { table: id, columns: shown, where, sort, limit: 200 }, lang);
  const titles = Object.fromEntries(tableColumns(table).map(({ name, title }) => [name, title[lang]]));
  return tableChart({ ...view, titles }, { ...show, columns: names });
}

const isTableKind = (kind: ChartKind): kind is TableKind => kind !== "heat" && kind !== "tornado";

/** What `of` names: by ref, id or title, among models and tables alike. */
function subject({ corpus }: Report, question: ChartQuestion): Subject {
  const { of } = question;
  const { models, tables } = corpus;
  const kind = parseRef(of)?.kind;
  if (kind === "model") return { kind, id: getTitled(of, { kind, things: models, see: SEE }).id };
  if (kind === "table") return { kind, id: getTitled(of, { kind, things: tables, see: SEE }).id };
  const titled = titledIn(corpus, question);
  if (titled) return titled;
  throw notFound(NONE, of, {
    near: nearIn(corpus, of),
    there: "A chart is of a model or a table.",
    see: SEE,
  });
}

interface Subject {
  readonly kind: "model" | "table";
  readonly id: string;
}

/** The model or table of this name; of both the one that the other arguments fit. */
function titledIn(
  { models, tables }: Corpus,
  { of, inputs, columns, where, sort }: ChartQuestion,
): Subject | undefined {
  const given = parseRef(of);
  const name = given?.id ?? of;
  const model = given && given.kind !== "model" ? undefined : findTitled(name, models);
  const table = given && given.kind !== "table" ? undefined : findTitled(name, tables);
  const asksTable = inputs === undefined && (where ?? sort ?? columns) !== undefined;
  if (model && !(table && asksTable)) return { kind: "model", id: model.id };
  return table && { kind: "table", id: table.id };
}

const nearIn = ({ models, tables }: Corpus, of: string): readonly string[] =>
  nearIds(of, [...candidatesAs("model", models), ...candidatesAs("table", tables)], 3);

const NONE = "Nothing to draw is called";

const wantedBy = (question: ChartQuestion): Wanted => ({
  none: NONE,
  find({ corpus }) {
    const found = titledIn(corpus, question);
    return found && ref(found.kind, found.id);
  },
  near: ({ corpus }, of) => nearIn(corpus, of),
  see: SEE,
});

/** Models and tables may have the same id: suggestions name their refs. */
const candidatesAs = (kind: RefKind, things: Parameters<typeof candidatesOf>[0]) =>
  candidatesOf(things).map(({ names = [], thing, id }) => ({
    thing,
    id: ref(kind, id),
    names: [id, ...names],
  }));

const SEE: See = { command: "outline", says: "lists both" };
