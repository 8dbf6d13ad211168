import type { Outline } from "../../report/outline.ts";

/** The outline as nested Markdown lists. */
export function renderOutline({ title, publisher, dataUntil, chapters }: Outline): string {
  const lines = [`# ${title}`];
  if (publisher !== undefined) lines.push(`${publisher} · data to ${dataUntil}`);
  for (const chapter of chapters) {
    lines.push("", `## ${chapter.title} (\`${chapter.ref}\`, lines ${chapter.lines})`);
    for (const { ref, title: name, summary, tables = [], models = [] } of chapter.sections) {
      lines.push(`- ${name} \`${ref}\`${summary === undefined ? "" : `: ${summary}`}`);
      for (const thing of [...tables, ...models]) lines.push(`  - ${thing}`);
    }
  }
  return lines.join("\n");
}
