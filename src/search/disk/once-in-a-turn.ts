/** A function that looks once for all that is asked in one go, and again at the next question. */
export function onceInATurn<A extends readonly unknown[], T>(look: (...args: A) => T): (...args: A) => T {
  let seen: { readonly value: T } | undefined;
  return (...args) => {
    if (!seen) {
      seen = { value: look(...args) };
      setImmediate(() => {
        seen = undefined;
      });
    }
    return seen.value;
  };
}
