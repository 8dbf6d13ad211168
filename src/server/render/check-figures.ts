import type { ChecksView } from "../../answers/check-figures/check-figures.ts";
import type { EvidenceView } from "../../answers/check-figures/evidence.ts";
import { shortPlace } from "../../corpus/places/places.ts";
import type { Lang } from "../../notation/lang.ts";
import { amountIn, rangeOf } from "../../notation/units/amount-in.ts";
import { findingMark } from "./finding.ts";

const VERDICTS_ZH = {
  agrees: "一致",
  "agrees after rounding": "取整后一致",
  follows: "可由报告得出",
  differs: "不一致",
  "belongs elsewhere": "属于别处",
  "not in the report": "报告中没有",
  "cannot be read": "读不懂",
  "reports disagree": "各报告不一",
} as const;

/** Verdicts that a reader has to look at. */
const DOUBTFUL: ReadonlySet<Check["verdict"]> = new Set([
  "differs",
  "belongs elsewhere",
  "not in the report",
  "cannot be read",
  "reports disagree",
]);

type Check = ChecksView["checks"][number];

/** Verdicts as a Markdown list, one line a figure, the doubtful first; each group in the order of the draft. */
export function renderChecks(
  { checks, read, cut, findings = [], cite, note }: ChecksView,
  lang: Lang,
): string {
  const doubtful = checks.filter(({ verdict }) => DOUBTFUL.has(verdict));
  const good = checks.filter(({ verdict }) => !DOUBTFUL.has(verdict));
  const out = read === undefined ? [] : [counted(read, doubtful.length, lang)];
  for (const check of [...doubtful, ...good]) out.push(checkLine(check, lang));
  if (cut)
    out.push(
      lang === "zh"
        ? "后面还有数字没有读：请把余下的文字另查一次。"
        : "More figures follow that were not read: check the rest of the text.",
    );
  for (const { say, weight } of findings) out.push(`- ${findingMark(weight, lang)} ${say}`);
  if (cite !== undefined) out.push(cite);
  if (note !== undefined) out.push(note);
  return out.join("\n");
}

function counted(read: number, doubtful: number, lang: Lang): string {
  return lang === "zh"
    ? `读到${read}个数字，${doubtful}个存疑（列在前面）。`
    : `${read} figure${read === 1 ? "" : "s"} read, ${doubtful} doubtful (first).`;
}

function checkLine(
  { figure, verdict, by, why, computed, evidence = [], elsewhere = [], near, reports = [] }: Check,
  lang: Lang,
): string {
  const zh = lang === "zh";
  const detail = [by, why].filter(Boolean).join(", ");
  const parts = [`- ${figure}: **${zh ? VERDICTS_ZH[verdict] : verdict}**${detail ? ` (${detail})` : ""}`];
  if (evidence.length > 0)
    parts.push(`${sourceText(computed, zh)}: ${evidence.map(evidenceText).join("; ")}`);
  if (elsewhere.length > 0)
    parts.push(`${zh ? "该值见于" : "stands under"}: ${elsewhere.map(evidenceText).join("; ")}`);
  if (near) parts.push(`${zh ? "相近" : "near"}: ${near.join(", ")}`);
  for (const { report, verdict: own, says } of reports)
    parts.push(`${report}: ${zh ? VERDICTS_ZH[own] : own}${says === undefined ? "" : ` (${says})`}`);
  return parts.join(" | ");
}

/** Whether the evidence says it itself, or what is computed of it. */
function sourceText(computed: Check["computed"], zh: boolean): string {
  if (!computed) return zh ? "报告" : "report";
  const { formula, value, unit } = computed;
  return `${zh ? "计算自" : "computed from"} ${formula} = ${amountIn(value, unit)}`;
}

function evidenceText({
  as,
  of,
  metric,
  value,
  low,
  high,
  bound,
  unit,
  period,
  ...at
}: EvidenceView): string {
  const amount = value ?? rangeOf(low, high);
  return [as && `${as} =`, of, metric, bound, amountIn(amount, unit), period, shortPlace(at)]
    .filter(Boolean)
    .join(" ");
}
