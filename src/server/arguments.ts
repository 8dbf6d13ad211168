import * as z from "zod";

/** A list that may also come as one string, which is then its only item; `split` takes it apart where commas mean nothing else. */
export function listOf<T extends z.ZodType>(item: T, split?: RegExp) {
  return z.preprocess((given) => {
    if (typeof given !== "string") return given;
    const text = given.trim();
    const sent = text.startsWith("[") ? jsonList(text) : undefined;
    return (
      sent ??
      (split
        ? text
            .split(split)
            .map((part) => part.trim())
            .filter(Boolean)
        : [text])
    );
  }, z.array(item));
}

/** A number that may also come as a string of digits. */
export function numberArg(schema: z.ZodNumber) {
  return z.preprocess(
    (given) => (typeof given === "string" && /^\s*-?\d+(?:\.\d+)?\s*$/.test(given) ? Number(given) : given),
    schema,
  );
}

/** Some clients send a list as its JSON text. */
function jsonList(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return Array.isArray(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
