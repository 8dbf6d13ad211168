import type { Scored } from "./rank.ts";

/** Adds the lines of the reader's copy on which no claim or row was found; on the others a line lends its score to the best of them. */
export function withPassages(scored: readonly Scored[], passages: readonly Scored[]): Scored[] {
  const best = new Map<number, number>();
  scored.forEach(({ document, score }, index) => {
    if (document.kind !== "claim" && document.kind !== "row") return;
    for (const line of document.lines) {
      const known = best.get(line);
      if (known === undefined || (scored[known]?.score ?? 0) < score) best.set(line, index);
    }
  });
  const merged = [...scored];
  for (const passage of passages) {
    const index = best.get(passage.document.lines[0] ?? 0);
    const holder = index === undefined ? undefined : merged[index];
    if (index === undefined || !holder) merged.push(passage);
    else merged[index] = { ...holder, score: Math.max(holder.score, passage.score) };
  }
  return merged;
}
