import { isRecord } from "../../../corpus/is-record.ts";
import { parseRef } from "../../../corpus/ref.ts";
import { ReportError } from "../../../errors.ts";
import { MAX_POINTS } from "../../../models/read-inputs.ts";
import { inputsFromText, unpack } from "../../../models/unpack-text.ts";
import { readAmount } from "../../../notation/figures/amounts/read-amount.ts";
import { convertible } from "../../../notation/units/dimensions.ts";
import type { Units } from "../../../notation/units/units.ts";
import { checkName } from "../read-formulas.ts";
import { alike, type GivenInput, type Reading, refused, TAKES } from "./given-input.ts";
import type { Operand } from "./operand.ts";
import { columnOf } from "./read-column.ts";
import { isFigureRef, resolveFigure } from "./resolve.ts";

const MOST_INPUTS = 40;
/** So many numbers a list may hold. */
const MOST_LISTED = 2000;
const LARGEST = 1e24;
/** Reads all inputs; `lists` are those that a formula takes as a whole. */
export function readInputs(
  given: unknown,
  lists: ReadonlySet<string>,
  reading: Reading,
): ReadonlyMap<string, GivenInput> {
  const inputs = new Map(
    inputEntries(given).map(([name, raw]) => [
      name,
      readInput(checkName(name, name), raw, lists.has(name), reading),
    ]),
  );
  return inputs;
}

/** Names and raw values of what a reader gives as inputs. */
export function inputEntries(given: unknown): [string, unknown][] {
  const wanted = typeof given === "string" ? inputsFromText(given) : (given ?? {});
  if (!isRecord(wanted))
    throw new ReportError(
      "INPUT",
      `inputs is ${JSON.stringify(given)?.slice(0, 60)}. Give an object of name and value. ${TAKES}.`,
    );
  const entries = Object.entries(wanted);
  if (entries.length > MOST_INPUTS)
    throw new ReportError("INPUT", `${entries.length} inputs are given; at most ${MOST_INPUTS} are read.`);
  return entries;
}

/** Every text in a raw value that is a ref, its condition left out. */
export function refsIn(raw: unknown): string[] {
  if (Array.isArray(raw)) return raw.flatMap(refsIn);
  if (isRecord(raw)) return refsIn(raw["ref"]);
  if (typeof raw !== "string") return [];
  const [text = ""] = raw.split(/\s+where\s+/i);
  if (isFigureRef(text)) return [text];
  const unpacked = unpack(raw);
  return unpacked === raw ? [] : refsIn(unpacked);
}

function readInput(name: string, raw: unknown, isList: boolean, reading: Reading): GivenInput {
  const given = typeof raw === "string" && !isFigureRef(raw) ? unpack(raw) : raw;
  if (isRecord(given) && "ref" in given)
    return columnOrFigure(name, String(given["ref"]), conditionsOf(given["where"]), isList, reading);
  if (isRecord(given) && !("value" in given)) return spanOf(name, given, reading);
  if (Array.isArray(given)) return listOf(name, given, isList, reading);
  if (typeof given === "string" && isFigureRef(given)) {
    const [text = "", ...where] = given.split(/\s+where\s+/i);
    return columnOrFigure(name, text, conditionsOf(where.join(" where ")), isList, reading);
  }
  const unit = typeof given === "string" ? reading.units.find(given) : undefined;
  if (unit) return { name, unit, operands: [], notes: [] };
  const operand = readOperand(name, given, reading);
  return { name, unit: operand.unit, operands: [operand], notes: [] };
}

const conditionsOf = (given: unknown): string[] =>
  (Array.isArray(given)
    ? given.map(String)
    : String(given ?? "").split(/&&|\n|\s+and\s+(?=\S+\s*(?:[<>=!]|is\b|in\b|contains\b))/i)
  )
    .map((text) => text.trim())
    .filter(Boolean);

function columnOrFigure(
  name: string,
  text: string,
  where: readonly string[],
  isList: boolean,
  reading: Reading,
): GivenInput {
  if (parseRef(text)?.kind === "table") return columnOf(name, text, where, isList, reading);
  if (where.length > 0) throw refused(name, text, "where goes with a column: table/<id>.<column>");
  const operand = resolveFigure(reading.served, text);
  return { name, unit: operand.unit, operands: [operand], notes: [] };
}

function listOf(name: string, given: readonly unknown[], isList: boolean, reading: Reading): GivenInput {
  if (given.length === 0) throw refused(name, given, "is an empty list");
  if (given.length > (isList ? MOST_LISTED : MAX_POINTS))
    throw refused(
      name,
      `${given.length} values`,
      `is a list of more than ${isList ? MOST_LISTED : MAX_POINTS}`,
    );
  const operands = given.map((each) =>
    typeof each === "string" && isFigureRef(each)
      ? resolveFigure(reading.served, each)
      : readOperand(name, each, reading),
  );
  const unit = operands.find((each) => each.unit)?.unit;
  return alike(
    { name, unit, operands: operands.map((each) => ({ ...each, unit: each.unit ?? unit })), notes: [] },
    isList,
    reading.units,
  );
}

function spanOf(name: string, given: Readonly<Record<string, unknown>>, reading: Reading): GivenInput {
  const { low, high, ...rest } = given;
  if (low === undefined || high === undefined || Object.keys(rest).length > 0)
    throw refused(name, given, "is no input");
  const [from, to] = [readOperand(name, low, reading), readOperand(name, high, reading)];
  const unit = from.unit ?? to.unit;
  const at = ({ value = Number.NaN, unit: own }: Operand) => {
    const factor = own && convertible(own, unit, reading.units);
    if (own && factor === undefined) throw refused(name, given, `mixes ${from.unit?.id} and ${to.unit?.id}`);
    return value * (factor ?? 1);
  };
  const span = { low: at(from), high: at(to) };
  if (span.low > span.high) throw refused(name, given, "has its low above its high: swap them");
  return { name, unit, operands: [], span, notes: [] };
}

function readOperand(name: string, given: unknown, { units }: Reading): Operand {
  if (isRecord(given)) return inUnit(name, given, units);
  if (typeof given === "number") return { value: checked(name, given) };
  if (typeof given !== "string" || given.length > 200) throw refused(name, given, "is no number");
  const { amount, why, unread } = { unread: undefined, ...readAmount(given, units) };
  if (!amount) throw refused(name, given, WHY[why ?? ""] ?? `is no number: ${unread ?? "it has none"}`);
  return {
    value: checked(name, amount.value),
    unit: amount.unit === undefined ? undefined : units.get(amount.unit),
  };
}

/** A number with the id of its unit, as answers have them. */
function inUnit(name: string, given: Readonly<Record<string, unknown>>, units: Units): Operand {
  const { value, unit, ...rest } = given;
  const own = typeof unit === "string" ? units.find(unit) : undefined;
  if (typeof value !== "number" || Object.keys(rest).length > 0) throw refused(name, given, "is no number");
  if (unit !== undefined && !own) throw refused(name, unit, "is in a unit that is not known");
  return { value: checked(name, value), unit: own };
}

const WHY: Readonly<Record<string, string>> = {
  range: 'is a range: give one number, or {"low": …, "high": …}',
  bound: "is a bound: give one number",
  change: "is a change: give the plain number",
};

function checked(name: string, value: number): number {
  if (Number.isFinite(value) && Math.abs(value) <= LARGEST) return value;
  throw refused(name, value, "is larger than anything counted here");
}
