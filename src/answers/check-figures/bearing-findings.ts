import type { Corpus } from "../../corpus/corpus.ts";
import { parseRef, withRow } from "../../corpus/ref.ts";
import type { Finding } from "../../corpus/schema/finding.ts";
import type { Judged } from "./verdict.ts";

/** So many figures are shown as evidence, and so many findings' places looked at. */
export const SHOWN_EVIDENCE = 3;

/** Findings that bear on a verdict: those that touch what is shown, and those on this subject's metric (a figure that was lost). */
export function bearingFindings(
  corpus: Corpus,
  { evidence, elsewhere, verdict }: Judged,
  subjects: readonly string[],
  metrics: readonly string[] | undefined,
): Finding[] {
  const refs = [...evidence.slice(0, SHOWN_EVIDENCE), ...elsewhere.slice(0, SHOWN_EVIDENCE)].flatMap(
    ({ ref }) => withRow(ref),
  );
  const measured = new Set([...(metrics ?? []), ...evidence.slice(0, 1).map(({ metric }) => metric)]);
  const touching = corpus
    .findingsOf(refs)
    .filter(
      ({ kind, metrics: on, touches = [] }) =>
        (kind !== "ocr" ||
          (verdict === "differs" && touches.some((each) => parseRef(each)?.kind === "cell"))) &&
        (!on || on.some((id) => measured.has(id))),
    );
  const concerning = [...corpus.findings.values()].filter(
    ({ kind, about = [], metrics: on = [] }) =>
      kind !== "ocr" && about.some((id) => subjects.includes(id)) && on.some((id) => measured.has(id)),
  );
  return [...new Set([...touching, ...concerning])];
}
