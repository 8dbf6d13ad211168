import { type Family, familyOf, isFlow, isStock } from "../names/metric-families.ts";
import { isPlace } from "../names/places.ts";
import { GROWTH_WORDS, type TypedColumn, withoutUnit } from "./column-kind.ts";
import { entityKind, isCompanyName, withoutLegalForm } from "./entity-kind.ts";
import { isLeftover, type LabelKind, labelKind } from "./label-kind.ts";
import type { NumberCell } from "./number-cell.ts";
import type { RowWords, TableFrame } from "./table-frame.ts";
import type { TypedCell } from "./typed-table.ts";
import { resolveUnit } from "./units/resolve-unit.ts";
import { bracketedUnit } from "./units/unit-hints.ts";

/** What the cells of a row measure, of whom, and when. */
export interface RowMeaning {
  readonly metric?: string;
  readonly entity?: string;
  readonly period?: string;
  readonly cell: (column: TypedColumn, number: NumberCell, period: string | undefined) => TypedCell;
}

interface Measured {
  readonly metric?: string | undefined;
  readonly kind?: LabelKind | undefined;
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
  const rowMetric = layout?.rows === "metrics" ? metricOfRow() : {};
  const entity = layout?.rows === "entities" ? ownerOfRow() : undefined;
  const period = layout?.rows === "periods" ? row.period : undefined;
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
      const when = row.isOtherSpan ? undefined : (dated ?? column.period ?? around);
      const of = ownerIn(column);
      const relative = column.relative !== undefined;
      const resolved = resolveUnit(
        number,
        {
          kind: relative ? "share" : measured.kind,
          row: relative ? undefined : row.hint,
          column: column.hint,
          part: relative ? undefined : row.partHint,
          table: relative ? undefined : table.hint,
          sign: relative ? undefined : table.sign,
          report: relative ? undefined : context.currency,
          reportScales: context.reportScales,
        },
        context.units,
      );
      const span = flowPeriod(when, row.family ?? column.family);
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
        ...(resolved.unit !== undefined && { unit: resolved.unit }),
        unitOpen: resolved.open,
        ...(isSoft(column, number, measured.kind) && { soft: true as const }),
        ...(span.period !== undefined && { period: span.period }),
        ...(column.vs !== undefined && { vs: column.vs }),
        ...(basis !== undefined && { basis }),
        open,
      };
    },
  };

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

  /** A flow under the head of a day is that of the span that ends with it, which the report's own period tells. */
  function flowPeriod(
    when: string | undefined,
    family: Family | undefined,
  ): { period?: string; open: boolean } {
    const said = when === undefined ? {} : { period: when };
    const { time } = context;
    if (when === undefined || !family || !isFlow(family) || !/^\d{4}-\d\d-\d\d$/.test(when))
      return { ...said, open: false };
    const isYearEnd =
      time.end !== undefined &&
      when.slice(4) === time.end.slice(4) &&
      /^(?:FY)?\d{4}$/.test(time.period ?? "");
    return isYearEnd
      ? { period: `${time.period?.startsWith("FY") ? "FY" : ""}${when.slice(0, 4)}`, open: false }
      : { ...said, open: true };
  }

  function metricOfRow(): Measured {
    const ofPart = row.part === undefined ? undefined : kindOfPart(row.part);
    const own = labelKind(row.label, row.family);
    // earnings per share under a group "(shares, millions)" are the shares that they are divided by
    const isDivisor = own === "per-share" && /[(（](?:shares|股)\b/i.test(row.part ?? "");
    const kind = isDivisor ? "shares" : (own ?? (ofPart === "share" ? undefined : ofPart));
    if (row.family && isStock(row.family) && table.isCashFlow && !isCashAtEnd(row.label)) {
      const change = `change in ${withoutUnit(row.label)}`;
      return {
        metric: names.label(row.repeated && row.part !== undefined ? `${row.part} ${change}` : change),
        kind,
      };
    }
    if (row.family && !isDivisor && !(row.repeated && row.part !== undefined && !isStatementPart(row.part)))
      return { metric: names.family(row.family), kind };
    // "(in millions)" and "2." name nothing
    if (!/\p{L}/u.test(withoutUnit(row.label))) return { kind };
    // a company or a span of time is not what is measured
    if (isCompanyName(row.label) || isPlace(row.label) || NOBODY.test(row.label)) return { kind };
    // of what it names the title's allowance is told
    if (ALLOWANCES.test(table.title) && !/准备/.test(row.label)) return { kind };
    // "Total current assets" says what it sums, but of which part it is one if it stands there twice
    const isNamed = row.role !== undefined && /\p{L}{2}/u.test(withoutUnit(row.label).replace(TOTALS, ""));
    if (isNamed && row.repeated) return { kind };
    const depends = row.repeated || (row.role !== undefined && !isNamed) || isLeftover(row.label);
    if (!depends) return { metric: names.label(withoutUnit(row.label)), kind };
    // what a Chinese table leaves empty looks like a group, and 合计 below it is that of all
    return row.part === undefined || /^\p{Script=Han}/u.test(row.label)
      ? { kind }
      : { metric: names.label(`${withoutUnit(row.part)} ${withoutUnit(row.label)}`), kind };
  }

  /** The kind that the words of a part promise, unless its own unit denies it: earnings per share ($M). */
  function kindOfPart(part: string): LabelKind | undefined {
    const kind = labelKind(part, undefined);
    const { unit, power = 0 } = bracketedUnit(part, context.units.units) ?? {};
    return kind === "per-share" && unit !== undefined && power > 0 ? "money" : kind;
  }

  function ownerOfRow(): string | undefined {
    if (
      isItem ||
      !/\p{L}/u.test(row.label) ||
      isLeftover(row.label) ||
      row.repeated ||
      NOBODY.test(row.label)
    )
      return undefined;
    if (row.role !== undefined) return row.role === "total" ? company : undefined;
    const isCompany = isCompanyName(row.label);
    const kind = isCompany ? "company" : entityKind(table.labelHead, table.title);
    const owner = names.entity(row.label, kind, company);
    const short = isCompany ? withoutLegalForm(row.label) : undefined;
    if (short !== undefined) names.name(owner, short);
    return owner;
  }

  function measuredIn(column: TypedColumn): Measured {
    if (
      table.hasPriceRange &&
      [row.label, column.rest].some((words) => /^(?:high|low)(?:est)?$/i.test(words))
    )
      return { ...rowMetric, kind: "price" };
    if (/^[%％]/.test(row.label) && column.relative === undefined) return { ...rowMetric, kind: "share" };
    if (layout?.rows === "metrics") {
      const own = labelKind(column.rest, column.family);
      if (column.family || (own !== undefined && own !== rowMetric.kind)) return { kind: own };
      if (column.relative === undefined) return saysOther(column) ? { kind: rowMetric.kind } : rowMetric;
      if (column.relative !== "growth" || rowMetric.metric === undefined) return {};
      return {
        metric: row.family ? names.family(row.family, true) : names.label(withoutUnit(row.label), true),
      };
    }
    if (layout === undefined || isItem) return { kind: labelKind(column.rest, column.family) };
    // heads that swallowed rows, names of places, and what only differs, measure nothing
    if (isPlace(column.rest) || SWALLOWED.test(column.rest) || /\bdifferences?\b/i.test(column.head))
      return {};
    if (column.relative === "growth") {
      const grown = familyOf(withoutUnit(column.head.replace(GROWTH_WORDS, " ")));
      return grown ? { metric: names.family(grown, true) } : {};
    }
    if (column.relative !== undefined) return column.relative === "share" ? sharedIn(column) : {};
    if (column.family)
      return { metric: names.family(column.family), kind: labelKind(column.head, column.family) };
    if (layout.rows === "entities" && layout.metric && CHANGE.test(column.rest)) return {};
    if (layout.rows === "entities" && layout.metric)
      return { metric: names.family(layout.metric), kind: layout.metric.kind };
    const head =
      column.rest === "" || partOfYear(column.rest) !== undefined ? "" : withoutUnit(wordsOf(column));
    return head === ""
      ? {}
      : {
          metric: names.label(head),
          kind: labelKind(column.head, undefined) ?? labelKind(row.label, undefined),
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

  /** A share that its head names wholly is a metric of the rows: market share; a bare 占比 is of what stands beside it. */
  function sharedIn({ head }: TypedColumn): Measured {
    const named = withoutUnit(head);
    const family = familyOf(named);
    if (family) return { metric: names.family(family), kind: "share" };
    return /^(?:share|percentage|proportion) of \w{4,}/i.test(named)
      ? { metric: names.label(named), kind: "share" }
      : {};
  }

  function ownerIn(column: TypedColumn): string | undefined {
    if (layout?.rows === "entities") return entity;
    if (layout?.rows === "periods") return company;
    if (column.relative !== undefined || column.rest === "") return company;
    if (WHOLE.test(column.rest) || (rests.size === 1 && numbers.length > 1)) return company;
    // heads that ran into each other name nobody
    if ([...rests].some((other) => other !== "" && isWithin(other, column.rest))) return undefined;
    if (/\b(\w+) \1\b|\b(?:consolidated|total)\b|合计|总计/i.test(column.rest)) return undefined;
    if (rests.size === 1 || QUALIFIER.test(column.rest) || !NAME.test(column.rest)) return undefined;
    return names.entity(column.rest, entityKind(column.rest), company);
  }
}

const RECONCILED = /\breconcil|调节表/i;
/** Labels of what is earned, spent or changed: no names. */
const ITEM =
  /\b(?:expenses?|charges?|impairments?|amortization|depreciation|settlements?|adjustments?|impacts?|gains?|loss(?:es)?|taxes|restructuring|earnings)\b|费用|损失|损益|税$/i;
const ALLOWANCES = /(?:跌价|减值|坏账)准备/;
/** Three numbers that are no years, in the words of a head. */
const SWALLOWED = /(?:(?<![\d.])(?!(?:19|20)\d\d(?!\d))\d[\d.,]*[^\d]+){3}/;
/** Whether a head is another one with more words before or behind it. */
const isWithin = (other: string, head: string): boolean =>
  head.startsWith(`${other} `) || head.endsWith(` ${other}`);

const TOTALS = /\b(?:grand |sub-?)?totals?\b|合\s?计|总\s?计|小\s?计|总额|共计/gi;
/** Labels of rows that are nobody: spans of time, means, rates of growth, balances. */
const NOBODY =
  /^[<>≤≥＜＞]?\s?\d[\d\s,.~～至到–-]*(?:个?月|年|天|日|days?|months?|years?)|^(?:averages?|means?|medians?|min(?:imum)?|max(?:imum)?|yoy|qoq|growth|change|平均值?|均值|中位数|最大值|最小值|同比|环比|增速)\b|^(?:平均|均值|中位|同比|环比|增速|增长)|^(?:granted|vested|forfeited|exercised|cancell?ed|expired|distributed|outstanding|issued|repurchased|yes$|no$)|余额$|总[数额计]$|^(?:opening |closing |beginning |ending )?balances?\b/i;
/** The part of a year that a head is: Q2, H1, 二季度, Mar; "" for one that no period of ours is. */
function partOfYear(head: string): string | undefined {
  const [, quarter, half] =
    /^(?:Q([1-4])|H([12]))$/i.exec(head) ?? /^第?([一二三四1-4])季度$|^([上下])半年$/.exec(head) ?? [];
  if (quarter !== undefined) return `Q${"一二三四".indexOf(quarter) + 1 || quarter}`;
  if (half !== undefined) return `H${"上下".indexOf(half) + 1 || half}`;
  return /^(?:[1-4]Q|(?:[1-4](?:st|nd|rd|th)?|first|second|third|fourth) quarter|(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?|\d{1,2}月|[一二三四五六七八九十]{1,2}月)$/i.test(
    head,
  )
    ? ""
    : undefined;
}

const PART_OF_YEAR =
  /\b(?:january|february|march|april|may|june|july|august|september|october|november|december|(?:first|second|third|fourth|[1-4](?:st|nd|rd|th)) quarter|q[1-4]|h[12]|(?:three|six|nine) months)\b|季度|半年|月/i;

const within = (year: string, part: string): string | undefined =>
  part !== "" && /^(?:FY)?\d{4}$/.test(year) ? `${year}${part}` : undefined;

/** Cash at the beginning or the end of the time is no change. */
const isCashAtEnd = (label: string): boolean =>
  /\b(?:beginning|end|start) of\b|期[初末]|年[初末]/i.test(label);
/** Columns of the whole. */
const WHOLE = /^(?:total|group|consolidated|company|合计|总计|集团|合并|本集团|本公司|合并数)$/i;
/** Words that say how a number was got, not whose it is. */
const QUALIFIER =
  /amount|value|cost|gross|net|level|budget|actual|plan|target|forecast|adjust|before|after|reported|average|weighted|number|rate|note|basis|current|prior|previous|change|gains?|losses|unrealized|level \d|days|years?|months?|due|less than|more than|within|over|under|账面|原值|净值|余额|成本|公允|预算|实际|计划|调整|坏账|准备|期末|期初|本期|上期|比例|数量|金额|合计|小计|以内|以上|折旧|摊销|减值/i;
const CHANGE =
  /\b(?:increases?|decreases?|additions?|disposals?|transfers?|amortization|depreciation|impairments?|allowance)\b|增加|减少|计提|转回|转销|核销|摊销|折旧|减值|坏账准备|跌价准备/i;
const MERELY =
  /^(?:amounts?|actual|reported|net|total|current|prior|previous|金额|数值|余额|实际|本期|上期|期末|期初|合计)$/i;
const NAME =
  /^(?:[A-Z][\w&.'’-]*(?:[ /](?:[A-Z&][\w&.'’-]*|of|and|the|de)){0,5}|[\p{Script=Han}A-Za-z]{2,12})$/u;

/** Parts of statements in which a line may stand again and mean the same kind of thing. */
const isStatementPart = (part: string): boolean =>
  /^(?:assets?|liabilities|equity|current|non-?current|operating|investing|financing|revenues?|expenses?|income|costs?|cash flows?|流动|非流动|资产|负债|所有者权益|股东权益|一、|二、|三、|经营|投资|筹资)/i.test(
    part,
  );
