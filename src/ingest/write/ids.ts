import { createHash } from "node:crypto";

const LONGEST = 48;

/** The ASCII words of a label, joined by hyphens; "" if it is written in another script for the most part. */
export function slug(label: string): string {
  const folded = label.normalize("NFKD").replace(/\p{M}+/gu, "");
  const letters = folded.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
  const words = folded.toLowerCase().match(/[a-z0-9]+/g) ?? [];
  const ascii = words.join("").length;
  if (letters === 0 || ascii < letters * 0.7 || !/[a-z]/.test(words.join(""))) return "";
  let id = "";
  for (const word of words) {
    const longer = id === "" ? word : `${id}-${word}`;
    if (longer.length > LONGEST) break;
    id = longer;
  }
  return id || (words[0] ?? "").slice(0, LONGEST);
}

/** Short and stable: the same text gives the same one. */
export const hash = (text: string, length = 10): string =>
  createHash("sha256").update(text).digest("hex").slice(0, length);

export const sha256 = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

/** Gives each thing an id that follows from its label, and from its path where two have the same label. */
export function createIds(kind: string): (label: string, path: string) => string {
  const taken = new Set<string>();
  return (label, path) => {
    const plain = slug(label);
    const first = plain === "" ? `${kind}-${hash(`${path}\n${label}`, 8)}` : plain;
    let id = first;
    for (let count = 0; taken.has(id); count++) id = `${first}-${hash(`${path}\n${label}\n${count}`, 6)}`;
    taken.add(id);
    return id;
  };
}
