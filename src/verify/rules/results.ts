import type { Corpus } from "../../corpus/corpus.ts";
import { lineNumbers } from "../../corpus/schema/parts/lines.ts";
import { equal, sameAmount } from "../../notation/figures/amounts/same-amount.ts";
import type { ReportText } from "../report-text.ts";
import type { Break, Rule } from "../rule.ts";

/** What derived figures and models call printed is what the report prints there. */
export const results: Rule = {
  name: "results",
  says: "results that derived figures and models reproduce are printed so",
  run({ corpus, text }) {
    const all = printedResults(corpus);
    const breaks = all.filter((result) => !isPrinted(result, corpus, text)).map(toBreak);
    return { checked: all.length, breaks };
  },
};

interface Result {
  readonly file: string;
  readonly id: string;
  readonly value: number;
  readonly unit?: string | undefined;
  readonly as?: string | undefined;
  readonly lines: readonly number[];
}

function printedResults({ derived, models }: Corpus): Result[] {
  const figures = [...derived.values()].flatMap(({ id, unit, printed }): Result[] => {
    if (!printed) return [];
    const { value, as, lines } = printed;
    return [{ file: "derived.yaml", id, value, unit, as, lines: lineNumbers(lines) }];
  });
  const checks = [...models.values()].flatMap((model) =>
    (model.checks ?? []).map(({ output, printed, as, lines }): Result => {
      const file = `models/${model.id}.yaml`;
      const unit = model.outputs[output]?.unit;
      return { file, id: `${model.id}.${output}`, value: printed, unit, as, lines: lineNumbers(lines) };
    }),
  );
  return [...figures, ...checks];
}

/** A fall may be stored as a negative change. */
function isPrinted({ value, unit, as, lines }: Result, { units }: Corpus, text: ReportText): boolean {
  const string = as === undefined ? undefined : text.readings(as, lines);
  const readings = string ? [...string.alone, ...string.there] : lines.flatMap(text.figures);
  return readings.some((figure) =>
    [figure.value, figure.low, figure.high].some((each) => {
      if (each === undefined) return false;
      const read = figure.relation === "decrease" && value < 0 ? -each : each;
      // The price of a million tokens is printed for the cost of a million: there the number alone counts.
      return sameAmount({ value: read, unit: figure.unit }, { value, unit }, units) || equal(read, value);
    }),
  );
}

function toBreak({ file, id, value, unit, as, lines }: Result): Break {
  const amount = [value, unit].filter((part) => part !== undefined).join(" ");
  return {
    file,
    id,
    what: `${amount} is not what ${as === undefined ? `line ${lines.join(", ")}` : `"${as}"`} says.`,
    mend: "Mend printed, as or the lines.",
  };
}
