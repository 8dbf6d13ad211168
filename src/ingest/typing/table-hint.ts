import type { Units } from "../../notation/units/units.ts";
import type { TablePart } from "../structure/document.ts";
import { SPAN, type TypedColumn } from "./column-kind.ts";
import type { Frame } from "./frame.ts";
import { withoutUnit } from "./head-words.ts";
import { bracketedUnit, leadingUnit, statedUnit } from "./units/unit-hints.ts";
import { readUnit, type UnitHint } from "./units/unit-words.ts";

/** What caption, corner, header and the texts near a table say of its unit, the nearest that says anything. */
export function tableHint(
  part: TablePart,
  frame: Frame,
  columns: readonly TypedColumn[],
  heading: string,
  units: Units,
): UnitHint | undefined {
  const headers = sharedHeads(frame, columns);
  const sources: readonly (() => UnitHint | undefined)[] = [
    () => cornerHint(frame.corner, units),
    () => first(headers, (text) => statedUnit(text, units)),
    () => said(part.caption ?? "", units),
    () => first(part.near, (text) => (text.length <= 80 ? said(text, units) : leadingUnit(text, units))),
    () => said(heading, units),
  ];
  let hint: UnitHint | undefined;
  for (const source of sources) {
    const found = source();
    if (!found || isSpan(found, units)) continue;
    // a currency here and a scale there make one unit
    hint = hint ? { ...found, ...hint } : found;
    if (hint.unit !== undefined && hint.power !== undefined) break;
  }
  return hint;
}

/** Heads that may speak for the whole table. One above a single column that says what that measures gives that one's unit: Rent ($000s), beside Buildings. */
function sharedHeads({ heads }: Frame, columns: readonly TypedColumn[]): string[] {
  const above = new Map<string, number>();
  for (const text of heads.flatMap((each) => [...new Set(each)])) above.set(text, (above.get(text) ?? 0) + 1);
  const measured = columns.flatMap(({ index, family, kind, rest }) =>
    family || (kind === "number" && rest !== "") ? (heads[index] ?? []) : [],
  );
  const own = new Set(measured.filter((text) => above.get(text) === 1 && withoutUnit(text) !== ""));
  return [...above.keys()].filter((text) => !own.has(text) && text.length <= 200).slice(0, 50);
}

/** A text about a table that speaks of years says how long something lasts: Deaths before the age of 75 (years). */
function isSpan({ unit }: UnitHint, units: Units): boolean {
  return unit !== undefined && ["time", "calendar"].includes(units.get(unit).dimension);
}

/** Month over months, Company over names of companies, or Age (years) is no unit of the numbers beside them. */
function cornerHint(corner: string, units: Units): UnitHint | undefined {
  if (SPAN.test(corner)) return undefined;
  const hint = said(corner, units);
  const dimension = hint?.unit === undefined ? undefined : units.get(hint.unit).dimension;
  const isAmount = dimension === undefined || dimension.startsWith("money-") || hint?.unit === "%";
  if (isAmount || /单位|^[(（]?\s?in\b/i.test(corner)) return hint;
  // words before the brackets are what the labels are: it is theirs
  return /^[(（][^()（）]+[)）]$/.test(corner.trim()) ? hint : undefined;
}

function said(text: string, units: Units): UnitHint | undefined {
  if (text === "") return undefined;
  const whole = readUnit(text, units);
  if (whole) return whole;
  const [stated, bracketed] = [statedUnit(text, units), bracketedUnit(text, units)];
  // "(million units)" says more than its scale
  const isMore = stated?.unit === undefined && stated?.power === bracketed?.power;
  return stated && isMore ? { ...bracketed, ...stated } : (stated ?? bracketed);
}

function first<T>(texts: readonly string[], read: (text: string) => T | undefined): T | undefined {
  for (const text of texts) {
    const found = read(text);
    if (found) return found;
  }
  return undefined;
}
