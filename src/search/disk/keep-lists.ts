/** So many numbers are kept at most: twenty questions of common words. */
const MOST = 200_000;

/** Lists of numbers by what they are found with, found once while together they are not too many. */
export function keepLists(
  find: (expression: string) => readonly number[],
): (expression: string) => readonly number[] {
  const known = new Map<string, readonly number[]>();
  let sum = 0;
  return (expression) => {
    const before = known.get(expression);
    if (before) return before;
    const found = find(expression);
    if (sum + found.length > MOST) {
      known.clear();
      sum = 0;
    }
    known.set(expression, found);
    sum += found.length;
    return found;
  };
}
