import { familyOf } from "../../names/metric-families.ts";
import { isPlace } from "../../names/places.ts";
import { GROWTH_WORDS, type TypedColumn } from "../column-kind.ts";
import { entityKind, isCompanyName } from "../entity-kind.ts";
import { withoutUnit } from "../head-words.ts";
import { isLeftover, type LabelKind, labelKind } from "../label-kind.ts";
import type { NumberCell } from "../number-cell.ts";
import { ownerOfRow } from "../owner/owner-of-row.ts";
import type { RowWords, TableFrame } from "../table-frame.ts";
import { edgeOf, isEdge } from "../time/period-words.ts";
import type { TypedCell } from "../typed-table.ts";
import { resolveUnit } from "../units/resolve-unit.ts";
import { flowPeriod } from "./flow-period.ts";
import {
  ADJUSTMENT,
  AFTER_THESE,
  CHANGE,
  FOREIGN,
  HALF_SAID,
  ITEM,
  isVersion,
  isWithin,
  MERELY,
  MOST_SPANS,
  MULTIPLES,
  NAME,
  NOBODY,
  PART_OF_YEAR,
  partOfYear,
  QUALIFIER,
  QUARTERS,
  RECONCILED,
  REPURCHASES,
  SWALLOWED,
  WHOLE,
  within,
} from "./meaning-words.ts";
import { type Measured, metricOfRow } from "./row-metric.ts";
import { sharedIn } from "./shared-in.ts";

const TOTAL = /^(?:total|[合总小]\s?计)$/i;

/** What the cells of a row measure, of whom, and when. */
export interface RowMeaning {
  readonly metric?: string;
  readonly entity?: string;
  readonly period?: string;
  readonly cell: (column: TypedColumn, number: NumberCell, period: string | undefined) => TypedCell;
}

