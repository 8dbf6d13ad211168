import type { Corpus } from "./corpus.ts";
import { getPlace, type Ref, type RefKind } from "./ref.ts";

/** Whether the corpus holds what a ref names. */
export function hasRef(corpus: Corpus, { kind, id: text }: Ref): boolean {
  const [id = ""] = text.split("#"); // claim/<id>#<quantity>
  if (kind === "chapter") return corpus.report.chapters.some((chapter) => chapter.id === id);
  if (kind === "row" || kind === "cell") {
    const { table, key } = getPlace({ kind, id });
    return corpus.tables.get(table)?.rowsByKey.has(key) ?? false;
  }
  if (kind === "page") return isPage(corpus, id);
  // A line of the reader's copy is known by its number.
  if (kind === "passage") return /^\d{1,7}$/.test(id) || corpus.claims.has(id);
  return shelfOf(corpus, kind).has(id);
}

/** Whether a report has pages, and this one among them. */
function isPage({ report }: Corpus, id: string): boolean {
  const { unit, pages = 0 } = report.source;
  return unit === "page" && /^[1-9]\d{0,5}$/.test(id) && Number(id) <= pages;
}

type Shelved = Exclude<RefKind, "chapter" | "row" | "cell" | "passage" | "page">;

function shelfOf(corpus: Corpus, kind: Shelved): ReadonlyMap<string, unknown> {
  const { sections, tables, models, claims, derived, entities, findings } = corpus;
  return {
    section: sections,
    table: tables,
    model: models,
    claim: claims,
    derived,
    entity: entities,
    finding: findings,
  }[kind];
}
