import type { Lang } from "../../notation/lang.ts";
import { formatPeriod } from "../../notation/periods/period.ts";
import type { Corpus } from "../corpus.ts";
import { sayPlaces } from "./places.ts";

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

/** The place's part of a citation: chapter, heading and lines, pages, paragraphs or cells. */
export function citePlace(
  corpus: Corpus,
  section: string | undefined,
  lines: readonly number[],
  lang: Lang,
): string {
  const { report, sections } = corpus;
  const place = section === undefined ? undefined : sections.get(section);
  const number = report.chapters.findIndex(({ id }) => id === place?.chapter) + 1;
  const heading = place?.heading ?? place?.title[lang];
  const chapter = lang === "zh" ? `第${number}章 ${heading}` : `ch. ${number} ${heading}`;
  return [number > 0 ? chapter : "", sayPlaces(corpus, lines, lang)]
    .filter(Boolean)
    .join(lang === "zh" ? "，" : ", ");
}
