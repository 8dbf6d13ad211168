import * as z from "zod";

/**
 * A list that may also come as one string: its JSON text, or its only item. `split` takes strings apart, in the list too,
 * where commas mean nothing else.
 */
export function listOf<T extends z.ZodType>(
  item: T,
  split?: RegExp,
  { min = 0, max = 100 }: { readonly min?: number; readonly max?: number } = {},
) {
  const list = z.array(item).max(max);
  return z.preprocess(
    (given) => {
      const sent = typeof given === "string" ? (jsonList(given) ?? [given]) : given;
      if (!Array.isArray(sent)) return typeof sent === "object" && sent !== null ? [sent] : sent;
      return split
        ? sent.flatMap((each: unknown) => (typeof each === "string" ? parts(each, split) : [each]))
        : sent;
    },
    min > 0 ? list.min(min) : list,
  );
}

/** A number that may also come as a string of digits. */
export function numberArg(schema: z.ZodNumber) {
  return z.preprocess(
    (given) => (typeof given === "string" && /^\s*-?\d+(?:\.\d+)?\s*$/.test(given) ? Number(given) : given),
    schema,
  );
}

/** A text that may also come as a bare number: chapter 5, period 2025. */
export function textArg(schema: z.ZodString) {
  return z.preprocess((given) => (typeof given === "number" ? String(given) : given), schema);
}

/** A yes or no that may also come as its word. */
export function flagArg() {
  return z.preprocess((given) => (given === "true" ? true : given === "false" ? false : given), z.boolean());
}

/** Names in one string: 寒武纪、海光 or "a, b"; a comma inside brackets belongs to its name. */
export const COMMA = /\s*[,，、]\s*(?![^(]*\))/;

/** Conditions in one string, which hold commas of their own. */
export const AND = /\s*(?:&&|\n)\s*/;

/** Inputs of a model: an object, or its text. A record drops the key __proto__; as text it reaches the model, which refuses it. */
export function inputsArg() {
  return z.preprocess(
    (given) =>
      typeof given === "object" && given !== null && Object.hasOwn(given, "__proto__")
        ? JSON.stringify(given)
        : given,
    z.union([z.record(z.string(), z.unknown()), z.string().max(4000)]),
  );
}

function parts(text: string, split: RegExp): string[] {
  return text
    .split(split)
    .map((part) => part.trim())
    .filter(Boolean);
}

/** Some clients send a list as its JSON text. */
function jsonList(text: string): unknown[] | undefined {
  if (!text.trim().startsWith("[")) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    return Array.isArray(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
