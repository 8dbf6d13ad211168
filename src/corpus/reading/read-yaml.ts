import { isMap, parseDocument, visit } from "yaml";
import type * as z from "zod";
import type { Lang } from "../../notation/lang.ts";
import { missingHalves } from "./halves.ts";
import type { Problem } from "./problem.ts";
import { readText } from "./read-text.ts";

/** A folder that is being read: what is wrong in it is gathered, and its texts have the halves that its languages call for. */
export interface Reading {
  readonly folder: string;
  readonly problems: Problem[];
  readonly languages: readonly Lang[];
}

interface Given<T> {
  /** Stands for a file that there need not be. */
  readonly whenMissing?: T;
  /** Turns what an older format has into what this one has, before anything is looked at. */
  readonly upgrade?: ((data: unknown) => unknown) | undefined;
}

/** A YAML file as it stands: its value, or what is wrong with it; neither if there is none. */
export interface Yaml {
  readonly data?: unknown;
  readonly problem?: Problem;
}

/** Reads a YAML file of a corpus by its schema; what is wrong is added to the problems. */
export async function readYaml<T>(
  reading: Reading,
  file: string,
  schema: z.ZodType<T>,
  given: Given<T> = {},
): Promise<T | undefined> {
  return shaped(reading, file, await loadYaml(reading.folder, file), schema, given);
}

export async function loadYaml(folder: string, file: string): Promise<Yaml> {
  const { text, problem } = await readText(folder, file);
  if (problem) return { problem };
  if (text === undefined) return {};
  const { data = null, fault } = parse(text);
  if (fault === undefined) return { data };
  return { problem: { file, what: `is not readable YAML: ${fault}`, mend: "Mend the line." } };
}

/** What a loaded file says by its schema. */
export function shaped<T>(
  reading: Reading,
  file: string,
  { data, problem }: Yaml,
  schema: z.ZodType<T>,
  { whenMissing, upgrade }: Given<T>,
): T | undefined {
  if (problem) reading.problems.push(problem);
  else if (data !== undefined)
    return checked(reading, file, upgrade ? upgrade(data) : data, schema, whenMissing);
  else if (whenMissing === undefined)
    reading.problems.push({ file, what: "is missing.", mend: "Write it: corpus/README.md describes it." });
  return whenMissing;
}

function checked<T>(
  { problems, languages }: Reading,
  file: string,
  data: unknown,
  schema: z.ZodType<T>,
  whenMissing: T | undefined,
): T | undefined {
  const parsed = schema.safeParse(data ?? whenMissing);
  if (!parsed.success) {
    for (const issue of parsed.error.issues)
      problems.push({
        file,
        id: idAt(data, issue.path),
        what: `${issue.path.join(".") || "file"}: ${issue.message}.`,
        mend: mendOf(data, issue),
      });
    return whenMissing;
  }
  for (const { path, lacks } of missingHalves(data, languages))
    problems.push({
      file,
      id: idAt(data, path),
      what: `${path.join(".") || "file"}: has no ${lacks}.`,
      mend: "Write it, or say under languages in report.yaml in which languages the corpus is written.",
    });
  return parsed.data;
}

/** Brackets that only open. The library takes seconds for them before it gives up. */
const ENDLESS = /(?:[[{]\s{0,80}){100}/;

/** The value of a YAML text, or the first thing that is wrong with it, an alias of nothing and a nesting without end among them. */
function parse(text: string): { readonly data?: unknown; readonly fault?: string } {
  if (ENDLESS.test(text)) return { fault: "it nests lists or maps a hundred deep and more." };
  try {
    // The library compares each key with all before it; twiceIn looks at each once.
    const document = parseDocument(text, { uniqueKeys: false, logLevel: "error" });
    const [error] = document.errors;
    const fault = error ? error.message.split("\n", 1)[0] : twiceIn(document);
    return fault === undefined ? { data: document.toJS() } : { fault };
  } catch (error) {
    return { fault: error instanceof Error ? error.message : String(error) };
  }
}

function twiceIn(document: ReturnType<typeof parseDocument>): string | undefined {
  let fault: string | undefined;
  visit(document, {
    Map(_, map) {
      if (!isMap(map)) return undefined;
      const keys = new Set<string>();
      for (const { key } of map.items) {
        const name = String(key);
        if (keys.has(name)) {
          fault = `the key "${name.slice(0, 60)}" stands twice in one map`;
          return visit.BREAK;
        }
        keys.add(name);
      }
      return undefined;
    },
  });
  return fault;
}

const GROUPED = /^-?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/;

/** In {value: 12,500} the comma ends the value, and 500 is the next key. */
function mendOf(data: unknown, issue: z.core.$ZodIssue): string {
  if (issue.code === "unrecognized_keys" && issue.keys.includes("basis") && !issue.keys.includes("from"))
    return "In findings format 2 says from: text or from: outside where format 1 said basis.";
  const grouped =
    issue.code === "unrecognized_keys"
      ? issue.keys.some((key) => /^\d{3}(?:\.\d+)?$/.test(key))
      : GROUPED.test(String(valueAt(data, issue.path)));
  return grouped
    ? "Write a number without commas: 12500, not 12,500."
    : "corpus/README.md describes the format; dist/schemas has it as JSON Schemas.";
}

const valueAt = (data: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (here, step) => (typeof here === "object" && here !== null ? Reflect.get(here, step) : undefined),
    data,
  );

/** The id of the record that a path leads through, so that a message names it. */
function idAt(data: unknown, path: readonly PropertyKey[]): string | undefined {
  let here: unknown = data;
  let id: string | undefined;
  for (const step of [...path, "id"]) {
    if (typeof here !== "object" || here === null) break;
    if ("id" in here && typeof here.id === "string") id = here.id;
    here = Reflect.get(here, step);
  }
  return id;
}
