import { firstOf, lookUp } from "../corpus/naming/look-up.ts";
import { notFound } from "../corpus/naming/not-found.ts";
import { ref } from "../corpus/ref.ts";
import type { LiveModel } from "./live-model.ts";
import { type LiveInput, takes } from "./model-input.ts";

/** The input of this name or title; an error lists all that there are. */
export function getInput(live: LiveModel, asked: string): LiveInput {
  const candidates = [...live.inputs.values()].map((input) => {
    const { zh, en } = input.spec.title;
    return { thing: input, id: input.name, names: [zh, en] };
  });
  const match = lookUp(asked, candidates, 2);
  const found = firstOf(match);
  if (found) return found;
  throw notFound(`${ref("model", live.model.id)} has no input`, asked, {
    near: "near" in match ? match.near.map((name) => `"${name}"`) : [],
    there: listInputs(live),
  });
}

/** All inputs with what they take, for error messages. */
export function listInputs(live: LiveModel): string {
  const own = [...live.inputs.values()].map((input) => `${input.name} (${takes(input)})`);
  return `Inputs: ${own.join("; ")}.`;
}
