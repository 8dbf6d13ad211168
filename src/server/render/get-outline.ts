import type { Outline } from "../../answers/get-outline/get-outline.ts";
import type { Lang } from "../../notation/lang.ts";

/** The outline as nested Markdown lists. */
export function renderOutline({ title, publisher, dataUntil, about, chapters }: Outline, lang: Lang): string {
  const lines = [`# ${title}`];
  const until = dataUntil === undefined ? [] : [`${lang === "zh" ? "数据截至" : "data to "}${dataUntil}`];
  const head = [...(publisher === undefined ? [] : [publisher]), ...until].join(" · ");
  if (head !== "") lines.push(head);
  if (about !== undefined) lines.push(about);
  for (const chapter of chapters) {
    lines.push("", `## ${chapter.title} (\`${chapter.ref}\`, ${placeOf(chapter, lang)})`);
    for (const [ref, name, ...rest] of chapter.sections) {
      const summary = rest.find((cell) => typeof cell === "string");
      lines.push(`- ${name} \`${ref}\`${summary === undefined ? "" : `: ${summary}`}`);
      for (const cell of rest)
        if (typeof cell !== "string") lines.push(...cell.map((thing) => `  - ${thing}`));
    }
  }
  return lines.join("\n");
}

function placeOf({ lines, pages }: Outline["chapters"][number], lang: Lang): string {
  if (pages !== undefined) return lang === "zh" ? `第${pages}页` : `pp. ${pages}`;
  return lang === "zh" ? `第${lines}行` : `lines ${lines}`;
}
