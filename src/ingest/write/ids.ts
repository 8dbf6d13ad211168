import { createHash } from "node:crypto";
import type { ReportData } from "../structure/cover/report-data.ts";

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

/** A name of a report that people can type: its title, or company and time if that is long or in another script; "" if it has none. */
export function idOfReport({ title, company, ticker, date, time }: ReportData): string {
  const whole = slug(title);
  const last =
    title
      .toLowerCase()
      .match(/[a-z0-9]+/g)
      ?.at(-1) ?? "";
  if (whole !== "" && whole.endsWith(last)) return whole;
  const when = time.period ?? date?.slice(0, 7);
  const short =
    when === undefined
      ? ""
      : slug(`${company ?? ""} ${when}`) || (ticker ? slug(`x${ticker} ${when}`).slice(1) : "");
  return short || whole.replace(/(?:-(?:a|an|and|for|in|of|on|the|to|with))+$/, "");
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
