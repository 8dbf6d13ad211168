import type { Corpus } from "../corpus/corpus.ts";
import { foldName } from "../corpus/naming/fold-name.ts";
import { firstOf, lookUp } from "../corpus/naming/look-up.ts";
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

/** A name may have so many blanks and hyphens more than what is asked. */
const SPARE = 10;

/** The only input whose default is a figure of the metric that is called so. */
function holding(corpus: Corpus, live: LiveModel, asked: string): LiveInput | undefined {
  const form = foldName(asked);
  const meant = new Set(
    [...corpus.metrics.values()]
      .filter(({ id, zh, en, aliases = [] }) =>
        [id, zh, en, ...aliases].some(
          (name) => name.length <= asked.length + SPARE && foldName(name) === form,
        ),
      )
      .map(({ id }) => id),
  );
  if (meant.size === 0) return undefined;
  const held = [...live.inputs.values()].filter(({ spec: { ref: text } }) => {
    const quantity = text === undefined ? undefined : resolveQuantity(corpus, text);
    return quantity && "found" in quantity && meant.has(quantity.found.metric);
  });
  return held.length === 1 ? held[0] : undefined;
}

/** All inputs with what they take, for error messages. */
export function listInputs(live: LiveModel): string {
  const own = [...live.inputs.values()].map((input) => `${input.name} (${takes(input)})`);
  return `Inputs: ${own.join("; ")}.`;
}
