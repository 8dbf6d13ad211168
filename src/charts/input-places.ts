/** An input that is a number, with what is known about where it may stand. */
export interface PlacedInput {
  readonly value?: number | undefined;
  readonly range: readonly [number, number];
  /** The report's own cases. */
  readonly cases?: readonly number[] | undefined;
  readonly whole?: boolean | undefined;
}

const POINTS = 11;

/** Whether it has more than two places to stand, so that a line along it says something. */
export const isScale = ({ range: [low, high], whole = false }: PlacedInput): boolean =>
  !whole || high - low > 1;

/** Where an axis is drawn: at the report's own cases, else in even steps about the value that stands. */
export function placesOf({ value, range: [low, high], cases = [], whole = false }: PlacedInput): number[] {
  const standing = value ?? (low + high) / 2;
  if (cases.length >= 3) return sorted(value === undefined ? cases : [...cases, value]);
  const [from, to] = reach(standing, low, high);
  const step = whole ? Math.max(1, Math.round(niceStep(to - from))) : niceStep(to - from);
  const start = Math.ceil(from / step) * step;
  const even = Array.from({ length: Math.floor((to - start) / step + 1e-9) + 1 }, (_, index) =>
    Number((start + index * step).toPrecision(10)),
  );
  return sorted(value === undefined ? even : [...even, value]);
}

/** A fifth down and a fifth up, within the range; undefined where nothing stands that could be moved. */
export function spanOf({
  value,
  range: [low, high],
  whole = false,
}: PlacedInput): { low: number; high: number } | undefined {
  if (value === undefined || value === 0) return undefined;
  const round = (end: number) => (whole ? Math.round(end) : Number(end.toPrecision(6)));
  const ends = [value * 0.8, value * 1.2].sort((a, b) => a - b);
  return { low: Math.max(low, round(ends[0] ?? low)), high: Math.min(high, round(ends[1] ?? high)) };
}

/** Half of the value to half as much again; from nothing, the lowest third of the range. */
function reach(standing: number, low: number, high: number): [number, number] {
  if (standing > 0) return [Math.max(low, standing * 0.5), Math.min(high, standing * 1.5)];
  if (standing < 0) return [Math.max(low, standing * 1.5), Math.min(high, standing * 0.5)];
  return [low, low + (high - low) / 3];
}

function niceStep(distance: number): number {
  const step = distance / (POINTS - 1) || 1;
  const power = 10 ** Math.floor(Math.log10(step));
  return ([1, 2, 2.5, 5, 10].find((each) => each * power >= step * 0.999) ?? 10) * power;
}

const sorted = (values: readonly number[]) => [...new Set(values)].sort((a, b) => a - b);
