import type { Document, HitKind } from "../documents/document.ts";
import type { Engine } from "../index/engine.ts";
import type { Filter } from "../index/filter.ts";
import type { Question } from "../reading/question.ts";
import { fitOf, type Wanted } from "./fit.ts";
import { wantedTerms } from "./query-terms.ts";
import type { Tuning } from "./tuning.ts";

/** A document with its score, before hits are drawn together. */
export interface Scored {
  readonly document: Document;
  readonly score: number;
}

/** The engine's candidates for a question with what each is worth, and words that were found by another spelling. */
export async function rank(
  engine: Engine,
  question: Question,
  wanted: Wanted,
  filter: Filter,
  tuning: Tuning,
): Promise<{ scored: Scored[]; mended: ReadonlySet<string> }> {
  const { boosts, mended } = await wantedTerms(question, engine, tuning);
  const weighted = { terms: boosts, fields: tuning.fields };
  const candidates = await engine.candidates(weighted, filter, tuning.candidates);
  const documents = await engine.load(candidates.map(({ id }) => id));
  const scored = candidates.flatMap(({ score }, place) => {
    const document = documents[place];
    if (!document) return [];
    const weight = tuning.kinds[countsAs(document)] * fitOf(document, wanted, tuning.fit);
    return { document, score: score * weight };
  });
  return { scored, mended };
}

/** A passage of the report itself answers as a claim does; a line of the reader's copy is only beside the claims. */
const countsAs = ({ origin }: Document): HitKind =>
  origin.kind === "passage" && origin.claim ? "claim" : origin.kind;
