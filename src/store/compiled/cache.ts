import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { mkdir, readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import type { CorpusData } from "../../corpus/data.ts";
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
}

/** A folder of a cache that holds a compiled report, and its label. */
export interface Found {
  readonly place: string;
  readonly label: Label;
}

export interface Compiled extends Label {
  readonly data: CorpusData;
  /** Undefined if what was kept of it is damaged. */
  readonly index: () => IndexData | undefined;
}

/** A label as it lies in the cache, and the digests of the two files beside it. */
interface KeptLabel extends Label {
  readonly sums: { readonly corpus: string; readonly index: string };
}

/** Compiles a report, in this thread or in another. */
export type Compile = (job: Job) => Promise<Compiled>;

const LABEL = "label.json";
const CORPUS = "corpus.json";
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
export function readCompiled(place: string, withIndex = true): Compiled | undefined {
  const label = readLabel(place);
  if (!label) return undefined;
  const { sums, ...known } = label;
  const corpus = readWhole(join(place, CORPUS), sums.corpus);
  const readIndex = () => readWhole(join(place, INDEX), sums.index);
  const index = withIndex ? readIndex() : "";
  if (corpus === undefined || index === undefined) return undefined;
  return {
    ...known,
    data: JSON.parse(corpus),
    index() {
      const text = index || readIndex();
      return text === undefined ? undefined : JSON.parse(text);
    },
  };
}

/** The text of a file, if this is its digest. */
function readWhole(file: string, sum: string): string | undefined {
  try {
    const content = readFileSync(file);
    return digest(content) === sum ? content.toString("utf8") : undefined;
  } catch {
    return undefined;
  }
}

/** Keeps a compiled report in a cache in place of an older one, and gives how many bytes it has. */
export async function keepCompiled(cache: string, { data, index, ...known }: Compiled): Promise<number> {
  await mkdir(cache, { recursive: true });
  const [corpus, terms] = [JSON.stringify(data), JSON.stringify(index())];
  const sums = { corpus: digest(corpus), index: digest(terms) };
  const bytes = corpus.length + terms.length;
  const label: KeptLabel = { ...known, bytes, sums };
  const place = join(cache, `${programKey()}.${known.key}`);
  const files = { [LABEL]: JSON.stringify(label), [CORPUS]: corpus, [INDEX]: terms };
  await replaceFolder(place, await writeAside(cache, files));
  await prune(cache, `${programKey()}.${known.key}`);
  return bytes;
}

/** Notes that what was compiled is still so, though files have other times. */
export async function restamp(place: string, stamp: string): Promise<void> {
  const label = readLabel(place);
  if (label && label.stamp !== stamp)
    await writeWhole(join(place, LABEL), JSON.stringify({ ...label, stamp }));
}

function readLabel(place: string): KeptLabel | undefined {
  try {
    const label: KeptLabel = JSON.parse(readFileSync(join(place, LABEL), "utf8"));
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
