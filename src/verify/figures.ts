import type { FigureRules } from "../corpus/schema/verify.ts";
import { ReportError } from "../errors.ts";
import type { Figure } from "../notation/figures/figure.ts";
import { maskNames } from "../notation/figures/mask.ts";
import { readFigures } from "../notation/figures/read-figures.ts";
import { normalise } from "../notation/numbers/normalise.ts";
import { readPeriods } from "../notation/periods/read-periods.ts";
import type { Units } from "../notation/units/units.ts";
import { blankMarkers } from "./markers.ts";

/** One number of the report, as its text gives it. A range is listed as its two ends. */
export interface ListedFigure {
  readonly line: number;
  readonly kind: "quantity" | "table" | "date" | "numeral";
  readonly raw: string;
  /** The number in its unit (5580000 for 558万美元), or the period of a date. */
  readonly value: number | string;
  /** The number as printed, before its scale (558); absent for dates. */
  readonly digits?: number;
  readonly unit?: string;
}

const NO_RULES: FigureRules = { names: [], repair: [], ignore: [] };

/** All figures of a report's lines, read without its corpus; a rule that meets nothing is an error. */
export function listFigures(
  lines: readonly string[],
  units: Units,
  rules: FigureRules = NO_RULES,
): ListedFigure[] {
  const listed = repairLines(lines, rules.repair).flatMap((line, index) =>
    figuresOfLine(line, index + 1, units, rules.names),
  );
  for (const { line, raw } of rules.ignore) {
    if (!listed.some((figure) => figure.line === line && figure.raw === raw)) throw unmet(line, raw);
  }
  const ignored = new Set(rules.ignore.map(({ line, raw }) => `${line} ${raw}`));
  return listed.filter(({ line, raw }) => !ignored.has(`${line} ${raw}`));
}

/** The report's lines with OCR damage mended where a figure stands in it. */
export function repairLines(lines: readonly string[], repair: FigureRules["repair"]): string[] {
  const repaired = [...lines];
  for (const { line, raw, as } of repair) {
    const damaged = repaired[line - 1];
    if (damaged === undefined || !damaged.includes(raw)) throw unmet(line, raw);
    repaired[line - 1] = damaged.replace(raw, () => as);
  }
  return repaired;
}

function unmet(line: number, raw: string): ReportError {
  return new ReportError(
    "CORPUS",
    `verify.yaml: line ${line} has no "${raw}". Remove the entry, or mend its line or raw.`,
  );
}

function figuresOfLine(text: string, line: number, units: Units, names: readonly string[]): ListedFigure[] {
  const plain = blankMarkers(text);
  const dates = readPeriods(maskNames(normalise(plain), names)).map(({ start, end, period }): Placed => {
    return { at: start, figure: { line, kind: "date", raw: text.slice(start, end), value: period } };
  });
  const figures = readFigures(plain, units, { names }).flatMap((figure) =>
    ends(figure).map(([digits, value]): Placed => {
      const { start, end, unit } = figure;
      const read = { line, kind: kindOf(figure, text), raw: text.slice(start, end), value, digits };
      return { at: start, figure: unit === undefined ? read : { ...read, unit } };
    }),
  );
  return [...dates, ...figures].sort((a, b) => a.at - b.at).map((placed) => placed.figure);
}

interface Placed {
  readonly at: number;
  readonly figure: ListedFigure;
}

function ends({ digits: [first = 0, second], value, low, high }: Figure): [number, number][] {
  if (value !== undefined) return [[first, value]];
  return [
    [first, low ?? first],
    [second ?? first, high ?? first],
  ];
}

function kindOf(figure: Figure, text: string): ListedFigure["kind"] {
  if (!/\d/.test(normalise(figure.raw))) return "numeral";
  return text.includes("\t") ? "table" : "quantity";
}
