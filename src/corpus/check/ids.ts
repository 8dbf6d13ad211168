import type { CorpusData } from "../data.ts";
import type { Context } from "./context.ts";

const HIDDEN =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ud800-\udfff]/u;

/** Ids stand once, and no text hides control, zero-width or bidirectional characters. */
export function checkIds({ say }: Context, data: CorpusData): void {
  const files: readonly (readonly [string, readonly { readonly id: string }[]])[] = [
    ["entities.yaml", data.entities],
    ["metrics.yaml", data.metrics],
    ["units.yaml", data.units],
    ["findings.yaml", data.findings],
    ["derived.yaml", data.derived],
    ["sections/", data.claims],
  ];
  for (const [file, things] of files) {
    const seen = new Set<string>();
    for (const thing of things) {
      if (seen.has(thing.id))
        say(file, thing.id, "the id stands twice.", "Ids are unique and permanent: rename the newer one.");
      seen.add(thing.id);
      if (HIDDEN.test(JSON.stringify(thing)))
        say(file, thing.id, "holds a control, zero-width or bidirectional character.", "Delete it.");
    }
  }
  for (const table of data.tables)
    if (HIDDEN.test(JSON.stringify(table.rows)))
      say(
        `tables/${table.id}.csv`,
        undefined,
        "holds a control, zero-width or bidirectional character.",
        "Delete it.",
      );
  const names = new Map<string, string>();
  for (const { id, zh, en } of data.entities)
    for (const name of new Set([zh, en])) {
      const other = names.get(name);
      if (other !== undefined)
        say(
          "entities.yaml",
          id,
          `has the name "${name}" of ${other}.`,
          "Canonical names are unique; an alias may be shared.",
        );
      names.set(name, id);
    }
}
