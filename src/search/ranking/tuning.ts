import type { HitKind } from "../documents/document.ts";
import { plainText } from "../reading/plain-text.ts";
import { type Analyse, words } from "../reading/words.ts";

/** What the ranking is made of and how much each part counts; 0 leaves a part out. `npm run eval` shows what each is worth. */
export interface Tuning {
  readonly analyse: Analyse;
  /** How many documents are ranked: those that match best by their terms alone. */
  readonly candidates: number;
  /** What a match counts in a field. */
  readonly fields: Readonly<Record<"zh" | "en" | "context" | "concepts", number>>;
  /** What a matching term counts by what it stands for. */
  readonly terms: Readonly<Record<"word" | "translated" | "entity" | "metric" | "number", number>>;
  /** What a word counts that an unknown one may be a slip of. */
  readonly slips: number;
  /** Raises a document that has what the question names together, or the kind of answer that it wants. */
  readonly fit: Readonly<Record<"metric" | "period" | "extreme" | "whatIf" | "lost", number>>;
  /** Kinds that answer outright come before those that lead to an answer. */
  readonly kinds: Readonly<Record<HitKind, number>>;
}

export const TUNING: Tuning = {
  analyse: (text) => words(plainText(text)),
  candidates: 2000,
  fields: { zh: 1, en: 1, context: 0.6, concepts: 1 },
  terms: { word: 1, translated: 0.7, entity: 2, metric: 2, number: 4 },
  slips: 0.7,
  fit: { metric: 1.5, period: 1.4, extreme: 1.6, whatIf: 2.5, lost: 2.5 },
  kinds: { claim: 1, row: 1.1, derived: 0.75, finding: 0.75, model: 0.45, section: 0.4, passage: 0.7 },
};
