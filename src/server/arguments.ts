import * as z from "zod";
import { isRecord } from "../corpus/is-record.ts";
import type { Split } from "./arguments/split-list.ts";

/**
 * A list that may also come as one string: its JSON text, or its only item. `split` takes strings apart, in the list too,
 * where commas mean nothing else. Of a list that is too long only as much is read as shows it.
 */
export function listOf<T extends z.ZodType>(
  item: T,
  split?: Split,
  { min = 0, max = 100 }: { readonly min?: number; readonly max?: number } = {},
) {
  const list = z.array(item).max(max);
  return z.preprocess(
    (given) => {
      const sent = typeof given === "string" ? (jsonList(given) ?? [given]) : given;
      if (!Array.isArray(sent)) return typeof sent === "object" && sent !== null ? [sent] : sent;
      const items = split
        ? sent.flatMap((each: unknown) => (typeof each === "string" ? parts(each, split) : [each]))
        : sent;
      return items.slice(0, max + 1);
    },
    min > 0 ? list.min(min) : list,
  );
}

/** A number that may also come as a string of digits. */
export function numberArg(schema: z.ZodNumber) {
  return z.preprocess(
    (given) =>
      typeof given === "string" && given.length <= 40 && /^\s*-?\d+(?:\.\d+)?\s*$/.test(given)
        ? Number(given)
        : given,
    schema,
  );
}

/** A text that may also come as a bare number: chapter 5, period 2025. */
export function textArg(schema: z.ZodString) {
  return z.preprocess((given) => (typeof given === "number" ? String(given) : given), schema);
}

/** Names in one text, between semicolons, or as a list: asked for as a text, which costs less to describe. */
export function namesArg(longest: number) {
  return z
    .preprocess((given) => {
      const sent = typeof given === "string" ? (jsonList(given) ?? given) : given;
      return Array.isArray(sent) && sent.every((each) => typeof each === "string") ? sent.join(";") : sent;
    }, z.string().max(longest))
    .transform((text) => parts(text, (each) => each.split(/[;；]/)));
}

/** A yes or no that may also come as its word. */
export function flagArg() {
  return z.preprocess((given) => (given === "true" ? true : given === "false" ? false : given), z.boolean());
}

/** Inputs of a model: an object, or its text. A record drops the key __proto__; as text it reaches the model, which refuses it. */
export function inputsArg() {
  return z.preprocess(
    (given) =>
      typeof given === "object" && given !== null && Object.hasOwn(given, "__proto__")
        ? JSON.stringify(given)
        : given,
    z.union([z.record(z.string().max(200), InputValue), z.string().max(MOST_TEXT)]),
  );
}

const MOST_TEXT = 2000;

/** A number, a list or a text that holds them, which is no essay. */
const InputValue = z
  .unknown()
  .refine((value) => isShort(value), { error: `at most ${MOST_TEXT} characters are read` });

const isShort = (value: unknown): boolean => {
  if (typeof value === "string") return value.length <= MOST_TEXT;
  return typeof value === "object" && value !== null ? Object.values(value).every(isShort) : true;
};

/** Arguments without those that may be left out and hold nothing: null, "", blanks, an empty list. Many clients fill in all that there are. */
export function withoutEmpty(schema: z.ZodObject, given: unknown): unknown {
  if (!isRecord(given)) return given;
  const shape: Readonly<Record<string, z.ZodType>> = schema.shape;
  return Object.fromEntries(
    Object.entries(given).filter(
      ([name, value]) =>
        !(isEmpty(value) && Object.hasOwn(shape, name) && shape[name]?.safeParse(undefined).success),
    ),
  );
}

function isEmpty(value: unknown): boolean {
  if (typeof value === "string") return value.trim() === "";
  return value === null || (Array.isArray(value) && value.length === 0);
}

function parts(text: string, split: Split): string[] {
  return split(text)
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
