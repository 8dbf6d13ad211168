// Thousands of numbers spread as arguments of Math.min overflow the stack.

/** The least of some numbers, however many; Infinity if there are none. */
export function least(numbers: Iterable<number>): number {
  let found = Infinity;
  for (const number of numbers) found = Math.min(found, number);
  return found;
}

/** The greatest of some numbers, however many; -Infinity if there are none. */
export function greatest(numbers: Iterable<number>): number {
  let found = -Infinity;
  for (const number of numbers) found = Math.max(found, number);
  return found;
}
