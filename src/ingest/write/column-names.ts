import type { TypedColumn } from "../typing/column-kind.ts";
import { withoutUnit } from "../typing/head-words.ts";
import { hash, slug } from "./ids.ts";

/** A name for each column, from its words: what formulas and conditions call it. */
export function columnNames(columns: readonly TypedColumn[], reserved: readonly string[]): string[] {
  const taken = new Set(reserved);
  return columns.map((column) => {
    const plain = nameOf(column);
    let name = plain;
    for (let count = 2; taken.has(name); count++) name = `${plain}_${count}`;
    taken.add(name);
    return name;
  });
}

function nameOf({ index, head, period, relative, rest }: TypedColumn): string {
  const said = slug(withoutUnit(rest === "" || period === undefined ? head : rest)).replaceAll("-", "_");
  const when = period === undefined ? "" : `y${period.toLowerCase().replace(/[^a-z0-9]+/g, "_")}`;
  const words = period !== undefined && rest === "" ? "" : said;
  const name =
    [words, when, relative ?? ""].filter(Boolean).join("_") ||
    (head === "" ? `c${index + 1}` : `c_${hash(head, 6)}`);
  return /^[a-z]/.test(name) ? name : `c_${name}`;
}
