import type { LabelKind } from "../label-kind.ts";
import type { NumberCell } from "../number-cell.ts";
import type { OwnUnits } from "./own-units.ts";
import type { UnitHint } from "./unit-words.ts";

/** Everything that says what a cell's number is counted in, the nearest first. */
export interface UnitEvidence {
  readonly kind?: LabelKind | undefined;
  readonly row?: UnitHint | undefined;
  readonly column?: UnitHint | undefined;
  /** The column's head names what its numbers are. */
  readonly isNamed?: boolean;
  /** Of the part of the table that the row stands in. */
  readonly part?: UnitHint | undefined;
  /** Of caption, corner and notes. */
  readonly table?: UnitHint | undefined;
  /** The one currency whose sign stands in the table's cells. */
  readonly sign?: string | undefined;
  /** The currency that the report gives for all its amounts. */
  readonly report?: string | undefined;
  /** The report speaks of thousands or millions somewhere: an amount without a scale may be in them. */
  readonly reportScales: boolean;
}

/** A unit, or open: undefined with `open` is a number whose unit is not known, without it one that has none. */
export interface ResolvedUnit {
  readonly unit?: string;
  readonly open: boolean;
}

/** Currencies that print a $ for themselves. */
const DOLLARS: ReadonlySet<string> = new Set(["CAD", "AUD", "NZD", "HKD", "TWD", "SGD"]);

const OPEN: ResolvedUnit = { open: true };

/** The unit of a cell's number. The cell's own beats the row's, that the column's, that the table's; what is not told stays open. */
export function resolveUnit(read: NumberCell, evidence: UnitEvidence, own: OwnUnits): ResolvedUnit {
  const { units } = own;
  const isMoney = (id: string | undefined) =>
    id !== undefined && /^money-[a-z]+$/.test(units.get(id).dimension);
  const isOther = (hint: UnitHint | undefined) => hint?.unit !== undefined && !isMoney(hint.unit);
  const { row, part, table } = evidence;
  // a head that speaks of quarters or per cents says nothing of an amount that bears its own sign
  const column = isMoney(read.unit) && isOther(evidence.column) ? undefined : evidence.column;
  const dollar =
    [row, column, part, table].find((hint) => DOLLARS.has(hint?.unit ?? ""))?.unit ??
    (DOLLARS.has(evidence.report ?? "") ? evidence.report : undefined);
  const asDollar = (unit: string | undefined) => (unit === "USD" && dollar !== undefined ? dollar : unit);
  const sign = asDollar(evidence.sign);
  const unitRead = asDollar(read.unit);
  const number = unitRead === undefined ? read : { ...read, unit: unitRead };
  // a sign in the cell, or a currency with its scale in row or column, beats what the words of a label promise
  const isAmount =
    isMoney(number.unit) ||
    (number.unit === undefined && [row, column].some((hint) => isMoney(hint?.unit) && hint?.bare !== true));
  const kind = isAmount && COUNTED.has(evidence.kind) ? "money" : evidence.kind;
  if (kind === "cents") return coins();
  if (number.noun !== undefined || kind === "per-unit") return ownOnly();
  if (number.unit !== undefined && !isMoney(number.unit))
    return fits(number.unit, kind, isMoney(number.unit));
  const hints = [row, column, part, table].filter((hint) => hint !== undefined);
  if ((row?.strange || column?.strange) && number.unit === undefined) return OPEN;
  const whole = hints.find((hint) => hint.unit !== undefined && !isMoney(hint.unit));
  const nearest = hints[0];
  // a unit of its own kind in row or column: %, people, kW
  if (
    number.unit === undefined &&
    whole &&
    (whole === row || whole === column || (whole === part && !isMoneyKind(kind)) || nearest === whole)
  ) {
    if (kind === "per-share" && whole === table) return OPEN;
    // a head "Shares" names what is counted; that they are in millions may stand elsewhere
    if (whole.unit === "shares" && (whole.power ?? 0) === 0 && isScaled())
      return sharesIn(row?.power ?? part?.power ?? table?.power, undefined, table, own);
    return fits(own.scaled(whole.unit, whole.power ?? 0), kind, false);
  }
  if (kind === "physical")
    return row?.power !== undefined && isMoney(row.unit) ? closed(own.scaled(row.unit, row.power)) : OPEN;
  // "Square feet (000s)" may count anything: the signs of other columns are not its own
  const isBareScale =
    evidence.isNamed === true && !isMoneyKind(kind) && !!column?.power && column.unit === undefined;
  const around = isBareScale ? undefined : (money(table?.unit) ?? sign ?? evidence.report);
  const currency = number.unit ?? row?.unit ?? column?.unit ?? part?.unit ?? around;
  if (kind === "per-share" || (kind === "price" && isPlain()))
    return currency === undefined || !isMoney(currency) ? OPEN : { unit: currency, open: false };
  if (kind === "price") return priced();
  if (number.scaled && number.unit !== undefined) return fits(number.unit, kind, true);
  if (number.scaled) return OPEN;
  if (kind === "share" || kind === "ratio")
    return kind === "ratio" && number.unit === undefined ? { open: false } : OPEN;
  if (kind === "days") return { unit: "days", open: false };
  const power = row?.power ?? column?.power ?? part?.power ?? table?.power;
  if (kind === "shares") {
    // a report that gives no scale anywhere writes them out
    const isWhole = !evidence.reportScales && Number.isInteger(number.value);
    return sharesIn(power ?? (isWhole ? 0 : undefined), row ?? column ?? part, table, own);
  }
  if (kind === "count") return countedIn(row?.power ?? column?.power, power, own);
  if (currency === undefined) {
    const bare = power === undefined ? undefined : own.scaled(undefined, power);
    return bare === undefined || power === 0 ? OPEN : { unit: bare, open: true };
  }
  if (!isMoney(currency)) return OPEN;
  if (
    kind !== "money" &&
    number.unit === undefined &&
    !hints.some((hint) => isMoney(hint.unit) || hint.power !== undefined) &&
    sign === undefined
  )
    return OPEN;
  // a sign alone says no scale: it stands before thousands and before dollars
  if (
    power === undefined &&
    (evidence.reportScales || !hints.some((hint) => isMoney(hint.unit) && !hint.bare))
  )
    return OPEN;
  return closed(own.scaled(currency, power ?? 0));

  /** Whether shares may be counted in a scale that stands elsewhere. */
  function isScaled(): boolean {
    return evidence.reportScales || table?.sharesPower !== undefined || !Number.isInteger(number.value);
  }

  /** A price with its sign is in plain currency, and so is one in a table without a scale. */
  function isPlain(): boolean {
    return (
      number.unit !== undefined || (row?.power ?? column?.power ?? part?.power ?? table?.power ?? 0) === 0
    );
  }

  /** A price without a sign in a table of thousands has the scale that its row or column gives with the currency. */
  function priced(): ResolvedUnit {
    const said = [row, column].find((hint) => isMoney(hint?.unit) && hint?.power !== undefined);
    return said && number.unit === undefined ? closed(own.scaled(said.unit, said.power ?? 0)) : OPEN;
  }

  /** Cents are hundredths of the currency that all around it says. */
  function coins(): ResolvedUnit {
    const said =
      [row, column, part, table].map((hint) => hint?.unit).find(isMoney) ?? sign ?? evidence.report;
    const isBare = number.unit === undefined && number.noun === undefined && isMoney(said);
    if (said === "pence") return { unit: said, open: !isBare };
    return isBare ? closed(own.scaled(said, -2)) : OPEN;
  }

  /** What is given per something has no unit but one that stands in its cell, row or column. */
  function ownOnly(): ResolvedUnit {
    const said = [row, column].find((hint) => hint?.unit !== undefined && hint.power !== undefined);
    if (number.noun !== undefined) return OPEN;
    if (number.unit !== undefined && (number.scaled || !isMoney(number.unit)))
      return { unit: number.unit, open: false };
    if (said === column && !isMoney(said?.unit)) return OPEN;
    return said ? closed(own.scaled(said.unit, said.power ?? 0)) : OPEN;
  }

  function money(id: string | undefined): string | undefined {
    return isMoney(id) ? id : undefined;
  }
}

