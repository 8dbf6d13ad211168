import type { Corpus } from "../../corpus/corpus.ts";
import { isLoss } from "../../corpus/finding-kinds.ts";
import { claimRef, ref } from "../../corpus/ref.ts";
import type { Entity } from "../../corpus/schema/entity.ts";
import type { Finding } from "../../corpus/schema/finding.ts";
import type { Lang } from "../../notation/lang.ts";
import type { Point } from "./points.ts";

export const SHOWN_STATEMENTS = 12;
export const SHOWN_PARTS = 20;

/** What a reader would miss or mistake: text that was lost, or printed under another of the names. */
export function missingParts(
  corpus: Corpus,
  entities: readonly string[],
  metrics: ReadonlySet<string> | undefined,
): Finding[] {
  return [...corpus.findings.values()].filter(
    ({ kind, weight, about = [], metrics: on = [] }) =>
      isLoss(kind) &&
      weight === "material" &&
      about.some((id) => entities.includes(id)) &&
      (metrics === undefined || on.some((metric) => metrics.has(metric))),
  );
}

/** Claims about the entity whose figures are not among its values. */
export function ownStatements(corpus: Corpus, entity: Entity, points: readonly Point[], lang: Lang) {
  const used = new Set(points.map(({ ref }) => ref));
  const claims = [...corpus.claims.values()].filter(
    (claim) => claim.about.includes(entity.id) && !used.has(claimRef(claim)),
  );
  return claims
    .sort((a, b) => Number(b.about[0] === entity.id) - Number(a.about[0] === entity.id))
    .map((claim) => ({
      ref: claimRef(claim),
      kind: claim.kind,
      say: claim[lang],
      lines: claim.lines,
    }));
}

/** An entity as the answer names it. */
export function entityOut(corpus: Corpus, { id, kind, maker, zh, en }: Entity, lang: Lang) {
  const made = maker === undefined ? undefined : corpus.entities.get(maker)?.[lang];
  return {
    ref: ref("entity", id),
    name: lang === "zh" ? zh : en,
    kind,
    ...(made !== undefined && { maker: made }),
  };
}

/** What belongs to an entity or is made by it. */
export function partsOf(corpus: Corpus, id: string): string[] {
  return [...corpus.entities.values()]
    .filter(({ partOf, maker }) => partOf === id || maker === id)
    .map((part) => ref("entity", part.id))
    .slice(0, SHOWN_PARTS);
}
