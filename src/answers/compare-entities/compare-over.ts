import { groupBy } from "../../corpus/corpus.ts";
import { cite } from "../../corpus/places/cite.ts";
import { placed } from "../../corpus/places/places.ts";
import { ref } from "../../corpus/ref.ts";
import { saidIn } from "../../corpus/said-in.ts";
import { joinReports } from "../../library/joined/join.ts";
import { readableOf } from "../../library/readable.ts";
import type { Report } from "../../library/report.ts";
import type { Served } from "../../library/served.ts";
import type { Lang } from "../../notation/lang.ts";
import { sayUnknown } from "../absent/say-unknown.ts";
import { spokenOfIn } from "../absent/spoken-of.ts";
import { isOfWhole } from "../figures/of-whole.ts";
import { noteOf } from "../reports/note.ts";
import { fullRef } from "../reports/qualify.ts";
import { versionsOf } from "../reports/versions-of.ts";
import { list } from "../sparse.ts";
import { type ToldFinding, toldFinding } from "../told-finding.ts";
import { fillGaps, type Gap } from "./gaps.ts";
import { metricKeys, metricsOver } from "./metrics-over.ts";
import {
  entityOut,
  missingParts,
  ownStatements,
  partsOf,
  SHOWN_PARTS,
  SHOWN_STATEMENTS,
} from "./of-one-report.ts";
import type { PointOver } from "./point-over.ts";
import { pointsOf } from "./points.ts";
import { resolveOver, type Thing } from "./resolve-over.ts";
import { nameIn, type RowOver, rowOver } from "./row-over.ts";
import { onlyOf, splitShared } from "./shared-metrics.ts";
import type { Asked, ComparisonView } from "./view.ts";
import { timeTest, untimely } from "./within-time.ts";

/** The same over several reports: a column for each name and report, and how the reports go together. */
export async function compareOver(
  { reading }: Served,
  picked: readonly Report[],
  asked: Asked,
  lang: Lang,
): Promise<ComparisonView> {
  const { readable: reports, failed } = readableOf(picked);
  const corpora = reports.map(({ corpus }) => corpus);
  const joined = joinReports(corpora);
  const { things, ambiguous, absent } = resolveOver(reports, asked.names, joined);
  const wanted = asked.metrics && metricsOver(reports, asked.metrics, joined);
  const isInTime = timeTest(asked);
  const keyOf = metricKeys(joined);
  const all = things
    .flatMap((thing) => pointsOver(thing, lang))
    .filter(({ report, metric }) => !wanted || wanted.some((each) => each.holds(report, metric)));
  const points = (
    isInTime ? all.filter((point) => isInTime(point.report, { ...point, ...point.own })) : all
  ).map((point) => ({ ...point, metric: keyOf(point.report, point.metric) }));
  const [shown, rest] = things.length > 1 && !wanted ? splitShared(points) : [points, []];
  const groups = [...groupBy(shown, (point) => `${point.metric}|${dimensionOf(point)}`).values()];
  const keys = things.map(({ key }) => key);
  const rows = groups.map((group) =>
    rowOver(group, keys, { joined, corpora }, asked.since !== undefined, lang),
  );
  const [single, ...more] = things;
  const alone = single && more.length === 0 && !wanted && !isInTime ? single.in : [];
  const own = alone.flatMap(({ report, entity }) =>
    ownStatements(
      report.corpus,
      entity,
      all.filter((point) => point.report === report),
      lang,
    ).map((each) => ({ ...each, report })),
  );
  const named = things.map((thing) => ({ key: thing.key, name: namedBy(thing, lang), in: thing.in }));
  const gaps = (wanted ?? []).map(
    ({ name, near, isKnown, holds }): Gap => ({
      metric: name,
      near,
      isKnown,
      of: named.filter(
        ({ key }) => !all.some(({ of, report, own }) => of === key && holds(report, own.metric)),
      ),
    }),
  );
  const filled = await fillGaps(gaps, lang, true);
  const unknown = await Promise.all(absent.map((each) => spokenOfIn(reports, each)));
  own.push(...filled.said);
  const used = [...shown, ...own];
  const answering = reports.filter((report) =>
    things.some((thing) => thing.in.some((each) => each.report === report)),
  );
  const parts = (more.length === 0 ? (single?.in ?? []) : []).flatMap(({ report, entity }) =>
    partsOf(report.corpus, entity.id).map((part) => fullRef(report, part)),
  );
  const { note } = noteOf({ failed, reading, silent: [] }, lang);
  const notes = [...currencyNotes(groups, lang), ...(note === undefined ? [] : [note])];
  return {
    report: versionsOf(answering.length > 0 ? answering : reports),
    ...list(
      "entities",
      things.flatMap((thing) => thingOut(thing, asked.since !== undefined, lang)),
    ),
    ...list("ambiguous", ambiguous),
    ...list("absent", [
      ...unknown.map((each) => sayUnknown(each, lang, true)),
      ...filled.absent,
      ...corpora.slice(0, 1).flatMap((corpus) => untimely(asked, named, all, points, corpus, lang)),
    ]),
    ...list("metrics", rows),
    ...list("tables", things.length > 1 ? tablesOf(shown) : []),
    ...(rest.length > 0 && { only: onlyOf(rest) }),
    ...list(
      "statements",
      own.slice(0, SHOWN_STATEMENTS).map(({ report, lines, ...each }) => ({
        ...each,
        ref: fullRef(report, each.ref),
        ...placed(report.corpus, lines),
      })),
    ),
    ...(own.length > SHOWN_STATEMENTS && { moreStatements: own.length - SHOWN_STATEMENTS }),
    ...list("parts", parts.slice(0, SHOWN_PARTS)),
    ...list(
      "findings",
      answering.flatMap((report) => findingsIn(report, { things, used, rows, wanted }, lang)),
    ),
    ...citeOver(answering, used, lang),
    ...(notes.length > 0 && { note: notes.join(" ") }),
  };
}