/** Kinds of numbers that are no amounts of money. */
const COUNTED: ReadonlySet<LabelKind | undefined> = new Set(["count", "shares", "share", "ratio", "days"]);

const isMoneyKind = (kind: LabelKind | undefined): boolean => kind === "money" || kind === "per-share";

const closed = (unit: string | undefined): ResolvedUnit =>
  unit === undefined ? OPEN : { unit, open: false };

/** A unit that its metric cannot have leaves it open which of the two was misunderstood. */
function fits(unit: string | undefined, kind: LabelKind | undefined, isMoney: boolean): ResolvedUnit {
  if (unit === undefined) return OPEN;
  const contradicts =
    ((kind === "money" || kind === "per-share") && !isMoney) ||
    (kind === "share" && !["%", "pp", "‰", "bp"].includes(unit)) ||
    ((kind === "count" || kind === "shares") && (isMoney || unit === "%")) ||
    (kind === "days" && isMoney) ||
    (kind === "ratio" && (isMoney || !["x", "%", "pp"].includes(unit)));
  return contradicts ? { unit, open: true } : { unit, open: false };
}

/** What is counted is in the scale of its row or column; whether that of the table is for it too is not told. */
function countedIn(near: number | undefined, power: number | undefined, own: OwnUnits): ResolvedUnit {
  if (near === undefined) return power === undefined || power === 0 ? { open: false } : OPEN;
  return near === 0 ? { open: false } : closed(own.scaled(undefined, near));
}

/** Shares are counted in the table's scale only if its words make no exception for them. */
function sharesIn(
  power: number | undefined,
  near: UnitHint | undefined,
  table: UnitHint | undefined,
  own: OwnUnits,
): ResolvedUnit {
  const said = near?.sharesPower ?? near?.power ?? table?.sharesPower;
  if (said !== undefined) return closed(own.scaled("shares", said));
  if (power === undefined) return OPEN;
  if (power === 0 || table?.except?.includes("shares")) return closed("shares");
  return table?.except?.includes("per-share") ? closed(own.scaled("shares", power)) : OPEN;
}