/** Gives each number of a row its metric, owner, period and unit, as far as the table tells them; the rest stays open. */
export function meaningOf(table: TableFrame, row: RowWords): RowMeaning {
  const { layout, columns, context } = table;
  const { names, company } = context;
  const numbers = columns.filter(({ kind }) => kind === "number");
  const rests = new Set(numbers.filter(({ relative }) => relative === undefined).map(({ rest }) => rest));
  // a step of a reconciliation, or what is a measure itself, is nobody
  const isItem =
    layout?.rows === "entities" &&
    !isCompanyName(row.label) &&
    (RECONCILED.test(table.title) ||
      ITEM.test(row.label) ||
      row.hint?.unit !== undefined ||
      row.family !== undefined ||
      labelKind(row.label, undefined) !== undefined);
  const rowMetric = layout?.rows === "metrics" ? metricOfRow(table, row) : {};
  const entity = layout?.rows !== "entities" ? namedBeside() : isItem ? undefined : ownerOfRow(table, row);
  const period = layout?.rows === "periods" ? row.period : undefined;
  // "Second quarter" under years is that of each
  const rowPart = row.period === undefined ? partOfYear(row.label) : undefined;
  return {
    ...(rowMetric.metric !== undefined && { metric: rowMetric.metric }),
    ...(entity !== undefined && { entity }),
    ...(period !== undefined && { period }),
    cell(column, number, dated) {
      const measured = measuredIn(column);
      const part = layout?.rows === "periods" ? partOfYear(column.rest) : undefined;
      const inYear = part === undefined || row.period === undefined ? row.period : within(row.period, part);
      // under "June 30" or "Second quarter" stands a part of the year that the row or the table names
      const isPart = column.period === undefined && part === undefined && PART_OF_YEAR.test(column.head);
      const around = isPart ? undefined : (inYear ?? (column.relative ? undefined : table.period));
      const above = dated ?? column.period;
      const said = above === undefined ? above : inRow(above);
      const when =
        row.isOtherSpan || (above !== undefined && said === undefined) ? undefined : (said ?? around);
      // whose a number is whose label nobody understands is not told: it may name somebody
      const isNameless =
        layout?.rows !== "entities" &&
        layout?.rows !== "periods" &&
        column.relative === undefined &&
        measured.metric === undefined;
      const of = isNameless ? undefined : (row.owner ?? row.ofWhole) === undefined ? ownerIn(column) : entity;
      const relative = column.relative !== undefined;
      const resolved = resolveUnit(
        number,
        {
          kind: relative ? "share" : measured.kind,
          row: relative ? undefined : row.hint,
          column: isAxis(column) ? undefined : FOREIGN.test(column.head) ? { strange: true } : column.hint,
          isNamed: column.rest !== "" && column.period === undefined,
          part: relative ? undefined : row.partHint,
          table: relative ? undefined : table.hint,
          sign: relative ? undefined : table.sign,
          report: relative ? undefined : context.currency,
          reportScales: context.reportScales,
        },
        context.units,
      );
      const isMultiple = MULTIPLES.has(measured.metric ?? "") && measured.kind === "ratio";
      const unit = resolved.unit ?? (isMultiple && !resolved.open ? "x" : undefined);
      const span = flowPeriod(table, row.label, when, row.family ?? column.family);
      const isAlone = when !== undefined || numbers.length === 1 || layout?.rows !== "metrics";
      const open =
        row.isOtherSpan ||
        span.open ||
        resolved.open ||
        measured.metric === undefined ||
        of === undefined ||
        !isAlone;
      const basis = column.basis;
      return {
        column: column.index,
        number,
        ...(measured.metric !== undefined && { metric: measured.metric }),
        ...(of !== undefined && { of }),
        ...(unit !== undefined && { unit }),
        unitOpen: resolved.open,
        ...(isSoft(column, number, measured.kind) && { soft: true as const }),
        ...(span.period !== undefined && { period: span.period }),
        ...(column.vs !== undefined && { vs: column.vs }),
        ...(basis !== undefined && { basis }),
        open,
      };
    },
  };

  /** Whose a row of a measure is: of the part that its label names, or of the company in the column beside it, but not the mean of several. */
  function namedBeside(): string | undefined {
    const { ofWhole, owner } = row;
    if (ofWhole !== undefined) return names.entity(ofWhole, isPlace(ofWhole) ? "place" : "segment", company);
    if (owner === undefined) return undefined;
    return layout?.rows === "metrics" && NAME.test(owner) && !NOBODY.test(owner) && !TOTAL.test(owner)
      ? names.entity(owner, "company", company)
      : undefined;
  }

  /** The time above a number as its row says it: the second quarter of a year, or the day on which it begins. */
  function inRow(above: string): string | undefined {
    if (rowPart !== undefined) return within(above, rowPart);
    const isOfYear = /^(?:FY)?\d{4}$/.test(above) && isEdge(row.label);
    return isOfYear ? edgeOf(row.label, above, context.time) : above;
  }

  /** Whether a head is one of the years to come that a column "Thereafter" ends. */
  function isDueIn({ period }: TypedColumn): boolean {
    return period !== undefined && columns.some(({ head }) => AFTER_THESE.test(head));
  }

  /** "Lead time (years)" over many columns says what their heads are counted in, and not their numbers. */
  function isAxis({ hint }: TypedColumn): boolean {
    if (hint?.unit === undefined) return false;
    const { dimension } = context.units.units.get(hint.unit);
    return (
      (dimension === "time" || dimension === "calendar") &&
      numbers.filter((other) => other.hint?.unit === hint.unit).length > MOST_SPANS
    );
  }

  /** The unit is the table's with a scale, and the label says nothing of what it measures: it may count what the scale is not for. */
  function isSoft(column: TypedColumn, number: NumberCell, kind: LabelKind | undefined): boolean {
    const own = number.unit ?? row.hint?.unit ?? column.hint?.unit;
    if (kind !== undefined || own !== undefined || column.relative !== undefined) return false;
    const { unit, power, except, proved } = table.hint ?? {};
    if (proved) return true;
    // "$ million" over a table without exceptions is for all of it
    return (
      power !== 0 && (unit === undefined || power === undefined || except !== undefined || table.hasPerCents)
    );
  }

  function measuredIn(column: TypedColumn): Measured {
    if (
      table.hasPriceRange &&
      [row.label, column.rest].some((words) => /^(?:high|low)(?:est)?$/i.test(words))
    )
      return { ...rowMetric, kind: "price" };
    if (/^[%％]/.test(row.label) && column.relative === undefined) return { ...rowMetric, kind: "share" };
    if (layout?.rows === "metrics") {
      // what a reconciliation takes out of a line is not the line
      if (ADJUSTMENT.test(column.rest)) return { kind: rowMetric.kind };
      // the years in which something falls due are not those that it is of, nor is a level of fair values the whole
      if (isDueIn(column) || /\blevel [123]\b/i.test(column.head)) return { kind: rowMetric.kind };
      // of several columns without heads only one has what the label says
      if (column.head === "" && numbers.filter(({ head }) => head === "").length > 1)
        return { kind: rowMetric.kind };
      // heads that ran into each other say of none of their columns which is which
      if (
        QUALIFIER.test(column.head) &&
        numbers.some((other) => other !== column && other.head === column.head)
      )
        return { kind: undefined };
      if (column.relative === "growth") return growthOfRow();
      const own = labelKind(column.rest, column.family);
      if (column.family || (own !== undefined && own !== rowMetric.kind)) return { kind: own };
      if (column.relative === undefined) return saysOther(column) ? { kind: rowMetric.kind } : rowMetric;
      return {};
    }
    if (layout === undefined || isItem) return { kind: labelKind(column.rest, column.family) };
    // heads that swallowed rows, names of places, and what only differs, measure nothing
    if (
      isPlace(column.rest) ||
      SWALLOWED.test(column.head.replace(QUARTERS, " ")) ||
      /\bdifferences?\b/i.test(column.head)
    )
      return {};
    if (column.grown) return { metric: names.family(column.grown, true) };
    if (column.relative === "growth") {
      const grown = familyOf(withoutUnit(column.head.replace(GROWTH_WORDS, " ")));
      // what a share gains are points
      return grown && grown.kind !== "share" ? { metric: names.family(grown, true) } : {};
    }
    if (column.relative !== undefined) return column.relative === "share" ? sharedIn(column, names) : {};
    // beside multiples of earnings it is that of a share
    if (
      column.family?.id === "selling-price" &&
      columns.some(({ family }) => MULTIPLES.has(family?.id ?? ""))
    )
      return { kind: "price" };
    // what a company pays for its own shares is no price that it sells at
    if (column.family?.id === "selling-price" && REPURCHASES.test(table.title)) return { kind: "price" };
    if (column.family)
      return { metric: names.family(column.family), kind: labelKind(column.head, column.family) };
    if (layout.rows === "entities" && layout.metric && CHANGE.test(column.rest)) return {};
    if (layout.rows === "entities" && layout.metric)
      return { metric: names.family(layout.metric), kind: layout.metric.kind };
    if (layout.rows === "entities" && layout.named !== undefined && withoutUnit(column.rest) === "")
      return { metric: names.label(layout.named), kind: labelKind(layout.named, undefined) };
    const head =
      column.rest === "" || partOfYear(column.rest) !== undefined ? "" : withoutUnit(wordsOf(column));
    return head === "" || HALF_SAID.test(head)
      ? {}
      : {
          metric: names.label(head),
          kind: labelKind(column.head, undefined) ?? labelKind(row.label, undefined),
        };
  }

  function growthOfRow(): Measured {
    if (rowMetric.metric === undefined) return {};
    return {
      metric: row.family ? names.family(row.family, true) : names.label(withoutUnit(row.label), true),
    };
  }

  /** The words of a head that measures something, without its time. */
  function wordsOf({ head, rest, period }: TypedColumn): string {
    return period === undefined || withoutUnit(rest) === "" ? head : rest;
  }

  /** Whether a head says what is measured of a row's metric, or of what the row names: Notional amount, 本期增加. */
  function saysOther({ rest }: TypedColumn): boolean {
    if (CHANGE.test(rest)) return true;
    return row.family === undefined && rest !== "" && QUALIFIER.test(rest) && !MERELY.test(rest);
  }

  function ownerIn(column: TypedColumn): string | undefined {
    if (layout?.rows === "entities") return entity;
    if (isVersion(column.head) || isVersion(column.rest)) return undefined;
    // the third quarter is nobody
    if (partOfYear(column.rest) !== undefined) return undefined;
    if (layout?.rows === "periods") return company;
    if (column.relative !== undefined || column.rest === "") return company;
    if (WHOLE.test(column.rest) || (rests.size === 1 && numbers.length > 1)) return company;
    // heads that ran into each other name nobody
    if ([...rests].some((other) => other !== "" && isWithin(other, column.rest))) return undefined;
    if (isLeftover(column.rest) || /\b(\w+) \1\b|\b(?:consolidated|total)\b|合计|总计/i.test(column.rest))
      return undefined;
    if (rests.size === 1 || QUALIFIER.test(column.rest) || !NAME.test(column.rest)) return undefined;
    return names.entity(column.rest, entityKind(column.rest), company);
  }
}
