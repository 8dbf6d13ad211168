import { greatest, least } from "../../notation/numbers/extremes.ts";

type Numbers = readonly (number | readonly number[])[];

/** What each function of a formula gives. Those over many numbers take a list or several arguments. */
export const COMPUTE = {
  sum: (...numbers: Numbers) => total(numbers.flat()),
  mean: (...numbers: Numbers) => total(numbers.flat()) / numbers.flat().length,
  median: (...numbers: Numbers) => median(numbers.flat()),
  count: (list: readonly number[]) => list.length,
  min: (...numbers: Numbers) => smallest(numbers.flat()),
  max: (...numbers: Numbers) => largest(numbers.flat()),
  largest: (list: readonly number[]) => largest(list),
  smallest: (list: readonly number[]) => smallest(list),
  upto: (list: readonly number[], limit: number) => list.filter((value) => value <= limit),
  pow: (base: number, exponent: number) => base ** exponent,
  round: (value: number, decimals: number) => roundHalfUp(value, decimals),
  abs: (value: number) => Math.abs(value),
  ceil: (value: number) => Math.ceil(value - 1e-9 * Math.max(1, Math.abs(value))),
  growth: (from: number, to: number) => to / from - 1,
  cagr: (from: number, to: number, years: number) => (to / from) ** (1 / years) - 1,
  share: (part: number, whole: number) => part / whole,
} as const;

export type FunctionName = keyof typeof COMPUTE;

/** Functions that take a list, or two to four numbers, and give one number. */
export const OVER_MANY: readonly FunctionName[] = ["sum", "mean", "median", "min", "max"];

/** How each is called: CEL's signatures, with what it computes. */
export const SIGNATURES: readonly (readonly [string, (...args: never[]) => number | number[]])[] = [
  ...OVER_MANY.flatMap((name) =>
    ["list<double>", ...[2, 3, 4].map((count) => Array(count).fill("double").join(", "))].map(
      (takes) => [`${name}(${takes}): double`, COMPUTE[name]] as const,
    ),
  ),
  ["count(list<double>): double", COMPUTE.count],
  ["largest(list<double>): double", COMPUTE.largest],
  ["smallest(list<double>): double", COMPUTE.smallest],
  ["upto(list<double>, double): list<double>", COMPUTE.upto],
  ["pow(double, double): double", COMPUTE.pow],
  ["round(double, double): double", COMPUTE.round],
  ["abs(double): double", COMPUTE.abs],
  ["ceil(double): double", COMPUTE.ceil],
  ["growth(double, double): double", COMPUTE.growth],
  ["cagr(double, double, double): double", COMPUTE.cagr],
  ["share(double, double): double", COMPUTE.share],
];

/** Whether a text names a function of formulas. */
export const isFunction = (name: string): name is FunctionName => Object.hasOwn(COMPUTE, name);

const total = (list: readonly number[]) => list.reduce((sum, value) => sum + value, 0);

/** Of an empty list there is none. */
const smallest = (list: readonly number[]) => (list.length === 0 ? Number.NaN : least(list));
const largest = (list: readonly number[]) => (list.length === 0 ? Number.NaN : greatest(list));

function median(list: readonly number[]): number {
  const sorted = [...list].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  const upper = sorted[Math.floor(middle)] ?? Number.NaN;
  return Number.isInteger(middle) ? ((sorted[middle - 1] ?? Number.NaN) + upper) / 2 : upper;
}

/** Rounds half away from zero in decimal, as a printed table does; binary noise does not turn 2.5 into 2. */
export function roundHalfUp(value: number, decimals: number): number {
  const scale = 10 ** decimals;
  const shifted = Math.abs(value) * scale;
  return (Math.sign(value) * Math.floor(shifted + 0.5 + 1e-9 * Math.max(1, shifted / 1e6))) / scale;
}
