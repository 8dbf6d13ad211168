import type { Model } from "../corpus/corpus.ts";
import type { Equations } from "./equations.ts";
import type { LiveInput } from "./model-input.ts";
import type { Overrides, Setting } from "./setting.ts";

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
