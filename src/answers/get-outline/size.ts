import { tokensOf } from "../tokens-of.ts";

/** What is told in one answer, in tokens as `tokensOf` guesses them: a whole outline, one chapter in detail, a page of more than that. */
export const MOST = { whole: 1950, detailed: 2700, page: 1700 } as const;

/** How many items fit on a page that begins at one of them: at least one. */
export const fitting = (items: readonly unknown[]) => (start: number) => {
  let room: number = MOST.page;
  let count = 0;
  for (const item of items.slice(start)) {
    room -= tokensOf(item);
    if (room < 0 && count > 0) break;
    count++;
  }
  return count;
};
