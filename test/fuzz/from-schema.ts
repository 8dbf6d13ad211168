import fc from "fast-check";
import { isRecord } from "../../src/corpus/is-record.ts";
import { EVIL, REPEATED, type Words } from "./words.ts";

/** Makes arbitrary values of a JSON Schema, over the words of a report; now and then one of the wrong type or size. */
export function valuesOf(schema: unknown, words: Words): fc.Arbitrary<unknown> {
  const node = isRecord(schema) ? schema : {};
  return fc.oneof(
    { weight: 80, arbitrary: rightValues(node, words) },
    { weight: 1, arbitrary: wrongValues(words) },
  );
}

function rightValues(node: Readonly<Record<string, unknown>>, words: Words): fc.Arbitrary<unknown> {
  const choices = node["anyOf"] ?? node["oneOf"];
  if (Array.isArray(choices))
    return fc.oneof(
      ...choices.map((choice) => ({ weight: weightOf(choice), arbitrary: valuesOf(choice, words) })),
    );
  if (Array.isArray(node["enum"])) return fc.constantFrom(...node["enum"]);
  switch (node["type"]) {
    case "string":
      return strings(words, typeof node["maxLength"] === "number" ? node["maxLength"] : 300);
    case "integer":
    case "number":
      return numbers(node);
    case "boolean":
      return fc.boolean();
    case "array":
      return lists(
        valuesOf(node["items"], words),
        typeof node["minItems"] === "number" ? node["minItems"] : 0,
      );
    case "object":
      return objects(node, words);
    default:
      return fc.oneof(
        ...(words.fit ?? []).map((each) => fc.constant(each)),
        texts(words, 100),
        fc.integer({ min: 0, max: 100 }),
        fc.integer({ min: 0, max: 100 }),
        fc.double({ min: -1e6, max: 1e6 }),
        fc.array(fc.double({ min: -100, max: 100 }), { maxLength: 8 }),
        wrongValues(words),
      );
  }
}

/** What may be an object or its text mostly is an object, of which each part is made to fit. */
const weightOf = (choice: unknown): number => (isRecord(choice) && choice["type"] === "object" ? 6 : 1);

/** A request longer than this only keeps the fuzzer busy: every server refuses it by its bytes. */
const MOST_CHARACTERS = 2_000_000;

/** Mostly short; now and then as full as a list may be, and fuller. */
function lists(item: fc.Arbitrary<unknown>, least: number): fc.Arbitrary<unknown> {
  return fc.oneof(
    { weight: 60, arbitrary: fc.array(item, { minLength: least, maxLength: 4 }) },
    { weight: 3, arbitrary: fc.constant([]) },
    {
      weight: 1,
      arbitrary: fc
        .tuple(fc.array(item, { minLength: 1, maxLength: 4 }), fc.constantFrom(8, 20, 100, 101, 10_000))
        .map(([some, length]) => {
          const most = Math.ceil(MOST_CHARACTERS / (JSON.stringify(some)?.length ?? 1)) * some.length;
          return Array.from({ length: Math.min(length, most) }, (_, index) => some[index % some.length]);
        }),
    },
  );
}

function objects(node: Readonly<Record<string, unknown>>, words: Words): fc.Arbitrary<unknown> {
  const properties = isRecord(node["properties"]) ? node["properties"] : {};
  const required = Array.isArray(node["required"]) ? node["required"].map(String) : [];
  const known = Object.fromEntries(
    Object.entries(properties).map(([name, schema]) => [
      name,
      valuesOf(schema, { ...words, fit: words.named[name] ?? [] }),
    ]),
  );
  const right = fc
    .tuple(...Object.entries(known).map(([name, value]) => presence(name, value, required.includes(name))))
    .map((entries) => Object.fromEntries(entries.flat()));
  const free = node["additionalProperties"];
  const { fit = [] } = words;
  const more = fc.dictionary(
    fc.oneof(
      { weight: fit.length > 0 ? 20 : 1, arbitrary: fc.constantFrom(...(fit.length > 0 ? fit : words.any)) },
      { weight: 1, arbitrary: fc.constantFrom(...EVIL) },
    ),
    valuesOf(isRecord(free) ? free : {}, { ...words, fit: words.named["figure"] ?? [] }),
    { minKeys: fit.length > 0 ? 1 : 0, maxKeys: 3, noNullPrototype: true },
  );
  if (isRecord(free) || free === undefined)
    return fc.tuple(right, more).map(([own, other]) => ({ ...other, ...own }));
  return fc.oneof(
    { weight: 15, arbitrary: right },
    { weight: 1, arbitrary: fc.tuple(right, more).map(([own, other]) => ({ ...other, ...own })) },
    { weight: 1, arbitrary: fc.record(known, { requiredKeys: [] }) },
  );
}

