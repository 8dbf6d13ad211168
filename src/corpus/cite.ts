import type { Lang } from "../notation/lang.ts";
import { formatPeriod } from "../notation/periods/period.ts";
import type { Corpus } from "./corpus.ts";

/** Where in the report something stands, as a person would cite it. */
export function cite(
  corpus: Corpus,
  section: string | undefined,
  lines: readonly number[],
  lang: Lang,
): string {
  return [citeReport(corpus, lang), citePlace(corpus, section, lines, lang)].join(
    lang === "zh" ? "，" : ", ",
  );
}

/** The report's part of a citation: its short name and how far its data reach. */
export function citeReport({ report }: Corpus, lang: Lang): string {
  if (report.latest === null) return report.short[lang];
  const reach = formatPeriod(report.latest, lang);
  return lang === "zh" ? `${report.short.zh}（数据截至${reach}）` : `${report.short.en} (data to ${reach})`;
}

/** The place's part of a citation: chapter, heading and lines. */
export function citePlace(
  { report, sections }: Corpus,
  section: string | undefined,
  lines: readonly number[],
  lang: Lang,
): string {
  const place = section === undefined ? undefined : sections.get(section);
  const number = report.chapters.findIndex(({ id }) => id === place?.chapter) + 1;
  const heading = place?.heading ?? place?.title[lang];
  const parts =
    lang === "zh"
      ? [number > 0 ? `第${number}章 ${heading}` : "", `第${spans(lines)}行`]
      : [number > 0 ? `ch. ${number} ${heading}` : "", `line${lines.length > 1 ? "s" : ""} ${spans(lines)}`];
  return parts.filter(Boolean).join(lang === "zh" ? "，" : ", ");
}

/** Line numbers with runs drawn together: 1044, 1047-1049. */
export function spans(lines: readonly number[]): string {
  const sorted = [...new Set(lines)].sort((a, b) => a - b);
  const runs: [number, number][] = [];
  for (const line of sorted) {
    const run = runs.at(-1);
    if (run && line === run[1] + 1) run[1] = line;
    else runs.push([line, line]);
  }
  return runs.map(([first, last]) => (first === last ? `${first}` : `${first}-${last}`)).join(", ");
}
