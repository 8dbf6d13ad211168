import { ReportError } from "../errors.ts";
import { readAmount } from "../notation/figures/amounts/read-amount.ts";
import { inUnit } from "../notation/figures/in-unit.ts";
import type { Units } from "../notation/units/units.ts";
import { type LiveInput, takes } from "./model-input.ts";

const PLAIN = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i;

/** Beyond this no figure of a report lies, and sums lose their digits. */
const LARGEST = 1e18;

/** What reads a number: the name that errors give it, its unit, and what it may be. */
export interface NumberTarget {
  readonly name: string;
  readonly unit: string | undefined;
  readonly takes: string;
}

/** Reads a number of an input as a reader writes it (10, "10%", "3万", "2 kW") into the input's unit and range. */
export function readInput(given: unknown, input: LiveInput, units: Units): number {
  const target = {
    name: `Input "${input.name}"`,
    unit: input.unit,
    takes: takes({ ...input, kind: "number" }),
  };
  const value = readNumber(given, target, units);
  if (value < input.low || value > input.high) throw refused(target, given, `lies outside its range`);
  if (input.spec.whole && !Number.isInteger(value)) throw refused(target, given, "is not a whole number");
  return value;
}

/** Reads a number in a unit. A bare number between 0 and 1 for a percentage is refused: it may mean either. */
export function readNumber(given: unknown, target: NumberTarget, units: Units): number {
  if (typeof given === "number") return bare(given, given, target);
  if (typeof given !== "string") throw refused(target, given, "is not a number");
  const text = given
    .normalize("NFKC")
    .trim()
    .replace(/^[−–]\s*/, "-");
  if (PLAIN.test(text)) return bare(Number(text), given, target);
  const reading = readAmount(text, units);
  const { amount } = reading;
  if (!amount)
    throw refused(
      target,
      given,
      NOT_ONE[reading.why] ?? `is not a number: ${reading.unread ?? "it has none"}`,
    );
  const { value, unit } = amount;
  if (target.unit === undefined) {
    if (unit === undefined) return bare(value, given, target);
    throw refused(target, given, `is in ${unit}, but it has no unit: give a plain number`);
  }
  const put = inUnit(amount, target.unit, units);
  if (put === "dimension")
    throw refused(target, given, `is in ${unit}, which does not convert to ${target.unit}`);
  // 3万 of W is 30000 of them; a letter may be a scale or a prefix of the unit.
  if (put === "scale" && amount.letter !== true) return bare(value, given, target);
  if (put === "scale")
    throw refused(
      target,
      given,
      `has a scale that ${target.unit} is not written with: write the unit after it`,
    );
  return unit === undefined ? bare(put, given, target) : put;
}

const NOT_ONE: Readonly<Record<string, string>> = {
  range: 'is a range: give one number, or {"low": …, "high": …}',
  bound: "is a bound, not a number",
  change: "is a change, not a number",
};

function bare(value: number, given: unknown, target: NumberTarget): number {
  if (!Number.isFinite(value)) throw refused(target, given, "is not a finite number");
  if (Math.abs(value) > LARGEST) throw refused(target, given, "is larger than anything counted here");
  if (target.unit === "%" && value !== 0 && Math.abs(value) < 1)
    throw refused(
      target,
      given,
      `may mean ${percent(value)} or ${percent(value * 100)}: write "${percent(value * 100)}" or "${percent(value)}"`,
    );
  return value;
}

function refused({ name, takes: wanted }: NumberTarget, given: unknown, why: string): ReportError {
  return new ReportError("INPUT", `${name} is ${printed(given)}: it ${why}. It takes ${wanted}.`);
}

function printed(given: unknown): string {
  const text = typeof given === "number" ? String(given) : (JSON.stringify(given) ?? String(given));
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

const percent = (value: number) => `${Number(value.toPrecision(12))}%`;
