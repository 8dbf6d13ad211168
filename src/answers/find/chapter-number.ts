import { parseRef } from "../../corpus/ref.ts";
import type { Chapter } from "../../corpus/schema/report.ts";

/** The chapter of a number as readers write it: 5, chapter 5, chapter/5, ch. 5, 第5章, 第五章; undefined for anything else. */
export function chapterNumbered(chapters: readonly Chapter[], asked: string): Chapter | undefined {
  const plain = parseRef(asked)?.kind === "chapter" ? asked.replace(/^.*\//, "") : asked;
  const [, digits, numeral = ""] =
    /^(?:chapter|ch\.?|第)?\s*(?:(\d{1,2})|([一二三四五六七八九十]))\s*章?$/i.exec(
      plain.normalize("NFKC").trim(),
    ) ?? [];
  return chapters[(digits === undefined ? NUMERALS.indexOf(numeral) + 1 : Number(digits)) - 1];
}

const NUMERALS = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十"];
