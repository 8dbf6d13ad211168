import type { ChecksView } from "../../answers/check-figures/check-figures.ts";
import type { EvidenceView } from "../../answers/check-figures/evidence.ts";
import { spans } from "../../corpus/cite.ts";
import type { Lang } from "../../notation/lang.ts";
import { findingMark } from "./finding.ts";

const VERDICTS_ZH = {
  agrees: "一致",
  "agrees after rounding": "取整后一致",
  follows: "可由报告得出",
  differs: "不一致",
  "belongs elsewhere": "属于别处",
  "not in the report": "报告中没有",
  "cannot be read": "读不懂",
} as const;

/** Verdicts as a Markdown list, each with the figures that bear on it. */
export function renderChecks({ checks, findings = [], cite }: ChecksView, lang: Lang): string {
  const zh = lang === "zh";
  const out: string[] = [];
  for (const { figure, verdict, by, why, evidence = [], elsewhere = [], near } of checks) {
    const detail = [by, why].filter(Boolean).join(", ");
    out.push(`- ${figure}: **${zh ? VERDICTS_ZH[verdict] : verdict}**${detail ? ` (${detail})` : ""}`);
    if (evidence.length > 0)
      out.push(`  - ${zh ? "报告" : "report"}: ${evidence.map(evidenceText).join("; ")}`);
    if (elsewhere.length > 0)
      out.push(`  - ${zh ? "该值见于" : "stands under"}: ${elsewhere.map(evidenceText).join("; ")}`);
    if (near) out.push(`  - ${zh ? "相近" : "near"}: ${near.join(", ")}`);
  }
  for (const { say, weight } of findings) out.push(`- ${findingMark(weight, lang)} ${say}`);
  if (cite !== undefined) out.push(cite);
  return out.join("\n");
}

function evidenceText({ of, metric, value, low, high, bound, unit, period, lines }: EvidenceView): string {
  const amount = value ?? `${low ?? ""}–${high ?? ""}`;
  return [of, metric, bound, `${amount}${unit === undefined ? "" : ` ${unit}`}`, period, `L${spans(lines)}`]
    .filter(Boolean)
    .join(" ");
}
