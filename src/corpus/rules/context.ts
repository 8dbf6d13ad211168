import { ReportError } from "../../errors.ts";
import type { Corpus } from "../corpus.ts";
import { compileFormula, type Formula, type Operand } from "../formulas/formula.ts";
import { nearest } from "../naming/nearest.ts";
import { didYouMean } from "../naming/not-found.ts";
import type { Problem } from "../reading/problem.ts";
import { type Lines, lineNumbers } from "../schema/parts/lines.ts";

/** Collects what is wrong with a corpus; every rule of the checks says it through here. */
export interface Context {
  readonly corpus: Corpus;
  readonly problems: Problem[];
  readonly say: (file: string, id: string | undefined, what: string, mend: string) => void;
  /** Says so if the id is not among the known ones. */
  readonly known: (
    file: string,
    id: string | undefined,
    kind: string,
    name: string,
    among: ReadonlyMap<string, unknown>,
    where: string,
  ) => void;
  readonly unit: (file: string, id: string | undefined, unit: string | undefined, metric?: string) => void;
  readonly lines: (file: string, id: string | undefined, lines: Lines) => void;
  readonly formula: (
    file: string,
    id: string,
    source: string,
    operands: Readonly<Record<string, Operand>>,
  ) => Formula | undefined;
}

export function createContext(corpus: Corpus): Context {
  const problems: Problem[] = [];
  const say: Context["say"] = (file, id, what, mend) => problems.push({ file, id, what, mend });
  return {
    corpus,
    problems,
    say,
    known(file, id, kind, name, among, where) {
      if (among.has(name)) return;
      say(file, id, `no ${kind} "${name}".`, mendName(name, [...among.keys()], where));
    },
    unit(file, id, name, metricId) {
      if (name === undefined) return;
      const unit = corpus.units.find(name);
      if (unit?.id !== name) {
        const ids = corpus.units.all.map((each) => each.id);
        say(file, id, `no unit "${name}".`, mendName(name, ids, "units.yaml"));
        return;
      }
      const dimension = metricId === undefined ? undefined : corpus.metrics.get(metricId)?.dimension;
      if (dimension && dimension !== unit.dimension)
        say(
          file,
          id,
          `${metricId} is a ${dimension}, but ${name} is a ${unit.dimension}.`,
          "Take a unit of the metric's dimension, or mend metrics.yaml.",
        );
    },
    lines(file, id, lines) {
      const last = corpus.report.source.lines;
      const outside = lineNumbers(lines).filter((line) => line > last);
      if (outside.length > 0)
        say(file, id, `line ${outside[0]} lies outside the report.`, `It has ${last} lines.`);
    },
    formula(file, id, source, operands) {
      try {
        return compileFormula(source, operands);
      } catch (error) {
        if (!(error instanceof ReportError)) throw error;
        say(file, id, `${error.message}.`, "Mend the formula.");
        return undefined;
      }
    },
  };
}

/** How to mend a name that is not among the known ones. */
function mendName(name: string, among: readonly string[], where: string): string {
  const near = nearest(name, among, 3);
  return near.length > 0 ? `${didYouMean(near)} Otherwise add it to ${where}.` : `Add it to ${where}.`;
}
