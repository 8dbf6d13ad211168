import type { Corpus } from "../corpus/corpus.ts";
import { allOf, firstOf, lookUp } from "../corpus/naming/look-up.ts";
import { notFound } from "../corpus/naming/not-found.ts";
import { resolveQuantity } from "../corpus/quantity-ref.ts";
import { ref } from "../corpus/ref.ts";
import type { LiveModel } from "./live-model.ts";
import { type LiveInput, takes } from "./model-input.ts";

/** The input of this name or title, else the only one that holds the metric of this name; an error lists all that there are. */
export function getInput(corpus: Corpus, live: LiveModel, asked: string): LiveInput {
  const candidates = [...live.inputs.values()].map((input) => {
    const { zh, en } = input.spec.title;
    return { thing: input, id: input.name, names: [zh, en] };
  });
  const match = lookUp(asked, candidates, 2);
  const found = firstOf(match) ?? holding(corpus, live, asked);
  if (found) return found;
  throw notFound(`${ref("model", live.model.id)} has no input`, asked, {
    near: "near" in match ? match.near.map((name) => `"${name}"`) : [],
    there: listInputs(live),
  });
}

/** The only input whose default is a figure of the metric that is called so. */
function holding(corpus: Corpus, live: LiveModel, asked: string): LiveInput | undefined {
  const metrics = [...corpus.metrics.values()].map(({ id, zh, en, aliases = [] }) => ({
    thing: id,
    id,
    names: [zh, en],
    aliases,
  }));
  const meant = allOf(lookUp(asked, metrics));
  const held = [...live.inputs.values()].filter(({ spec: { ref: text } }) => {
    const quantity = text === undefined ? undefined : resolveQuantity(corpus, text);
    return quantity && "found" in quantity && meant.includes(quantity.found.metric);
  });
  return held.length === 1 ? held[0] : undefined;
}

/** All inputs with what they take, for error messages. */
export function listInputs(live: LiveModel): string {
  const own = [...live.inputs.values()].map((input) => `${input.name} (${takes(input)})`);
  return `Inputs: ${own.join("; ")}.`;
}
