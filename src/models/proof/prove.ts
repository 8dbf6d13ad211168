import type { Corpus } from "../../corpus/corpus.ts";
import { corpusError, type Problem } from "../../corpus/reading/problem.ts";
import { ReportError } from "../../errors.ts";
import type { LiveModel } from "../live-model.ts";
import { openModel } from "../open-model.ts";
import { computeOutputs, needsOf } from "../outputs.ts";
import { type Verdict, verdicts } from "./verdict.ts";

/** Runs every model's own case and recomputes what the report prints; throws one error that lists what does not hold. */
export function proveModels(corpus: Corpus): void {
  const problems = modelProblems(corpus);
  if (problems.length > 0) throw corpusError(corpus.id, problems);
}

/** What does not hold of a corpus's models. */
export function modelProblems(corpus: Corpus): Problem[] {
  return [...corpus.models.values()].flatMap((model): Problem[] => {
    const file = `models/${model.id}.yaml`;
    try {
      const live = openModel(corpus, model);
      runOwnCase(live);
      return verdicts(live).flatMap((verdict) => (verdict.holds ? [] : [problemOf(file, verdict)]));
    } catch (error) {
      if (!(error instanceof ReportError)) throw error;
      return [{ file, what: error.message, mend: "Mend the model." }];
    }
  });
}

/** Computes every output that the report gives the inputs of; one that has no finite value there is an error. */
export function runOwnCase(live: LiveModel): Record<string, number> {
  const settings = live.settings(new Map());
  const ready = Object.keys(live.model.outputs).filter(
    (name) => needsOf(live, settings, [name]).length === 0,
  );
  return computeOutputs(live, settings, ready);
}

function problemOf(file: string, { check, computed, low, high, agrees }: Verdict): Problem {
  return {
    file,
    id: `checks: ${check.output}`,
    what: `prints ${check.printed} and the model gives ${computed} (${low} to ${high} within the rounding of its inputs): that is "${agrees}", not "${check.agrees}".`,
    mend: "Mend the formula or the check; where the report itself is wrong, say agrees: differs and name the finding.",
  };
}