/** Without these a call says little. */
const MOSTLY_GIVEN = ["metric", "value", "inputs", "query"];

/** An argument that may be left out mostly is, so that one bad value does not hide all others; a cursor that nobody gave out more so. */
function presence(
  name: string,
  value: fc.Arbitrary<unknown>,
  required: boolean,
): fc.Arbitrary<[string, unknown][]> {
  const given = value.map((each): [string, unknown][] => [[name, each]]);
  if (required) return given;
  const [absent, present] = MOSTLY_GIVEN.includes(name) ? [1, 4] : [name === "cursor" ? 60 : 5, 1];
  return fc.oneof(
    { weight: absent, arbitrary: fc.constant<[string, unknown][]>([]) },
    { weight: present, arbitrary: given },
  );
}

/** Mostly within the bounds that the schema gives. */
function numbers({ minimum, maximum }: Readonly<Record<string, unknown>>): fc.Arbitrary<unknown> {
  const within = fc.integer({
    min: typeof minimum === "number" ? minimum : -5,
    max: typeof maximum === "number" ? maximum : 250,
  });
  return fc.oneof(
    { weight: 8, arbitrary: within },
    { weight: 1, arbitrary: fc.oneof(fc.double(), fc.nat().map(String), fc.integer()) },
  );
}

/** Mostly what fits the argument, where that is known. */
export function strings(words: Words, maxLength: number): fc.Arbitrary<string> {
  const { fit = [] } = words;
  const any = texts(words, maxLength);
  return fit.length === 0
    ? any
    : fc.oneof({ weight: 30, arbitrary: fc.constantFrom(...fit) }, { weight: 1, arbitrary: any });
}

/** Words of the report, parts and mixtures of them, traps, and long runs up to the length that is allowed. */
export function texts({ any }: Words, maxLength: number): fc.Arbitrary<string> {
  const word = fc.constantFrom(...any);
  const evil = fc.constantFrom(...EVIL);
  const operator = fc.constantFrom(
    ">=",
    "<",
    "=",
    "!=",
    "between",
    "in",
    "contains",
    "is missing",
    "≥",
    "为",
  );
  const number = fc.oneof(
    fc.integer({ min: -1000, max: 5000 }).map(String),
    fc.constantFrom("5%", "0.6 P", "2024", "30亿元", "$75 billion", "1.5倍", "2024-03"),
  );
  const long = fc
    .tuple(fc.constantFrom(...REPEATED), fc.integer({ min: 1, max: maxLength }))
    .map(([pattern, length]) => pattern.repeat(Math.ceil(length / pattern.length)).slice(0, length));
  const all = fc.oneof(
    { weight: 8, arbitrary: word },
    { weight: 2, arbitrary: fc.tuple(word, fc.nat(30)).map(([text, at]) => text.slice(at)) },
    { weight: 3, arbitrary: fc.tuple(word, operator, number).map((parts) => parts.join(" ")) },
    {
      weight: 2,
      arbitrary: fc.array(fc.oneof(word, number, evil), { maxLength: 6 }).map((parts) => parts.join(" ")),
    },
    { weight: 2, arbitrary: number },
    { weight: 3, arbitrary: evil },
    { weight: 2, arbitrary: long },
    { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 60 }) },
  );
  const tooLong = fc
    .tuple(
      fc.constantFrom("x", ...REPEATED),
      fc.constantFrom(maxLength + 1, 10_000, 59_000, 100_000, 1_000_000),
    )
    .map(([pattern, length]) => `a${pattern.repeat(Math.ceil(length / pattern.length)).slice(0, length)}b`);
  return fc.oneof(
    { weight: 25, arbitrary: all.map((text) => text.slice(0, maxLength)) },
    { weight: 1, arbitrary: tooLong },
  );
}

function wrongValues(words: Words): fc.Arbitrary<unknown> {
  return fc.oneof(
    fc.constantFrom<unknown>(null, true, 0, -0, 1e308, [], {}, [[]], [null]),
    fc.constantFrom(...EVIL),
    fc.constantFrom(...words.any).map((word) => [word]),
    fc.constantFrom(...words.any).map((word) => ({ [word]: word })),
    fc.jsonValue({ maxDepth: 3 }),
    fc.integer({ min: 1, max: 2000 }).map((depth) => JSON.parse("[".repeat(depth) + "]".repeat(depth))),
  );
}
