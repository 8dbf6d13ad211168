import type { Corpus } from "../corpus.ts";
import { resolveNumber } from "../quantity-ref.ts";
import { findPlace, parseRef } from "../ref.ts";
import { cellOf } from "../row.ts";
import type { Context } from "./context.ts";

/** Findings: what they touch and concern exists. */
export function checkFindings({ corpus, known, lines, say }: Context): void {
  const file = "findings.yaml";
  for (const finding of corpus.findings.values()) {
    lines(file, finding.id, finding.lines);
    for (const id of finding.about ?? [])
      known(file, finding.id, "entity", id, corpus.entities, "entities.yaml");
    for (const id of finding.metrics ?? [])
      known(file, finding.id, "metric", id, corpus.metrics, "metrics.yaml");
    for (const ref of finding.touches ?? [])
      if (!exists(corpus, ref))
        say(
          file,
          finding.id,
          `touches ${ref}, which does not exist.`,
          "Write a ref such as claim/<id>, row/<table>.<key> or cell/<table>.<key>.<column>.",
        );
    if (finding.from === "outside" && finding.source === undefined)
      say(file, finding.id, "rests on outside knowledge but names no source.", 'Add source, or "unsourced".');
  }
}

/** Whether a ref leads to something. */
function exists(corpus: Corpus, text: string): boolean {
  const [path = ""] = text.split("#");
  const ref = parseRef(path);
  if (!ref) return false;
  if (path !== text) return "found" in resolveNumber(corpus, text);
  if (ref.kind === "row" || ref.kind === "cell") {
    const place = findPlace(ref);
    const table = corpus.tables.get(place?.table ?? "");
    const row = table?.rowsByKey.get(place?.key ?? "");
    if (!table || !row) return false;
    const column = place?.column;
    return (
      column === undefined ||
      table.columns.some(({ name }) => name === column) ||
      cellOf(table, row, column) !== null
    );
  }
  const shelves: Partial<Record<typeof ref.kind, ReadonlyMap<string, unknown>>> = {
    claim: corpus.claims,
    passage: corpus.claims,
    section: corpus.sections,
    table: corpus.tables,
    model: corpus.models,
    entity: corpus.entities,
    finding: corpus.findings,
    derived: corpus.derived,
  };
  return shelves[ref.kind]?.has(ref.id) ?? false;
}
