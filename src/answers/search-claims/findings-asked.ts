import type { Corpus } from "../../corpus/corpus.ts";
import { isTold } from "../../corpus/finding-kinds.ts";
import { ref } from "../../corpus/ref.ts";
import type { Finding } from "../../corpus/schema/finding.ts";
import { type Document, touchableRefs } from "../../search/documents/document.ts";
import { idsOf, type Question } from "../../search/reading/question.ts";

/**
 * Findings that a reader of a hit needs for what was asked: of the asked metric and thing, if the question names some. Repaired misreadings
 * that change nothing are only in the list of findings.
 */
export function findingsAsked(
  corpus: Corpus,
  document: Document,
  question: Question | undefined,
): readonly Finding[] {
  const { origin } = document;
  if (origin.kind === "finding") return [];
  const metrics = idsOf(question?.metrics ?? []);
  const things = idsOf(question?.entities ?? []);
  const own = [...document.entities, ...document.kin];
  const isOfAll = origin.kind === "row" && !own.some((id) => things.has(id));
  const refs = [...touchableRefs(document), ...(isOfAll ? [ref("table", origin.table.id)] : [])];
  const isAsked = ({ about = [], metrics: on = [] }: Finding) =>
    (metrics.size === 0 || on.length === 0 || on.some((id) => metrics.has(id))) &&
    (isOfAll ||
      about.length === 0 ||
      !own.some((id) => things.has(id)) ||
      about.some((id) => things.has(id)));
  return corpus.findingsOf(refs).filter((finding) => isTold(finding) && isAsked(finding));
}
