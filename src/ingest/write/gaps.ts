import type { Finding } from "../../corpus/schema/finding.ts";
import type { Gap, Source } from "../source.ts";
import { hash } from "./ids.ts";
import { linesOf } from "./lines.ts";

const WORDS: Readonly<Record<Gap["kind"], readonly [zh: string, en: string]>> = {
  scan: ["一页扫描图", "a scanned page"],
  picture: ["一张图片", "a picture"],
  chart: ["一张图表", "a chart"],
  table: ["一张表格", "a table"],
  hidden: ["读者看不到的文字", "text that readers do not see"],
  font: ["一种字体中的文字", "text in a font"],
  form: ["一张表单", "a form"],
  attachment: ["一个附件", "an attachment"],
};

/** What a gap is, in both languages: the kind, its title, what is the matter. */
export function sayGap({ kind, title, note, count }: Gap): { zh: string; en: string } {
  const [zh, en] = WORDS[kind];
  const named = { zh: title === undefined ? "" : `“${title}”`, en: title === undefined ? "" : ` "${title}"` };
  const many = count === undefined ? "" : ` (${count} characters)`;
  return kind === "hidden"
    ? {
        zh: `${zh}未收入${count === undefined ? "" : `（${count}个字符）`}。`,
        en: `Left out: ${en}${note === undefined ? "" : `, ${note}`}${many}.`,
      }
    : {
        zh: `未读：${zh}${named.zh}。`,
        en: `Not read: ${en}${named.en}${note === undefined ? "" : `, ${note}`}.`,
      };
}

/** The gaps of a source as findings of kind `unread`, with their places. */
export function gapFindings(source: Source): Finding[] {
  const seen = new Map<string, number>();
  return source.gaps.map((gap) => {
    const { lines = [1, 1], title } = gap;
    const say = sayGap(gap);
    const base = `${gap.kind}\n${title ?? ""}\n${gap.note ?? ""}\n${source.lines[lines[0] - 1] ?? ""}`;
    const count = seen.get(base) ?? 0;
    seen.set(base, count + 1);
    return {
      id: `unread-${hash(`${base}\n${count}`, 8)}`,
      kind: "unread",
      weight: "minor",
      confidence: "high",
      from: "text",
      say,
      lines: linesOf(lines),
    };
  });
}
