import type { Corpus, Model } from "../corpus/corpus.ts";
import { compileEquations, type Equations } from "./equations.ts";
import { type LiveInput, liveInput } from "./model-input.ts";
import type { Overrides, Setting } from "./setting.ts";
import { settle } from "./settle.ts";

/** Another model that computes one of a model's inputs. */
export interface Part {
  readonly model: LiveModel;
  readonly output: string;
}

/** A model ready to run. */
export interface LiveModel {
  readonly model: Model;
  readonly equations: Equations;
  /** Its own inputs, then those of its parts. */
  readonly inputs: ReadonlyMap<string, LiveInput>;
  /** Own input → the model that computes it as soon as one of that model's inputs is given. */
  readonly parts: ReadonlyMap<string, Part>;
  /** Its own inputs with their values in one run. */
  readonly settings: (overrides: Overrides) => readonly Setting[];
}

export function openModel(corpus: Corpus, model: Model): LiveModel {
  const own = Object.entries(model.inputs).map(([name, spec]) => liveInput(name, spec));
  const parts = new Map<string, Part>();
  for (const { name, spec } of own) {
    const [id = "", output = ""] = spec.model?.split(".") ?? [];
    const part = corpus.models.get(id);
    if (part && part !== model) parts.set(name, { model: openModel(corpus, part), output });
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
