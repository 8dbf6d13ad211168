import type { Corpus } from "../../corpus/corpus.ts";
import { findPlace, parseRef } from "../../corpus/ref.ts";
import type { Origin } from "../documents/document.ts";

/** What a document of a corpus was made from, by its ref; undefined if the corpus has no such thing. */
export function originIn(corpus: Corpus, ref: string): Origin | undefined {
  const named = parseRef(ref);
  if (!named) return undefined;
  const { kind, id } = named;
  const { claims, tables, sections, models, derived, findings } = corpus;
  if (kind === "claim" || kind === "passage") {
    const claim = claims.get(id);
    if (!claim) return undefined;
    return kind === "claim" ? { kind, claim } : { kind, text: claim.zh, claim };
  }
  if (kind === "row") {
    const place = findPlace(named);
    const table = tables.get(place?.table ?? "");
    const row = table?.rowsByKey.get(place?.key ?? "");
    return table && row && { kind, table, row };
  }
  const section = kind === "section" ? sections.get(id) : undefined;
  if (section) return { kind: "section", section };
  const model = kind === "model" ? models.get(id) : undefined;
  if (model) return { kind: "model", model };
  const figure = kind === "derived" ? derived.get(id) : undefined;
  if (figure) return { kind: "derived", derived: figure };
  const finding = kind === "finding" ? findings.get(id) : undefined;
  return finding && { kind: "finding", finding };
}
