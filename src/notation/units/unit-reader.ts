import type { Unit } from "./unit.ts";
import { namesOf, type Units } from "./units.ts";

/** A unit found in a text, and where it ends. */
export interface UnitMatch {
  readonly unit: string;
  readonly name: string;
  readonly end: number;
}

interface Written {
  readonly name: string;
  readonly unit: string;
}

interface UnitTables {
  readonly after: ReadonlyMap<string, readonly Written[]>;
  readonly before: readonly Written[];
}

const tables = new WeakMap<Units, UnitTables>();

/** Table columns have units of their own (100M CNY); in a text their scale is a word, so they are left out here. */
function tablesOf(units: Units): UnitTables {
  const known = tables.get(units);
  if (known) return known;
  const texts = units.all.filter(({ as }) => as === undefined);
  const after = new Map<string, Written[]>();
  for (const name of texts.flatMap((unit) => namesOf(unit).map((text) => ({ name: text, unit: unit.id })))) {
    const first = name.name.charAt(0).toLowerCase();
    after.set(first, [...(after.get(first) ?? []), name]);
  }
  for (const names of after.values()) names.sort((a, b) => b.name.length - a.name.length);
  const before = texts
    .flatMap((unit: Unit) => (unit.before ?? []).map((name) => ({ name, unit: unit.id })))
    .sort((a, b) => b.name.length - a.name.length);
  const made = { after, before };
  tables.set(units, made);
  return made;
}

/** The longest unit that stands at a place, over one space at most; of two as long the one in its own case: Gb/s, GB/s. */
export function unitAt(text: string, at: number, units: Units): UnitMatch | undefined {
  const from = text[at] === " " ? at + 1 : at;
  let found: UnitMatch | undefined;
  for (const { name, unit } of tablesOf(units).after.get((text[from] ?? "").toLowerCase()) ?? []) {
    if (found && name.length < found.name.length) break;
    const end = matchName(text, from, name);
    if (end === undefined || (name === "p" && isOfScreen(text, at))) continue;
    if (text.startsWith(name, from)) return { unit, name, end };
    found ??= { unit, name, end };
  }
  return found;
}

/** Lines of a picture, as in 1080p, are no pence; those are written close to their number. */
function isOfScreen(text: string, at: number): boolean {
  if (text[at] !== "p" || /(?<![\d.,])(?:720|1080|1440|2160|4320)$/.test(text.slice(0, at))) return true;
  return (
    /(?<![\d.,])(?:240|360|480|540|576)$/.test(text.slice(0, at)) &&
    /video|resolution|screen|display|camera|fps|视频|分辨率|画质|清晰|屏|摄像/i.test(
      text.slice(Math.max(0, at - 40), at + 40),
    )
  );
}

/** The sign of a unit that ends at a place ($, RMB), over one space at most; `end` is where it begins. */
export function unitBefore(text: string, at: number, units: Units): UnitMatch | undefined {
  const to = text[at - 1] === " " ? at - 1 : at;
  for (const { name, unit } of tablesOf(units).before) {
    const start = to - name.length;
    if (start < 0 || !text.startsWith(name, start)) continue;
    if (/^[A-Za-z$]/.test(name) && /[A-Za-z]/.test(text[start - 1] ?? "")) continue; // HK$ is another currency
    return { unit, name, end: start };
  }
  return undefined;
}

/** Short Latin names keep their case (W, P, m); OCR may have put one space beside a Chinese character. */
function matchName(text: string, from: number, name: string): number | undefined {
  const exactCase = /^[A-Za-z]{1,2}$/.test(name);
  let at = from;
  for (let index = 0; index < name.length; index++) {
    const wanted = name.charAt(index);
    if (index > 0 && text[at] === " " && wanted !== " " && isHan(name.charAt(index - 1) + wanted)) at++;
    if (wanted === " " && text[at] !== " " && isHan(name.charAt(index - 1))) continue;
    const found = text.charAt(at);
    if (found !== wanted && (exactCase || found.toLowerCase() !== wanted.toLowerCase())) return undefined;
    at++;
  }
  const latinEnd = /[A-Za-z]$/.test(name);
  return latinEnd && /[A-Za-z0-9]/.test(text.charAt(at)) ? undefined : at;
}

function isHan(text: string): boolean {
  return /[\u4e00-\u9fff]/.test(text);
}
