import type { Corpus, Model } from "../corpus/corpus.ts";
import { compileEquations } from "./equations.ts";
import type { LiveModel, Part } from "./live-model.ts";
import { liveInput } from "./model-input.ts";
import { settle } from "./settle.ts";

/** A model made ready to run: its formulas compiled, the models that compute its inputs opened with it. */
export function openModel(corpus: Corpus, model: Model): LiveModel {
  const own = Object.entries(model.inputs).map(([name, spec]) => liveInput(name, spec));
  const parts = new Map<string, Part>();
  for (const { name, part } of own) {
    const other = corpus.models.get(part?.model ?? "");
    if (part && other && other !== model)
      parts.set(name, { model: openModel(corpus, other), output: part.output });
  }
  const inherited = [...parts.values()].flatMap((part) => [...part.model.inputs.values()]);
  const live: LiveModel = {
    model,
    equations: compileEquations(model),
    inputs: new Map([...own, ...inherited].map((input) => [input.name, input])),
    parts,
    settings: (overrides) => own.map((input) => settle(corpus, live, input, overrides)),
  };
  return live;
}
