/** About how many tokens something costs as JSON. */
export function tokensOf(value: unknown): number {
  const text = JSON.stringify(value);
  const others = text.match(/[^\p{ASCII}]/gu)?.length ?? 0;
  return others * 0.75 + (text.length - others) / 3.6;
}
