import type { CorpusData } from "../data.ts";
import { hides } from "../reading/hidden.ts";
import type { Context } from "./context.ts";

/** Ids stand once, and no text hides control, zero-width or bidirectional characters. */
export function checkIds({ say }: Context, data: CorpusData): void {
  const checkHidden = (file: string, id: string | undefined, thing: unknown) => {
    if (hides(thing)) say(file, id, "holds a control, zero-width or bidirectional character.", "Delete it.");
  };
  const files: readonly (readonly [string, readonly { readonly id: string }[]])[] = [
    ["entities.yaml", data.entities],
    ["metrics.yaml", data.metrics],
    ["units.yaml", data.units],
    ["findings.yaml", data.findings],
    ["derived.yaml", data.derived],
  ];
  for (const [file, things] of files) {
    const seen = new Set<string>();
    for (const thing of things) {
      if (seen.has(thing.id))
        say(file, thing.id, "the id stands twice.", "Ids are unique and permanent: rename the newer one.");
      seen.add(thing.id);
      checkHidden(file, thing.id, thing);
    }
  }
  const claimIn = new Map<string, string>();
  for (const claim of data.claims) {
    const { id, section } = claim;
    const other = claimIn.get(id);
    const file = `sections/${section}.yaml`;
    if (other !== undefined) {
      const what =
        other === section ? "the id stands twice." : `the id stands in sections/${other}.yaml too.`;
      say(file, id, what, "Ids are unique and permanent: rename the newer one.");
    }
    claimIn.set(id, section);
    checkHidden(file, id, claim);
  }
  checkHidden("report.yaml", undefined, data.report);
  for (const section of data.sections) checkHidden(`sections/${section.id}.yaml`, undefined, section);
  for (const model of data.models) checkHidden(`models/${model.id}.yaml`, undefined, model);
  for (const { rows, ...table } of data.tables) {
    checkHidden(`tables/${table.id}.yaml`, undefined, table);
    for (const row of rows) checkHidden(`tables/${table.id}.csv`, row.key, row);
  }
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
