import type { Finding } from "../../corpus/schema/finding.ts";
import type { HeldQuantity } from "../figures/held-quantity.ts";
import type { EvidenceView } from "./evidence.ts";
import type { Verdict } from "./verdict.ts";

/** One figure with its verdict, as the answer shows it. */
export interface CheckedFigure {
  readonly figure: string;
  readonly verdict: Verdict;
  readonly by?: string;
  readonly why?: string;
  /** What the evidence comes to, if the verdict is by a computation and not by a figure of the report: in the names of its figures. */
  readonly computed?: { readonly formula: string; readonly value: number; readonly unit: string };
  readonly evidence?: readonly EvidenceView[];
  readonly elsewhere?: readonly EvidenceView[];
  readonly near?: readonly string[];
  readonly findings?: readonly string[];
}

/** The same with what the whole answer tells once: findings and lines. */
export interface Checked {
  readonly view: CheckedFigure;
  /** What it came to before it was held back, as its subject or time is only taken up. */
  readonly doubted?: CheckedFigure;
  /** The figures of the report that bear on it, the nearest first. */
  readonly held?: readonly HeldQuantity[];
  readonly findings: readonly Finding[];
  readonly lines: readonly number[];
}
