import type { NameLists } from "../reading/reader.ts";

/** Parts of a document that are searched apart, each with its own weight. */
export const FIELDS = ["zh", "en", "context", "concepts"] as const;
export type Field = (typeof FIELDS)[number];

/** An inverted index as plain strings, quick to write, to load and to leave unread: what the build puts beside a compiled corpus. */
export interface IndexData {
  /** Names the documents that it is of; another corpus's index is not used. */
  readonly key: string;
  readonly names: NameLists;
  /** How many different terms each document has in each field. */
  readonly lengths: readonly (readonly number[])[];
  /** Each term and where it stands: `<field>:<document>*<times>,…;…`, in base 36, documents as steps from the one before. */
  readonly terms: string;
}

/** Times that a term stands in each document that has it, by field. */
export type Postings = Map<number, Map<number, number>>;

/** Postings as a line of IndexData. */
export function packPostings(postings: Postings): string {
  const parts = [...postings].map(([field, documents]) => {
    let before = 0;
    const steps = [...documents].map(([document, times]) => {
      const step = (document - before).toString(36);
      before = document;
      return times === 1 ? step : `${step}*${times.toString(36)}`;
    });
    return `${field}:${steps.join(",")}`;
  });
  return parts.join(";");
}

/** The inverse of packPostings. */
export function unpackPostings(line: string): Postings {
  const postings: Postings = new Map();
  for (const part of line.split(";")) {
    const documents = new Map<number, number>();
    let document = 0;
    for (const entry of part.slice(2).split(",")) {
      const [step = "", times = "1"] = entry.split("*");
      document += Number.parseInt(step, 36);
      documents.set(document, Number.parseInt(times, 36));
    }
    postings.set(Number(part.charAt(0)), documents);
  }
  return postings;
}

const SAMPLED = 8;

/** The key of an index: which documents it is of, and in which version of the corpus; of the refs every eighth is looked at. */
export function indexKey(version: string, refs: readonly string[]): string {
  let sum = 0x811c9dc5;
  let length = 0;
  for (const [number, ref] of refs.entries()) {
    length += ref.length;
    if (number % SAMPLED > 0) continue;
    for (let at = 0; at < ref.length; at++) sum = Math.imul(sum ^ ref.charCodeAt(at), 0x01000193);
  }
  return `${version} ${refs.length} ${length} ${(sum >>> 0).toString(36)}`;
}
