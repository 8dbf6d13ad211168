/** What is told in one answer, in tokens as `tokensOf` guesses them: a whole outline, one chapter in detail, a page of more than that. */
export const MOST = { whole: 1950, detailed: 2700, page: 1700 } as const;

/** About how many tokens something costs as JSON. */
export function tokensOf(value: unknown): number {
  const text = JSON.stringify(value);
  const others = text.match(/[^\p{ASCII}]/gu)?.length ?? 0;
  return others * 0.75 + (text.length - others) / 3.6;
}

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
