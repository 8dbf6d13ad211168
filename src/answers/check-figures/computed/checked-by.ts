import type { Corpus } from "../../../corpus/corpus.ts";
import { ref } from "../../../corpus/ref.ts";
import type { Finding } from "../../../corpus/schema/finding.ts";
import type { Lang } from "../../../notation/lang.ts";
import type { Computation } from "../../figures/compute.ts";
import type { FigureQuestion } from "../asked-figure.ts";
import type { Checked } from "../checked.ts";
import type { EvidenceView } from "../evidence.ts";
import { signedAmount, titleOf } from "../judge-claim.ts";
import { WHY } from "../reasons.ts";
import type { ComputedVerdict } from "./judge-computed.ts";

/** A claimed figure that was held against a computation, with the evidence and findings of what it is computed from. */
export function checkedBy(
  corpus: Corpus,
  question: FigureQuestion,
  { formula, operands, value, unit }: Computation,
  { verdict, by }: ComputedVerdict,
  {
    evidence,
    findings,
  }: { readonly evidence: readonly EvidenceView[]; readonly findings: readonly Finding[] },
  lang: Lang,
): Checked {
  return {
    view: {
      figure: titleOf(question),
      verdict,
      ...(by !== undefined && { by: signedAmount(by, unit, lang, corpus) }),
      ...(verdict === "differs" && { why: WHY.computed[lang] }),
      computed: { formula, value: Number(value.toPrecision(6)), unit },
      evidence,
      ...(findings.length > 0 && { findings: findings.map(({ id }) => ref("finding", id)) }),
    },
    findings,
    lines: [...operands.values()].flatMap(({ lines }) => lines),
  };
}
