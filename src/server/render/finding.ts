import type { Lang } from "../../notation/lang.ts";

/** The mark before what is doubtful: a sign for what changes an answer, a word for what one should know. */
export const findingMark = (weight: string | undefined, lang: Lang): string =>
  weight === "material" ? "⚠" : lang === "zh" ? "注：" : "note:";
