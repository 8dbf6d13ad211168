import type { Claim, Corpus, Table } from "../../../corpus/corpus.ts";
import type { RowData } from "../../../corpus/data.ts";
import { type FoundQuantity, resolveQuantity } from "../../../corpus/quantity-ref.ts";
import { cellRef, findPlace, parseRef, ref, rowRef } from "../../../corpus/ref.ts";
import { cellLines, cellNote, cellOf, lacks, periodOf, unitOf } from "../../../corpus/row.ts";
import { lineNumbers } from "../../../corpus/schema/parts/lines.ts";
import type { Part } from "../../../corpus/schema/table.ts";
import { ReportError } from "../../../errors.ts";
import { reportOf } from "../../../library/pick.ts";
import type { Report } from "../../../library/report.ts";
import type { Served } from "../../../library/served.ts";
import { getColumn } from "../../../tables/column.ts";
import { computeCell } from "../../../tables/computed.ts";
import type { Operand, Source } from "./operand.ts";
import { stepOf, stepOfColumn } from "./step.ts";

/** Whether a text is a ref that may lead to figures. */
export const isFigureRef = (text: string): boolean =>
  ["cell", "claim", "passage", "derived", "table"].includes(parseRef(text.split("#")[0] ?? "")?.kind ?? "");

/** The figure that a ref of a cell, of a claim's or passage's quantity, or of a derived figure names, in the report that it names. */
export function resolveFigure(served: Served, text: string): Operand {
  const [path = "", selector] = text.trim().split("#");
  const report = reportOf(served, path);
  const named = parseRef(path);
  const id = named?.id ?? "";
  if (named?.kind === "cell") return ofCell(report, path);
  if (named?.kind === "derived") return ofDerived(report, id);
  const claim = report.corpus.claims.get(id);
  if (named && claim)
    return ofClaim(
      report,
      claim,
      ref(named.kind, id) + (selector === undefined ? "" : `#${selector}`),
      selector,
    );
  throw nowhere(text, `there is no ${path}`);
}

function ofCell(report: Report, path: string): Operand {
  const { corpus } = report;
  const place = findPlace(parseRef(path));
  const table = corpus.tables.get(place?.table ?? "");
  const row = table?.rowsByKey.get(place?.key ?? "");
  if (!place || !table || !row) throw nowhere(path, `there is no ${path}`);
  if (place.column === undefined) throw nowhere(path, "it names no column");
  return cellOperand(report, table, row, getColumn(table, place.column).name);
}

/** The number of a cell, printed or computed; an empty one is an error with the reason that the report gives. */
function cellOperand(report: Report, table: Table, row: RowData, name: string): Operand {
  const found = findCellOperand(report, table, row, name);
  if (found) return found;
  const missing = cellNote(table, row.key, name)?.missing?.en;
  throw nowhere(cellRef(table.id, row.key, name), `it holds no number${missing ? `: ${missing}` : ""}`);
}

export function findCellOperand(
  report: Report,
  table: Table,
  row: RowData,
  name: string,
): Operand | undefined {
  const { corpus } = report;
  const column = getColumn(table, name);
  const at = cellRef(table.id, row.key, column.name);
  const place = {
    report,
    ref: at,
    section: table.section,
    touches: [at, rowRef(table.id, row.key)],
    within: ref("table", table.id),
  };
  if (column.computed) {
    const cell = computeCell(corpus, table, row, column.computed);
    if (cell.kind !== "number") return undefined;
    const unit = cell.unit === undefined ? undefined : corpus.units.get(cell.unit);
    return {
      value: cell.value,
      bound: cell.bound,
      unit,
      source: { ...place, lines: row.lines, metric: column.computed.metric },
    };
  }
  const value = cellOf(table, row, column.name);
  if (typeof value !== "number" || !column.printed) return undefined;
  const note = cellNote(table, row.key, column.name);
  const resolved = resolveQuantity(corpus, at);
  const quantity: Partial<FoundQuantity> = "found" in resolved ? resolved.found : {};
  const own = (part: Part) => !lacks(table, row.key, column.name, part);
  const unit = quantity.unit ?? unitOf(table, row, column.printed);
  const printed = note?.printed ?? quantity.printed;
  return {
    value,
    bound: note?.bound,
    unit: unit === undefined ? undefined : corpus.units.get(unit),
    source: {
      ...place,
      of: quantity.of ?? (own("of") ? (column.printed.of ?? table.of) : undefined),
      metric: quantity.metric,
      period: quantity.period ?? periodOf(table, row, column.printed),
      basis: quantity.basis ?? (own("basis") ? column.printed.basis : undefined),
      printed,
      lines: cellLines(table, row, column.name),
      step: printed === undefined ? stepOfColumn(table, column.name) : stepOf(value, printed),
    },
  };
}

function ofDerived(report: Report, id: string): Operand {
  const { corpus } = report;
  const derived = corpus.derived.get(id);
  if (!derived) throw nowhere(ref("derived", id), "there is no such derived figure");
  const { value, bound, unit, of, metric, period, lines, decimals } = derived;
  const touches = [ref("derived", id), ...Object.values(derived.operands)];
  return {
    value,
    bound,
    unit: unit === undefined ? undefined : corpus.units.get(unit),
    source: {
      report,
      ref: ref("derived", id),
      of,
      metric,
      period,
      lines: lineNumbers(lines),
      touches,
      step: 10 ** -decimals,
    },
  };
}

function ofClaim(report: Report, claim: Claim, text: string, selector: string | undefined): Operand {
  const { corpus } = report;
  const resolved = resolveQuantity(
    corpus,
    ref("claim", claim.id) + (selector === undefined ? "" : `#${selector}`),
  );
  const figures = (claim.figures ?? []).filter(({ printed, words, metric }) =>
    [printed, words, metric].includes(selector),
  );
  const open = "found" in resolved ? undefined : figures.length === 1 ? figures[0] : undefined;
  const found = "found" in resolved ? resolved.found : open;
  if (!found) throw nowhere(text, "why" in resolved ? resolved.why : "");
  const { value, low, high, bound, of, metric, period, basis, printed } = found;
  const source: Source = {
    report,
    ref: text,
    of,
    metric,
    period,
    basis: outcomeOf(claim, basis),
    printed,
    lines: claim.lines,
    section: claim.section,
    touches: [text, ref("claim", claim.id)],
    step: value === undefined || printed === undefined ? undefined : stepOf(value, printed),
    ...(open && { isOpen: true }),
  };
  return { value, low, high, bound, unit: unitIn(corpus, found.unit), source };
}

/** Whether a figure came out, as its claim says where it does not itself: a target is no actual figure. */
function outcomeOf({ kind }: Claim, basis: readonly string[] = []): readonly string[] {
  const said = OUTCOMES[kind];
  const isSaid = basis.some((each) => ["actual", "estimate", "guidance", "consensus"].includes(each));
  return said === undefined || isSaid ? basis : [...basis, said];
}

const OUTCOMES: Partial<Record<Claim["kind"], string>> = {
  fact: "actual",
  estimate: "estimate",
  forecast: "estimate",
  target: "guidance",
};

const unitIn = (corpus: Corpus, id: string | undefined) =>
  id === undefined ? undefined : corpus.units.get(id);

const nowhere = (text: string, why: string) =>
  new ReportError(
    "NOT_FOUND",
    `${text.slice(0, 120)} leads to no number: ${why}. Refs are cell/<table>.<row>.<column>, claim/<id>#<metric>, derived/<id>.`,
    { see: { command: "search", says: "finds figures with their refs" } },
  );
