import { plainText } from "../../reading/plain-text.ts";
import type { Known } from "../../reading/reading.ts";

/** A name is long enough to be known by the rest of it if one character is another. */
const SHORTEST = 3;

/** The parts of a question that are a Chinese name of the corpus but for one character: 小棚汽车. */
export function slipsOfNames({ corpus }: Known, plain: string): readonly string[] {
  const slips = new Set<string>();
  const runs = plain.match(/\p{Script=Han}{3,}/gu) ?? [];
  if (!corpus || runs.length === 0) return [];
  for (const { zh, aliases = [] } of corpus.entities.values())
    for (const name of [zh, ...aliases]) {
      if (name.length < SHORTEST || !/^\p{Script=Han}+$/u.test(name)) continue;
      const known = plainText(name);
      for (const run of runs)
        for (let at = 0; at + known.length <= run.length; at++)
          if (isSlip(run, at, known)) slips.add(run.slice(at, at + known.length));
    }
  return [...slips];
}

/** Whether just one character of the part is another than the name's. */
function isSlip(run: string, at: number, name: string): boolean {
  let others = 0;
  for (let index = 0; index < name.length && others < 2; index++)
    if (run.charAt(at + index) !== name.charAt(index)) others++;
  return others === 1;
}
