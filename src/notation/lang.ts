/** A language that answers are written in. */
export type Lang = "zh" | "en";
