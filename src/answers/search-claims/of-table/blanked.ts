import type { Mention } from "../../../search/reading/lexicon.ts";

/** A question in plain form with blanks for what is mentioned. */
export const blanked = (plain: string, mentions: readonly Mention[]): string =>
  mentions.reduce(
    (text, { start, end }) => text.slice(0, start) + " ".repeat(end - start) + text.slice(end),
    plain,
  );
