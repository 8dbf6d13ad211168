import type { Document } from "./document.ts";
import type { Question } from "./question.ts";
import type { Scored } from "./rank.ts";
import type { Found } from "./search.ts";

/** Rows of one table among the first hits, unless the question names the row. */
const ROWS_OF_A_TABLE = 2;

/** Draws a ranked list together: near duplicates are one hit with several lines, further rows of a table go to the end. */
export function select(scored: readonly Scored[], question: Question): Found[] {
  const first: { document: Document; lines: number[] }[] = [];
  const last: { document: Document; lines: number[] }[] = [];
  const bySubstance = new Map<string, { document: Document; lines: number[] }>();
  const rows = new Map<string, number>();
  const named = new Set(question.entities.flatMap(({ ids }) => ids));
  for (const { document } of scored) {
    const substance = substanceOf(document);
    const twin = substance === undefined ? undefined : bySubstance.get(substance);
    if (twin) {
      twin.lines = [...new Set([...twin.lines, ...document.lines])];
      continue;
    }
    const hit = { document, lines: [...document.lines] };
    if (substance !== undefined) bySubstance.set(substance, hit);
    (isFurtherRow(document, rows, named) ? last : first).push(hit);
  }
  return [...first, ...last];
}

/** Equal for claims that say the same of the same: same entities, and the same quantities or none at all. */
function substanceOf({ origin, facts }: Document): string | undefined {
  if (origin.kind !== "claim" || facts.length === 0) return undefined;
  const { claim } = origin;
  return [
    claim.kind,
    ...facts.map((fact) => JSON.stringify([fact.of, fact.metric, fact.period, fact.values])).sort(),
  ].join();
}

function isFurtherRow(
  { origin, entities }: Document,
  rows: Map<string, number>,
  named: ReadonlySet<string>,
): boolean {
  if (origin.kind !== "row") return false;
  if (entities.some((id) => named.has(id))) return false;
  const count = (rows.get(origin.table.id) ?? 0) + 1;
  rows.set(origin.table.id, count);
  return count > ROWS_OF_A_TABLE;
}
