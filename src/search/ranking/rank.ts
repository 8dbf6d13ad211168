import type { Document, HitKind } from "../documents/document.ts";
import { LEAD } from "../documents/leads.ts";
import type { Engine, Weighted } from "../index/engine.ts";
import type { Filter } from "../index/filter.ts";
import { fitOf, type Wanted } from "./fit.ts";
import type { Tuning } from "./tuning.ts";

/** A document with its score, before hits are drawn together. */
export interface Scored {
  readonly document: Document;
  /** Its report's number in the engine. */
  readonly report: number;
  readonly score: number;
}

/** The engine's candidates for weighted terms with what each is worth to the question; `wanted` is told for each report. */
export async function rank(
  engine: Engine,
  weighted: readonly Weighted[],
  wanted: (report: number) => Wanted | undefined,
  filter: Filter,
  tuning: Tuning,
): Promise<readonly Scored[]> {
  const candidates = await engine.candidates(weighted, filter, tuning.candidates);
  const documents = await engine.load(candidates.map(({ id }) => id));
  return candidates.flatMap(({ score, report }, place) => {
    const document = documents[place];
    const asked = wanted(report);
    if (!document || !asked) return [];
    const weight = tuning.kinds[countsAs(document)] * fitOf(document, asked, tuning.fit);
    return { document, report, score: score * weight };
  });
}

/** A passage of the report itself answers as a claim does, but one that leads to an answer as a section; a line of the reader's copy is only beside the claims. */
const countsAs = ({ kind, sort }: Document): HitKind =>
  sort === LEAD ? "section" : kind === "passage" && sort !== undefined ? "claim" : kind;
