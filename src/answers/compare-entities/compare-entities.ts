import { cite } from "../../corpus/places/cite.ts";
import { placed } from "../../corpus/places/places.ts";
import { ref } from "../../corpus/ref.ts";
import { pickReports } from "../../library/pick.ts";
import type { Report } from "../../library/report.ts";
import type { Served } from "../../library/served.ts";
import type { Lang } from "../../notation/lang.ts";
import { sayUnknown } from "../absent/say-unknown.ts";
import { spokenOfIn } from "../absent/spoken-of.ts";
import { matchMetrics } from "../find/match-metrics.ts";
import { teller } from "../reports/qualify.ts";
import { list } from "../sparse.ts";
import { toldFinding } from "../told-finding.ts";
import { compareOver } from "./compare-over.ts";
import { fillGaps, type Gap } from "./gaps.ts";
import { metricRows } from "./metric-row.ts";
import { entityOut, missingParts, ownStatements, partsOf, SHOWN_STATEMENTS } from "./of-one-report.ts";
import { pointsOf } from "./points.ts";
import { resolveNames } from "./resolve-names.ts";
import { onlyOf, splitShared } from "./shared-metrics.ts";
import type { Asked, ComparisonView } from "./view.ts";
import { timeTest, untimely } from "./within-time.ts";

/** One name: all that the report states of it. Several: one metric a row. Unclear and unknown names are part of the answer. */
export async function compareEntities(served: Served, asked: Asked, lang: Lang): Promise<ComparisonView> {
  const picked = pickReports(served, asked.report);
  const [only, ...others] = picked;
  return only && others.length === 0
    ? teller(served)(await compareIn(only, asked, lang), only)
    : compareOver(served, picked, asked, lang);
}

async function compareIn(report: Report, asked: Asked, lang: Lang): Promise<ComparisonView> {
  const { corpus } = report;
  const { entities, ambiguous, absent } = resolveNames(report, asked.names);
  const wanted = asked.metrics?.map((name) => ({ name, ...matchMetrics(corpus, name) }));
  const ids = entities.map(({ id }) => id);
  const isInTime = timeTest(asked);
  const all = entities
    .flatMap(({ id }) => pointsOf(corpus, id, lang))
    .filter(({ metric }) => !wanted || wanted.some((each) => each.ids.includes(metric)));
  const points = isInTime ? all.filter((point) => isInTime(report, point)) : all;
  const [shown, rest] = ids.length > 1 && !wanted ? splitShared(points) : [points, []];
  const rows = metricRows(corpus, shown, ids, lang);
  const [single] = entities;
  const own =
    single && entities.length === 1 && !wanted && !isInTime
      ? ownStatements(corpus, single, points, lang)
      : [];
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
  const gaps = (wanted ?? []).map(
    ({ name, ids: meant, near }): Gap => ({
      metric: name,
      near: near.map((id) => `metric ${id}`),
      isKnown: meant.length > 0,
      of: entities
        .filter(({ id }) => !all.some((point) => point.of === id && meant.includes(point.metric)))
        .map((entity) => ({ name: entity[lang], in: [{ report, entity }] })),
    }),
  );
  const filled = await fillGaps(gaps, lang, false);
  own.push(...filled.said.map(({ report: _, ...said }) => said));
  const unknown = await Promise.all(absent.map((each) => spokenOfIn([report], each)));
  const nobody = [
    ...unknown.map((each) => sayUnknown(each, lang)),
    ...filled.absent,
    ...untimely(
      asked,
      entities.map((entity) => ({ key: entity.id, name: entity[lang] })),
      all,
      points,
      corpus,
      lang,
    ),
  ];
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
