import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { mkdir, readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import type { Card } from "../../library/card.ts";
import type { IndexData } from "../../search/index/index-data.ts";
import { namesIn } from "../contents.ts";
import { replaceFolder, sweep, writeAside, writeWhole } from "../disk/write.ts";
import type { Job } from "./job.ts";
import { programKey } from "./program-key.ts";

/** What is known of a compiled report before it is opened. */
export interface Label {
  /** Digest of what it was compiled from. */
  readonly key: string;
  /** Stamp of the report's folder when it was. */
  readonly stamp: string;
  readonly card: Card;
  /** SHA-256 of the text or file that the report was made from. */
  readonly source: string;
  /** How long what was kept of it is, corpus and index: by it the memory is told that it would take. */
  readonly bytes?: number;
  /** Digests of the two files beside it in the cache, once it is kept there. */
  readonly sums?: { readonly corpus: string; readonly index: string };
}

/** A folder of a cache that holds a compiled report, and its label. */
export interface Found {
  readonly place: string;
  readonly label: Label;
}

export interface Compiled extends Label {
  /** Its corpus, as readRecords reads it. */
  readonly records: Buffer;
  /** Undefined if what was kept of it is damaged. */
  readonly index: () => IndexData | undefined;
}

/** Compiles a report, in this thread or in another. */
export type Compile = (job: Job) => Promise<Compiled>;

const LABEL = "label.json";

/** The file of a label, in the folder of a cache that holds what it names. */
export const labelFile = (place: string): string => join(place, LABEL);

const CORPUS = "corpus.jsonl";
const INDEX = "search.index";

/**
 * What this program has compiled of a report and kept in its cache; undefined if there is nothing that can be read, or if it was another
 * report's, whose folder was copied or renamed.
 */
export function findCompiled({ id, cache }: Pick<Job, "id" | "cache">): Found | undefined {
  const own = `${programKey()}.`;
  for (const name of namesIn(cache).filter((each) => each.startsWith(own))) {
    const place = join(cache, name);
    const label = readLabel(place);
    if (label?.card.id === id) return { place, label };
  }
  return undefined;
}

/**
 * Reads a compiled report; undefined if a byte of it is not as it was written. Without its index, that is read and looked at when it is
 * asked for.
 */
export function readCompiled({ place, label }: Found, withIndex = true): Compiled | undefined {
  const { sums } = label;
  const records = sums && readWhole(join(place, CORPUS), sums.corpus);
  const readIndex = () => sums && readWhole(join(place, INDEX), sums.index)?.toString("utf8");
  const index = withIndex ? readIndex() : "";
  if (records === undefined || index === undefined) return undefined;
  return {
    ...label,
    records,
    index() {
      const text = index || readIndex();
      return text === undefined ? undefined : JSON.parse(text);
    },
  };
}

/** What is in a file, if this is its digest. */
function readWhole(file: string, sum: string): Buffer | undefined {
  try {
    const content = readFileSync(file);
    return digest(content) === sum ? content : undefined;
  } catch {
    return undefined;
  }
}

/** Keeps a compiled report in a cache in place of an older one, and gives how many bytes it has. */
export async function keepCompiled(cache: string, { records, index, ...known }: Compiled): Promise<number> {
  await mkdir(cache, { recursive: true });
  const terms = JSON.stringify(index());
  const sums = { corpus: digest(records), index: digest(terms) };
  const bytes = records.length + terms.length;
  const label: Label = { ...known, bytes, sums };
  const place = join(cache, `${programKey()}.${known.key}`);
  const files = { [LABEL]: JSON.stringify(label), [CORPUS]: records, [INDEX]: terms };
  await replaceFolder(place, await writeAside(cache, files));
  await prune(cache, `${programKey()}.${known.key}`);
  return bytes;
}

/** Notes that what was compiled is still so, though files have other times. */
export async function restamp(place: string, stamp: string): Promise<void> {
  const label = readLabel(place);
  if (label && label.stamp !== stamp) await writeWhole(labelFile(place), JSON.stringify({ ...label, stamp }));
}

function readLabel(place: string): Label | undefined {
  try {
    const label: Label = JSON.parse(readFileSync(labelFile(place), "utf8"));
    return label;
  } catch {
    return undefined;
  }
}

/** What so many other versions of the program have compiled is left: a host may still run the one before. */
const OTHERS = 1;

async function prune(cache: string, kept: string): Promise<void> {
  await sweep(cache);
  const names = (await readdir(cache)).filter((name) => !name.startsWith(".") && name !== kept);
  const own = names.filter((name) => name.startsWith(`${programKey()}.`));
  const others = names.filter((name) => !own.includes(name)).slice(0, -OTHERS);
  for (const name of [...own, ...others]) await rm(join(cache, name), { recursive: true, force: true });
}

function digest(content: string | Uint8Array): string {
  return createHash("sha256").update(content).digest("hex");
}
