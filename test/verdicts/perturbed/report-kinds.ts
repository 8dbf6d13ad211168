import type { Served } from "../../../src/library/served.ts";
import { isConfirmed, judgeSentences, type Sentence } from "./judge.ts";

/** Prints what comes of sentences made of the figures of the first report: a line a kind, the offenders if they are asked for. */
export function reportPerturbed(served: Served, seed: number, list: boolean): void {
  const [report] = served.reports;
  if (!report) return;
  const all = judgeSentences(served, report.corpus, seed, 1);
  for (const [kind, some] of groupBy(all)) console.log(lineOf(kind, some));
  const offends = (each: Sentence) => each.kind.startsWith("true") !== isConfirmed(each);
  if (list)
    for (const { kind, template, verdict, text, why } of all.filter(offends))
      if (kind.startsWith("true") || !/^(?:cannot be read|none)/.test(verdict))
        console.log(
          `${kind.startsWith("true") ? "  " : "!!"} ${kind}, ${template}: ${verdict} | ${text} | ${why}`,
        );
}

function lineOf(kind: string, some: readonly Sentence[]): string {
  const counts = new Map<string, number>();
  for (const { verdict } of some) counts.set(verdict, (counts.get(verdict) ?? 0) + 1);
  const told = [...counts].sort((a, b) => b[1] - a[1]).map(([verdict, count]) => `${verdict} ${count}`);
  return `perturbed, ${kind}: ${some.length} sentences, confirmed ${some.filter(isConfirmed).length} (${told.join(", ")})`;
}

function groupBy(all: readonly Sentence[]): ReadonlyMap<string, Sentence[]> {
  const groups = new Map<string, Sentence[]>();
  for (const each of all) groups.set(each.kind, [...(groups.get(each.kind) ?? []), each]);
  return groups;
}
