import type { HitsView } from "../../answers/search-claims/search-claims.ts";
import type { Lang } from "../../notation/lang.ts";

const WORDS = {
  zh: {
    none: "没有找到。",
    more: (total: number) => `共${total}条`,
  },
  en: {
    none: "Nothing found.",
    more: (total: number) => `${total} in all`,
  },
} as const;

type HitsShown = Omit<HitsView, "hits"> & {
  readonly hits: readonly Omit<HitsView["hits"][number], "kind">[];
};

/** Hits as a numbered Markdown list, then what is doubtful in them and what the report does not have. */
export function renderHits(view: HitsShown, lang: Lang): string {
  const words = WORDS[lang];
  const lines = (view.absent ?? []).map((sentence) => `⚠ ${sentence}`);
  if (view.hits.length === 0) lines.push(words.none);
  view.hits.forEach(({ statement, claim, cite, ref, quote, findings, inputs }, index) => {
    const marks = [claim, cite, `\`${ref}\``].filter(Boolean).join(" · ");
    lines.push(`${index + 1}. ${statement} (${marks})${findings ? " ⚠" : ""}`);
    if (inputs) lines.push(`   - ${inputs.join("; ")}`);
    if (quote !== undefined) lines.push(`   > ${quote.replaceAll("\n", "\n   > ")}`);
  });
  for (const { say } of view.findings ?? []) lines.push(`⚠ ${say}`);
  if (view.note !== undefined) lines.push(view.note);
  const cursor = view.nextCursor && `cursor ${view.nextCursor}`;
  lines.push([view.cite, words.more(view.total), cursor].filter(Boolean).join(" · "));
  return lines.join("\n");
}
