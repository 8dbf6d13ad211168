import type { Lang } from "../../notation/lang.ts";

/** What keeps an answer from being of all that it should be of. */
interface Lacks {
  /** Reports that turned out not to be readable. */
  readonly failed: readonly string[];
  /** Files that are still being read. */
  readonly reading: readonly string[];
  /** Reports that the question names, of which none has anything of it. */
  readonly silent: readonly string[];
  /** Reports that answer in their own language, as they are not written in the one that is asked in. */
  readonly foreign?: readonly string[];
  /** How many of the things that match were ranked, if not all were; 0 if they were. */
  readonly cut?: number;
}

const MOST = 5;

/** What an answer over several reports has to add, in sentences; nothing if it lacks nothing. */
export function noteOf(lacks: Lacks, lang: Lang): { readonly note?: string } {
  const notes = (["silent", "failed", "reading", "foreign"] as const).flatMap((what) => {
    const all = lacks[what] ?? [];
    const names = [...all.slice(0, MOST), ...(all.length > MOST ? ["…"] : [])];
    return all.length > 0 ? [WORDS[lang][what](names.join(lang === "zh" ? "、" : ", "))] : [];
  });
  if (lacks.cut) notes.push(WORDS[lang].cut(lacks.cut));
  return notes.length > 0 ? { note: notes.join(" ") } : {};
}

const WORDS = {
  zh: {
    silent: (names: string) => `问题所指的${names}没有相关内容；以下来自其他报告。`,
    failed: (names: string) => `读不了、没有查的报告：${names}（总览说明原因）。`,
    reading: (names: string) => `还在读：${names}，稍后再问。`,
    foreign: (names: string) => `${names}只有英文，照其原文。`,
    cut: (count: number) => `匹配的更多，只排了最相关的${count}条。`,
  },
  en: {
    silent: (names: string) =>
      `${names}, which the question names, has nothing of it: this is of other reports.`,
    failed: (names: string) => `Not asked, since they cannot be read: ${names} (the outline says why).`,
    reading: (names: string) => `Still being read: ${names}; ask again later.`,
    foreign: (names: string) => `In Chinese only, and so told: ${names}.`,
    cut: (count: number) => `More match: only the best ${count} are ranked.`,
  },
} as const;
