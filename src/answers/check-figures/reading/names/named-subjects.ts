import type { Corpus } from "../../../../corpus/corpus.ts";
import type { Report } from "../../../../library/report.ts";
import { findMentions } from "../../../find/mentions.ts";
import { entityNames } from "../../../find/names-in-text.ts";
import type { Span } from "../spans.ts";
import { anaphora } from "./anaphora.ts";
import { withComposed } from "./composed.ts";
import { familyNames } from "./family.ts";
import { listedNames } from "./listed-names.ts";
import type { Named } from "./named.ts";
import { ownsFigures } from "./owning.ts";
import { unknownNames } from "./unknown-names.ts";
import { isWholeMarket } from "./whole-market.ts";

/** What a draft has named before a sentence. */
export interface Before {
  /** All entities. */
  readonly seen: ReadonlySet<string>;
  /** Subjects, the latest first. */
  readonly subjects: readonly Named[];
  /** Those of the sentence before, in its order. */
  readonly listed: readonly Named[];
}

/** The names of a sentence in their order: known ones, short forms and words for those named before, and unknown ones. */
export function namedSubjects(
  report: Report,
  sentence: string,
  before: Before,
  metrics: readonly Span[],
): Named[] {
  const { corpus } = report;
  const known = findMentions(sentence, entityNames(corpus))
    .filter(({ start, end }) => !/^[\d.\s]+$/.test(sentence.slice(start, end)))
    // the letters of US$44.9bn name nobody
    .filter(({ end }) => !/[$€£¥]/.test(sentence.charAt(end)))
    .filter((each) => isWholeMarket(corpus, sentence, each, metrics))
    .map(({ start, end, ids }) =>
      named(corpus, sentence, start, extended(corpus, sentence, start, end), ids),
    );
  const joined = withComposed(report, sentence, known);
  const kin = [...joined, ...familyNames(corpus, sentence, joined, before.seen)];
  const found = [...kin, ...listedNames(corpus, sentence, kin)];
  const taking = anaphora(corpus, sentence, found, before);
  const all = [...found, ...taking];
  return [...all, ...unknownNames(corpus, sentence, [...all, ...metrics])].sort((a, b) => a.start - b.start);
}

/** Where a name ends whose last words begin a longer one: China's intelligent computing | power. */
function extended(corpus: Corpus, sentence: string, start: number, end: number): number {
  for (const { index } of sentence.slice(start, end).matchAll(/(?<=[ -])[A-Za-z]/g)) {
    const at = start + index;
    const [inner] = findMentions(sentence.slice(at, end + 24), entityNames(corpus));
    if (inner?.start === 0 && at + inner.end > end) return at + inner.end;
  }
  return end;
}

function named(corpus: Corpus, sentence: string, start: number, end: number, ids: readonly string[]): Named {
  return {
    start,
    end,
    text: sentence.slice(start, end),
    ids,
    owns: ids.some((id) => ownsFigures(corpus, id)),
    body: ids.some((id) => corpus.entities.get(id)?.kind === "organisation"),
  };
}