function pointsOver({ key, in: members }: Thing, lang: Lang): PointOver[] {
  return members.flatMap(({ report, entity }) =>
    pointsOf(report.corpus, entity.id, lang)
      .filter((point) => isOfWhole(report.corpus, point))
      .map((point) => ({
        ...point,
        of: key,
        own: { of: entity.id, metric: point.metric },
        report,
      })),
  );
}

const dimensionOf = ({ report: { corpus }, figure }: PointOver): string =>
  figure?.unit === undefined ? "" : corpus.units.get(figure.unit).dimension;

/** The thing in a report that is written in the language, if one is. */
const toldBy = ({ in: members }: Pick<Thing, "in">, lang: Lang) =>
  members.find(({ report }) => saidIn(report.corpus, lang) === undefined) ?? members[0];

const namedBy = (thing: Thing, lang: Lang): string => toldBy(thing, lang)?.entity[lang] ?? thing.key;

/** A thing as the answer names it, by a report that is written in the language if one is; its values of a series are told apart by time. */
function thingOut({ in: members }: Thing, isSeries: boolean, lang: Lang) {
  const [first] = members;
  const shown = toldBy({ in: members }, lang);
  if (!first || !shown) return [];
  const { report, entity } = shown;
  const { ref: _, ...told } = entityOut(report.corpus, entity, lang);
  return [
    {
      ref: fullRef(first.report, ref("entity", first.entity.id)),
      ...told,
      ...(!isSeries && { in: members.map(({ report }) => report.corpus.id) }),
    },
  ];
}

/** Amounts of one metric in several currencies stand in rows of their own. */
function currencyNotes(groups: readonly (readonly PointOver[])[], lang: Lang): string[] {
  const money = groups.filter(([first]) => first && dimensionOf(first).startsWith("money-"));
  return [...groupBy(money, ([first]) => first?.metric).values()]
    .filter((rows) => rows.length > 1)
    .map((rows) => {
      const name = nameIn(rows.flat(), lang);
      const units = rows.flatMap(([first]) => first?.figure?.unit ?? []);
      return lang === "zh"
        ? `${name}以${units.join("、")}分列，币种不换算。`
        : `${name} stands in ${units.join(" and ")}, row by row: currencies are not converted.`;
    });
}

const tablesOf = (points: readonly PointOver[]): string[] => [
  ...new Set(
    points.flatMap(({ report, table }) =>
      table === undefined ? [] : [fullRef(report, ref("table", table))],
    ),
  ),
];

interface Compared {
  readonly things: readonly Thing[];
  readonly used: readonly { readonly report: Report; readonly ref: string }[];
  readonly rows: readonly RowOver[];
  readonly wanted: ReturnType<typeof metricsOver> | undefined;
}

/** Findings of one report that touch what is compared, and what was lost of it. */
function findingsIn(report: Report, { things, used, rows, wanted }: Compared, lang: Lang): ToldFinding[] {
  const { corpus } = report;
  const about = things.flatMap((thing) =>
    thing.in.filter((each) => each.report === report).map(({ entity }) => entity.id),
  );
  const touching = corpus
    .findingsOf(used.filter((each) => each.report === report).map(({ ref }) => ref))
    .filter(
      ({ id, kind, weight }) =>
        kind !== "ocr" &&
        (weight === "material" ||
          rows.some((row) => row.findings?.includes(fullRef(report, ref("finding", id))))),
    );
  const metrics =
    wanted &&
    new Set([...corpus.metrics.keys()].filter((id) => wanted.some(({ holds }) => holds(report, id))));
  return [...new Set([...touching, ...missingParts(corpus, about, metrics)])].map((finding) => {
    const told = toldFinding(finding, lang);
    return { ...told, ref: fullRef(report, told.ref) };
  });
}

/** Where what is shown stands, report by report. */
function citeOver(
  reports: readonly Report[],
  used: readonly { readonly report: Report; readonly lines: readonly number[] }[],
  lang: Lang,
) {
  const cites = reports.flatMap((report) => {
    const lines = [...new Set(used.filter((each) => each.report === report).flatMap((each) => each.lines))];
    return lines.length > 0 ? [cite(report.corpus, undefined, lines, lang)] : [];
  });
  return cites.length > 0 ? { cite: cites.join(lang === "zh" ? "；" : "; ") } : {};
}
