import type { Units } from "../../../notation/units/units.ts";
import { familyOf, isStock } from "../../names/metric-families.ts";
import { isPlace } from "../../names/places.ts";
import { isCompanyName } from "../entity-kind.ts";
import { withoutUnit } from "../head-words.ts";
import { isLeftover, type LabelKind, labelKind } from "../label-kind.ts";
import type { RowWords, TableFrame } from "../table-frame.ts";
import { bracketedUnit } from "../units/unit-hints.ts";
import { isCashAtEnd } from "./cash-flow.ts";
import { ALLOWANCES, BARE, isStatementPart, NOBODY, TO_COME, TOTALS } from "./meaning-words.ts";
import { isPartOfSpread, wholeOf } from "./spread.ts";

export interface Measured {
  readonly metric?: string | undefined;
  readonly kind?: LabelKind | undefined;
}

/** What the numbers of a row measure whose label names a metric; only of which kind, if its label alone does not tell. */
export function metricOfRow(table: TableFrame, row: RowWords): Measured {
  const { names, units } = table.context;
  const ofPart = row.part === undefined ? undefined : kindOfPart(row.part, units.units);
  const own = labelKind(row.label, row.family) ?? (OF_SHARES.test(table.title) ? "shares" : undefined);
  // earnings per share under a group "(shares, millions)" are the shares that they are divided by
  const isDivisor = own === "per-share" && /[(（](?:shares|股)\b/i.test(row.part ?? "");
  const kind = isDivisor ? "shares" : (own ?? (ofPart === "share" ? undefined : ofPart));
  // of a flow too only the change stands under "Changes in operating assets and liabilities"
  const isChange = row.family && (isStock(row.family) || CHANGES.test(row.part ?? ""));
  if (isChange && table.isCashFlow && !isCashAtEnd(row.label) && !/^(?:net|total)\b|净额/i.test(row.label)) {
    const change = `change in ${withoutUnit(row.label)}`;
    return {
      metric: names.label(row.repeated && row.part !== undefined ? `${row.part} ${change}` : change),
      kind,
    };
  }
  // what the title spreads over the lines of a statement is no such line
  const isBareTotal = row.role !== undefined && withoutUnit(row.label).replace(TOTALS, "").trim() === "";
  if (isPartOfSpread(table, row.label, row.family !== undefined || isBareTotal)) return { kind };
  // what is left over of the adjustments of a profit is no income
  if (
    row.family?.id === "other-income" &&
    table.isCashFlow &&
    isLeftover(withoutUnit(row.label).replace(/,? net$/i, ""))
  )
    return { kind };
  // under "Shares used in computation of earnings per share" a line that stands there again is of the next time
  if (row.family && row.repeated && labelKind(row.part ?? "", familyOf(row.part ?? "")) !== undefined)
    return { kind };
  if (row.family && !isDivisor && !(row.repeated && row.part !== undefined && !isStatementPart(row.part)))
    return { metric: names.family(row.family), kind };
  // "(in millions)" and "2." name nothing
  if (!/\p{L}/u.test(withoutUnit(row.label))) return { kind };
  // a company or a span of time is not what is measured
  if (
    isCompanyName(row.label) ||
    isPlace(withoutUnit(row.label)) ||
    NOBODY.test(row.label) ||
    TO_COME.test(row.label)
  )
    return { kind };
  // of what it names the title's allowance is told
  if (ALLOWANCES.test(table.title) && !/准备/.test(row.label)) return { kind };
  // "Current" under "U.S. Federal" is so of a tax that neither names
  const named = withoutUnit(row.label).replace(TOTALS, "").trim();
  const ofPlace =
    row.part !== undefined && (BARE.test(withoutUnit(row.part)) || isPlace(withoutUnit(row.part)));
  if (isPlace(named) || (row.role !== undefined && BARE.test(named))) return { kind };
  if (ofPlace && (isBareTotal || BARE.test(named) || isLeftover(named))) return { kind };
  // "Total current assets" says what it sums, but of which part it is one if it stands there twice
  const isNamed = row.role !== undefined && /\p{L}{2}/u.test(withoutUnit(row.label).replace(TOTALS, ""));
  if (isNamed && row.repeated) return { kind };
  const depends =
    row.repeated ||
    /^(?:basic|diluted|基本|稀释)$/i.test(row.label) ||
    BARE.test(row.label) ||
    (row.role !== undefined && !isNamed) ||
    isLeftover(row.label);
  const whole = row.role === undefined && row.family === undefined ? wholeOf(table) : undefined;
  if (whole !== undefined) return { metric: names.label(`${whole} ${withoutUnit(row.label)}`), kind };
  if (!depends) return { metric: names.label(withoutUnit(row.label)), kind };
  // what a Chinese table leaves empty looks like a group, and 合计 below it is that of all
  return row.part === undefined || /^\p{Script=Han}/u.test(row.label)
    ? { kind }
    : { metric: names.label(`${withoutUnit(row.part)} ${withoutUnit(row.label)}`), kind };
}

/** Titles of tables that count shares, and no amounts of them. */
const OF_SHARES =
  /\b(?:calculation|computation|number|reconciliation) of (?:\w+ )?(?:diluted|weighted[- ]average|dilutive) shares\b/i;

const CHANGES =
  /^(?:(?:net )?changes? in|(?:increase|decrease)[^a-z]{0,3}(?:\(?(?:increase|decrease)\)? )?in)\b/i;

/** The kind that the words of a part promise, unless its own unit denies it: earnings per share ($M). */
function kindOfPart(part: string, units: Units): LabelKind | undefined {
  const kind = labelKind(part, undefined);
  const { unit, power = 0 } = bracketedUnit(part, units) ?? {};
  return kind === "per-share" && unit !== undefined && power > 0 ? "money" : kind;
}
