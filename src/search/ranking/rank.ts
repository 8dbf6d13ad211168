import type { Document, HitKind } from "../documents/document.ts";
import type { Engine, Weighted } from "../index/engine.ts";
import type { Filter } from "../index/filter.ts";
import { fitOf, type Wanted } from "./fit.ts";
import type { Tuning } from "./tuning.ts";

/** A document with its score, before hits are drawn together. */
export interface Scored {
  readonly document: Document;
  readonly score: number;
}

/** The engine's candidates for weighted terms with what each is worth to the question. */
export async function rank(
  engine: Engine,
  weighted: Weighted,
  wanted: Wanted,
  filter: Filter,
  tuning: Tuning,
): Promise<readonly Scored[]> {
  const candidates = await engine.candidates(weighted, filter, tuning.candidates);
  const documents = await engine.load(candidates.map(({ id }) => id));
  return candidates.flatMap(({ score }, place) => {
    const document = documents[place];
    if (!document) return [];
    const weight = tuning.kinds[countsAs(document)] * fitOf(document, wanted, tuning.fit);
    return { document, score: score * weight };
  });
}

/** A passage of the report itself answers as a claim does; a line of the reader's copy is only beside the claims. */
const countsAs = ({ origin }: Document): HitKind =>
  origin.kind === "passage" && origin.claim ? "claim" : origin.kind;
