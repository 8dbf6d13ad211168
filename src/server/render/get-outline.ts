import type { Outline } from "../../answers/get-outline/get-outline.ts";
import type { Lang } from "../../notation/lang.ts";

/** The outline as nested Markdown lists. */
export function renderOutline({ title, publisher, dataUntil, chapters }: Outline, lang: Lang): string {
  const lines = [`# ${title}`];
  const until = dataUntil === undefined ? [] : [`${lang === "zh" ? "数据截至" : "data to "}${dataUntil}`];
  const head = [...(publisher === undefined ? [] : [publisher]), ...until].join(" · ");
  if (head !== "") lines.push(head);
  for (const chapter of chapters) {
    lines.push(
      "",
      `## ${chapter.title} (\`${chapter.ref}\`, ${lang === "zh" ? `第${chapter.lines}行` : `lines ${chapter.lines}`})`,
    );
    for (const [ref, name, ...rest] of chapter.sections) {
      const summary = rest.find((cell) => typeof cell === "string");
      lines.push(`- ${name} \`${ref}\`${summary === undefined ? "" : `: ${summary}`}`);
      for (const cell of rest)
        if (typeof cell !== "string") lines.push(...cell.map((thing) => `  - ${thing}`));
    }
  }
  return lines.join("\n");
}
