import { foldName } from "../corpus/naming/fold-name.ts";
import { nearest } from "../corpus/naming/nearest.ts";
import { ReportError } from "../errors.ts";
import type { LiveModel } from "./live-model.ts";
import { type LiveInput, takes } from "./model-input.ts";

/** The input of this name, or with this title; an error lists all that there are. */
export function findInput(live: LiveModel, name: string): LiveInput {
  const exact = live.inputs.get(name);
  if (exact) return exact;
  const wanted = foldName(name);
  const alike = [...live.inputs.values()].find(({ name: own, spec }) =>
    [own, spec.title.zh, spec.title.en].some((form) => foldName(form) === wanted),
  );
  if (alike) return alike;
  const near = nearest(name, [...live.inputs.keys()], 2);
  throw new ReportError(
    "INPUT",
    `model/${live.model.id} has no input "${name.slice(0, 60)}".${near.length > 0 ? ` Did you mean ${near.map((each) => `"${each}"`).join(" or ")}?` : ""} ${listInputs(live)}`,
  );
}

/** All inputs with what they take, for error messages. */
export function listInputs(live: LiveModel): string {
  const own = [...live.inputs.values()].map((input) => `${input.name} (${takes(input)})`);
  return `Inputs: ${own.join("; ")}.`;
}
