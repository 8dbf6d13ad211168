import type { Corpus } from "../../corpus/corpus.ts";
import { hasRef } from "../../corpus/has-ref.ts";
import { type Candidate, firstOf, lookUp } from "../../corpus/naming/look-up.ts";
import { claimRef, findPlace, isPartOf, parseRef, type Ref, ref } from "../../corpus/ref.ts";
import { cellOf } from "../../corpus/row.ts";
import type { Finding } from "../../corpus/schema/finding.ts";
import { lineNumbers } from "../../corpus/schema/parts/lines.ts";
import type { Report } from "../../library/report.ts";
import { chapterNumbered } from "../find/chapter-number.ts";

/** What findings are asked about: the things meant, and whether a finding concerns them. */
export interface Scope {
  readonly refs: readonly string[];
  /** The nearest names, if nothing is meant. */
  readonly near: readonly string[];
  readonly holds: (finding: Finding) => boolean;
}

/** Reads what is asked about: a ref, a name of an entity, or a title of a section, table, model or chapter. */
export function scopeOf(report: Report, asked: string): Scope {
  const { corpus, names } = report;
  const given = parseRef(asked);
  if (given?.kind === "finding") return findingScope(corpus, given.id);
  if (given && given.kind !== "entity" && hasRef(corpus, given)) return placeScope(corpus, given);
  const { entities, near } = names.match(asked);
  if (entities.length > 0)
    return entityScope(
      corpus,
      entities.map(({ id }) => id),
    );
  const place = placeTitled(corpus, asked);
  return place ? placeScope(corpus, place) : { refs: [], near, holds: () => false };
}

function findingScope({ findings }: Corpus, id: string): Scope {
  const refs = findings.has(id) ? [ref("finding", id)] : [];
  return { refs, near: [], holds: (finding) => finding.id === id };
}

/** An entity with what belongs to it or is made by it. */
function entityScope(corpus: Corpus, ids: readonly string[]): Scope {
  const family = new Set(ids);
  for (const { id } of corpus.entities.values())
    if (owners(corpus, id).some((owner) => ids.includes(owner))) family.add(id);
  return {
    refs: ids.map((id) => ref("entity", id)),
    near: [],
    holds: ({ about = [], touches = [] }) =>
      about.some((id) => family.has(id)) ||
      (about.length === 0 && touches.some((text) => subjectsOf(corpus, text).some((id) => family.has(id)))),
  };
}

function owners(corpus: Corpus, id: string): string[] {
  const found: string[] = [];
  const queue = [id];
  for (let at = queue.pop(); at !== undefined; at = queue.pop()) {
    const entity = corpus.entities.get(at);
    for (const owner of [entity?.partOf, entity?.maker]) {
      if (owner === undefined || found.includes(owner)) continue;
      found.push(owner);
      queue.push(owner);
    }
  }
  return found;
}

/** Whom a thing that a finding touches is about. */
function subjectsOf(corpus: Corpus, text: string): readonly string[] {
  const given = parseRef(text);
  if (given?.kind === "claim" || given?.kind === "passage")
    return corpus.claims.get(given.id)?.about.slice(0, 1) ?? [];
  if (given?.kind === "derived") return [corpus.derived.get(given.id)?.of ?? ""];
  const place = findPlace(given);
  const table = place && corpus.tables.get(place.table);
  const row = place && table?.rowsByKey.get(place.key);
  const cell = table?.entity !== undefined && row ? cellOf(table, row, table.entity) : table?.of;
  return typeof cell === "string" ? [cell] : [];
}

/** A place of the report: what touches it or a part of it; for a section or chapter also what stands on its lines. */
function placeScope(corpus: Corpus, { kind, id }: Ref): Scope {
  const sections =
    kind === "section"
      ? [id]
      : kind === "chapter"
        ? (corpus.report.chapters.find((chapter) => chapter.id === id)?.sections ?? [])
        : [];
  const lines = new Set(
    sections.flatMap((section) => lineNumbers(corpus.sections.get(section)?.lines ?? [])),
  );
  const parts = new Set([ref(kind, id), ...sections.flatMap((section) => partsOf(corpus, section))]);
  return {
    refs: [ref(kind, id)],
    near: [],
    holds: ({ touches = [], lines: on }) =>
      touches.some((text) => parts.has(text) || isPartOf(text, { kind, id })) ||
      (lines.size > 0 && lineNumbers(on).some((line) => lines.has(line))),
  };
}

function partsOf(corpus: Corpus, id: string): string[] {
  const section = corpus.sections.get(id);
  if (!section) return [];
  return [
    ref("section", id),
    ...section.claims.map(claimRef),
    ...section.tables.map((table) => ref("table", table)),
    ...section.models.map((model) => ref("model", model)),
  ];
}

function placeTitled(corpus: Corpus, asked: string): Ref | undefined {
  const chapter = chapterNumbered(corpus.report.chapters, asked);
  if (chapter) return { kind: "chapter", id: chapter.id };
  const shelves = [
    { kind: "section", things: [...corpus.sections.values()] },
    { kind: "table", things: [...corpus.tables.values()] },
    { kind: "model", things: [...corpus.models.values()] },
    { kind: "chapter", things: corpus.report.chapters },
  ] as const;
  const candidates = shelves.flatMap(({ kind, things }) =>
    things.map(({ id, title }): Candidate<Ref> => ({ thing: { kind, id }, id, names: [title.zh, title.en] })),
  );
  return firstOf(lookUp(asked, candidates));
}
