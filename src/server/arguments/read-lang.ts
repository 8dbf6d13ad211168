import type { Lang } from "../../notation/lang.ts";

/** The language of a tag as clients write it: zh, EN, zh-CN, zh_Hans, en-US. Anything else as it came. */
export function readLang(given: unknown): unknown {
  if (typeof given !== "string" || given.length > 40) return given;
  return langOfTag(given) ?? given;
}

/** Same; undefined if the tag is of no language that the corpus has. */
export function langOfTag(tag: string): Lang | undefined {
  const [language] = tag.trim().toLowerCase().split(/[-_]/, 1);
  return language === "zh" || language === "en" ? language : undefined;
}
