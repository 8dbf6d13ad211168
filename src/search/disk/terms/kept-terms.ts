import { FIELDS, type Field } from "../../index/index-data.ts";

/** A term as documents are asked for it: two numbers made of its letters, 40 bits together. */
export interface Mark {
  readonly hash: number;
  readonly check: number;
}

/** Terms as the file holds them, to be asked for single ones: most of a document's are none of a question's. */
export interface KeptTerms {
  /** How many different terms a field has. */
  readonly length: (field: Field) => number;
  /** How often a term stands in each field, as `timesIn` tells; 0 if it stands in none. */
  readonly times: (mark: Mark) => number;
}

/** More often than that is not told. */
const MOST = 63;
const BITS = 6;
const COUNTS = FIELDS.length * BITS;

/** The mark of a term. */
export function markOf(term: string): Mark {
  let hash = 0x811c9dc5;
  let check = term.length;
  for (let at = 0; at < term.length; at++) {
    const code = term.charCodeAt(at);
    hash = Math.imul(hash ^ code, 0x01000193);
    check = (Math.imul(check, 31) + code + (check >>> 3)) | 0;
  }
  return { hash: (hash ^ (hash >>> 15)) >>> 0, check: (check ^ (check >>> 8) ^ (check >>> 16)) & 0xff };
}

/** How often a term stands in a field, of what `times` gives. */
export const timesIn = (times: number, field: Field): number =>
  (times >>> (FIELDS.indexOf(field) * BITS)) & MOST;

/** So often in a field (by its place among the fields), as `times` gives it; that of several fields is their sum. */
export const timesOf = (place: number, times: number): number => Math.min(times, MOST) << (place * BITS);

/** The terms of a document in the order of their hashes: how many each field has, and of each its hash, check and times. */
export interface TermsToKeep {
  readonly lengths: readonly number[];
  readonly hashes: readonly number[];
  readonly checks: readonly number[];
  readonly times: readonly number[];
}

/** The terms of a document as the file holds them. */
export function keepTerms({ lengths, hashes, checks, times }: TermsToKeep): Uint8Array {
  const words = new Uint32Array(lengths.length + 2 * hashes.length);
  words.set(lengths);
  words.set(hashes, lengths.length);
  const rest = lengths.length + hashes.length;
  for (let at = 0; at < hashes.length; at++)
    words[rest + at] = ((checks[at] ?? 0) << COUNTS) | (times[at] ?? 0);
  return new Uint8Array(words.buffer);
}

/** The inverse of keepTerms. */
export function readTerms(bytes: Uint8Array): KeptTerms {
  const words = wordsOf(bytes);
  const count = (words.length - FIELDS.length) / 2;
  const first = FIELDS.length;
  return {
    length: (field) => words[FIELDS.indexOf(field)] ?? 0,
    times({ hash, check }) {
      let low = first;
      let high = first + count;
      while (low < high) {
        const middle = (low + high) >>> 1;
        if ((words[middle] ?? 0) < hash) low = middle + 1;
        else high = middle;
      }
      for (; low < first + count && words[low] === hash; low++) {
        const word = words[low + count] ?? 0;
        if (word >>> COUNTS === check) return word & (2 ** COUNTS - 1);
      }
      return 0;
    },
  };
}

/** Bytes as numbers, in place if they lie so that it can be done. */
function wordsOf(bytes: Uint8Array): Uint32Array {
  const { BYTES_PER_ELEMENT: size } = Uint32Array;
  const aligned = bytes.byteOffset % size === 0 ? bytes : bytes.slice();
  return new Uint32Array(aligned.buffer, aligned.byteOffset, Math.floor(aligned.length / size));
}
