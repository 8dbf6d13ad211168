import type { Outline } from "../../answers/get-outline/get-outline.ts";
import type { ReportList } from "../../answers/get-outline/report-list.ts";
import type { ReportOutline } from "../../answers/get-outline/report-outline.ts";
import type { Lang } from "../../notation/lang.ts";

/** The outline as nested Markdown lists; several reports as one list. */
export function renderOutline(outline: Outline, lang: Lang): string {
  return "reports" in outline ? renderReports(outline, lang) : renderReport(outline, lang);
}

function renderReport(outline: ReportOutline, lang: Lang): string {
  const { title, publisher, dataUntil, about, chapters, nextCursor } = outline;
  const zh = lang === "zh";
  const lines = [`# ${title}`];
  const until = dataUntil === undefined ? [] : [`${zh ? "数据截至" : "data to "}${dataUntil}`];
  const head = [...(publisher === undefined ? [] : [publisher]), ...until].join(" · ");
  if (head !== "") lines.push(head);
  if (about !== undefined) lines.push(about);
  for (const chapter of chapters) {
    const place = placeOf(chapter, lang);
    const holds =
      chapter.holds === undefined ? "" : zh ? `，${chapter.holds}节` : `, ${chapter.holds} sections`;
    lines.push("", `## ${chapter.title} (\`${chapter.ref}\`, ${place}${holds})`);
    for (const [ref, name, ...rest] of chapter.sections ?? []) {
      const summary = rest.find((cell) => typeof cell === "string");
      lines.push(`- ${name} \`${ref}\`${summary === undefined ? "" : `: ${summary}`}`);
      for (const cell of rest)
        if (typeof cell !== "string") lines.push(...cell.map((thing) => `  - ${thing}`));
    }
  }
  if (nextCursor !== undefined) lines.push("", `cursor ${nextCursor}`);
  return lines.join("\n");
}

function placeOf({ lines, pages }: ReportOutline["chapters"][number], lang: Lang): string {
  if (pages !== undefined) return lang === "zh" ? `第${pages}页` : `pp. ${pages}`;
  return lang === "zh" ? `第${lines}行` : `lines ${lines}`;
}

function renderReports(
  { reports, total, problems = [], reading = [], nextCursor }: ReportList,
  lang: Lang,
): string {
  const zh = lang === "zh";
  const lines = [zh ? `共${total}份报告` : `${total} report${total === 1 ? "" : "s"}`];
  for (const [id, title, ...rest] of reports)
    lines.push(`- ${title} \`${id}\` (${rest.filter(Boolean).join(" · ")})`);
  for (const problem of problems) lines.push(`- ⚠ ${problem}`);
  for (const file of reading) lines.push(`- ${zh ? "还在读" : "still being read"}: ${file}`);
  if (nextCursor !== undefined) lines.push(`cursor ${nextCursor}`);
  return lines.join("\n");
}
