import type { FindingsView } from "../../answers/list-findings/list-findings.ts";
import { shortPlace } from "../../corpus/places/places.ts";
import type { Lang } from "../../notation/lang.ts";

/** The audit as a Markdown list. */
export function renderFindings(
  { about, unmatched, near, findings = [], total, hidden, note, nextCursor }: FindingsView,
  lang: Lang,
): string {
  const zh = lang === "zh";
  const out = [
    `**${zh ? `${total}条发现` : `${total} finding${total === 1 ? "" : "s"}`}**${about ? ` (${about.join(", ")})` : ""}`,
  ];
  for (const { ref, kind, weight, say, printed, meant, outside, ...at } of findings) {
    const reading = printed === undefined ? "" : ` [${printed}${meant === undefined ? "" : ` → ${meant}`}]`;
    const basis =
      outside === undefined
        ? ""
        : zh
          ? `（依据报告之外：${outside}）`
          : ` (from outside the report: ${outside})`;
    out.push(
      `- ${weight === "material" ? "⚠ " : ""}${kind} ${shortPlace(at)}: ${say}${reading}${basis} \`${ref}\``,
    );
  }
  if (unmatched)
    out.push(
      zh
        ? `报告中没有叫“${unmatched.join("、")}”的主体、章节、表或模型。`
        : `The report has no subject, section, table or model called "${unmatched.join(", ")}".`,
    );
  if (near) out.push(zh ? `相近的有：${near.join("、")}` : `Near: ${near.join(", ")}`);
  if (hidden !== undefined)
    out.push(zh ? `另有${hidden}条OCR校订，用all查看。` : `${hidden} OCR repairs left out; all shows them.`);
  if (note !== undefined) out.push(note);
  if (nextCursor !== undefined) out.push(`cursor ${nextCursor}`);
  return out.join("\n");
}
