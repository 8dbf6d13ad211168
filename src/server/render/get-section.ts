import type { SectionView } from "../../answers/get-section/get-section.ts";
import { shortPlace } from "../../corpus/places/places.ts";
import type { Lang } from "../../notation/lang.ts";
import { findingMark } from "./finding.ts";

/** A section as Markdown: summary, claims with their lines, then tables, models and findings. */
export function renderSection(view: SectionView, lang: Lang): string {
  const lines = [
    `# ${view.title} (\`${view.ref}\`)`,
    "",
    ...(view.summary === undefined ? [] : [view.summary, ""]),
  ];
  for (const { ref, title, summary } of view.sections ?? [])
    lines.push(`- ${title} (\`${ref}\`): ${summary}`);
  for (const { statement, kind, ...at } of view.claims ?? [])
    lines.push(`- ${statement} (${kind === "fact" ? "" : `${kind}, `}${shortPlace(at)})`);
  for (const { ref, statement } of view.derived ?? []) lines.push(`- ${statement} (\`${ref}\`)`);
  for (const { ref, title } of [...(view.tables ?? []), ...(view.models ?? [])])
    lines.push(`- ${title}: \`${ref}\``);
  for (const { say, weight } of view.findings ?? []) lines.push(`- ${findingMark(weight, lang)} ${say}`);
  for (const { line, text } of view.printed ?? []) lines.push(`> L${line} ${text}`);
  return [...lines, "", view.cite].join("\n");
}
