import { cite } from "../../corpus/cite.ts";
import type { Corpus } from "../../corpus/corpus.ts";
import { type Placed, placed } from "../../corpus/places.ts";
import { claimRef, ref } from "../../corpus/ref.ts";
import type { Entity } from "../../corpus/schema/entity.ts";
import type { Finding } from "../../corpus/schema/finding.ts";
import type { Report } from "../../library/report.ts";
import type { Served } from "../../library/served.ts";
import type { Lang } from "../../notation/lang.ts";
import { matchMetrics } from "../find/match-metrics.ts";
import { answerOf } from "../reports/answer-of.ts";
import { list } from "../sparse.ts";
import { type ToldFinding, toldFinding } from "../told-finding.ts";
import { type MetricRow, metricRows } from "./metric-row.ts";
import { type Point, pointsOf } from "./points.ts";
import { reportOfNames } from "./report-of-names.ts";
import { resolveNames } from "./resolve-names.ts";
import { onlyOf, splitShared } from "./shared-metrics.ts";

export interface ComparisonView {
  readonly report: string;
  readonly entities?: readonly {
    readonly ref: string;
    readonly name: string;
    readonly kind: string;
    readonly maker?: string;
  }[];
  readonly ambiguous?: readonly { readonly name: string; readonly candidates: readonly string[] }[];
  readonly absent?: readonly { readonly name: string; readonly near?: readonly string[] }[];
  readonly metrics?: readonly MetricRow[];
  /** Tables that the values without a ref stand in. */
  readonly tables?: readonly string[];
  /** Metrics that only one of several has. */
  readonly only?: Readonly<Record<string, readonly string[]>>;
  readonly statements?: readonly ({
    readonly ref: string;
    readonly kind: string;
    readonly say: string;
  } & Placed)[];
  readonly moreStatements?: number;
  readonly parts?: readonly string[];
  readonly findings?: readonly ToldFinding[];
  readonly cite?: string;
}

const SHOWN_STATEMENTS = 12;
const SHOWN_PARTS = 20;

/** One name: all that the report states of it. Several: one metric a row. Unclear and unknown names are part of the answer. */
export function compareEntities(served: Served, asked: Comparison, lang: Lang): ComparisonView {
  const report = reportOfNames(served, asked.names, asked.report);
  return answerOf(served, report, () => compareIn(report, asked, lang));
}

export interface Comparison {
  readonly names: readonly string[];
  readonly metrics?: readonly string[] | undefined;
  readonly report?: readonly string[] | undefined;
}

function compareIn(report: Report, asked: Comparison, lang: Lang): ComparisonView {
  const { corpus } = report;
  const { entities, ambiguous, absent } = resolveNames(report, asked.names);
  const wanted = asked.metrics?.map((name) => ({ name, ...matchMetrics(corpus, name) }));
  const unknown = (wanted ?? [])
    .filter(({ ids }) => ids.length === 0)
    .map(({ name, near }) => ({ name, ...(near.length > 0 && { near: near.map((id) => `metric ${id}`) }) }));
  const ids = entities.map(({ id }) => id);
  const points = entities
    .flatMap(({ id }) => pointsOf(corpus, id, lang))
    .filter(({ metric }) => !wanted || wanted.some((each) => each.ids.includes(metric)));
  const [shown, rest] = ids.length > 1 && !wanted ? splitShared(points) : [points, []];
  const rows = metricRows(corpus, shown, ids, lang);
  const [single] = entities;
  const own = single && entities.length === 1 && !wanted ? ownStatements(corpus, single, points, lang) : [];
  const touching = corpus
    .findingsOf([...shown.map(({ ref }) => ref), ...own.map(({ ref }) => ref)])
    .filter(
      ({ id, kind, weight }) =>
        kind !== "ocr" &&
        (weight === "material" || rows.some((row) => row.findings?.includes(ref("finding", id)))),
    );
  const missing = missingParts(corpus, ids, wanted && new Set(wanted.flatMap((each) => each.ids)));
  const findings = [...new Set([...touching, ...missing])];
  const lines = [...new Set([...shown, ...own].flatMap((each) => each.lines))];
  const tables =
    entities.length > 1
      ? [...new Set(shown.flatMap(({ table }) => (table === undefined ? [] : [ref("table", table)])))]
      : [];
  const nobody = [...absent, ...unknown];
  return {
    report: report.version,
    ...list(
      "entities",
      entities.map((entity) => entityOut(corpus, entity, lang)),
    ),
    ...list("ambiguous", ambiguous),
    ...list("absent", nobody),
    ...list("metrics", rows),
    ...list("tables", tables),
    ...(rest.length > 0 && { only: onlyOf(rest) }),
    ...list(
      "statements",
      own.slice(0, SHOWN_STATEMENTS).map(({ lines: on, ...rest }) => ({ ...rest, ...placed(corpus, on) })),
    ),
    ...(own.length > SHOWN_STATEMENTS && { moreStatements: own.length - SHOWN_STATEMENTS }),
    ...(single && entities.length === 1 && list("parts", partsOf(corpus, single.id))),
    ...list(
      "findings",
      findings.map((finding) => toldFinding(finding, lang)),
    ),
    ...(lines.length > 0 && { cite: cite(corpus, undefined, lines, lang) }),
  };
}

/** What a reader would miss or mistake: text that was lost, or printed under another of the names. */
function missingParts(
  corpus: Corpus,
  entities: readonly string[],
  metrics: ReadonlySet<string> | undefined,
): Finding[] {
  return [...corpus.findings.values()].filter(
    ({ kind, weight, about = [], metrics: on = [] }) =>
      (kind === "lost" || kind === "misplaced") &&
      weight === "material" &&
      about.some((id) => entities.includes(id)) &&
      (metrics === undefined || on.some((metric) => metrics.has(metric))),
  );
}

/** Claims about the entity whose figures are not among its values. */
function ownStatements(corpus: Corpus, entity: Entity, points: readonly Point[], lang: Lang) {
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

function entityOut(corpus: Corpus, { id, kind, maker, zh, en }: Entity, lang: Lang) {
  const made = maker === undefined ? undefined : corpus.entities.get(maker)?.[lang];
  return {
    ref: ref("entity", id),
    name: lang === "zh" ? zh : en,
    kind,
    ...(made !== undefined && { maker: made }),
  };
}

function partsOf(corpus: Corpus, id: string): string[] {
  return [...corpus.entities.values()]
    .filter(({ partOf, maker }) => partOf === id || maker === id)
    .map((part) => ref("entity", part.id))
    .slice(0, SHOWN_PARTS);
}
