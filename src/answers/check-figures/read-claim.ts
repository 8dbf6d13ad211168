import type { Entity } from "../../corpus/schema/entity.ts";
import type { Report } from "../../library/report.ts";
import { type HeldQuantity, heldOf } from "../figures/held-quantity.ts";
import { matchMetrics } from "../find/match-metrics.ts";
import { matchSubject } from "../find/match-subject.ts";
import { subjectIn } from "../find/subject-in.ts";
import type { AskedFigure, FigureQuestion } from "./asked-figure.ts";
import { type AskedMetrics, askedMetrics, isAlike } from "./asked-metrics.ts";
import { CHANGE_WORD, MULTIPLE_WORD } from "./metric-words.ts";
import { namedPart, partsOf } from "./parts-of.ts";
import { metricsNamed, readMetric } from "./read-metric.ts";
import { regroup } from "./regroup-question.ts";

/** Whom and what a claim is about. */
export interface ReadClaim {
  readonly entities: readonly Entity[];
  /** What the subject itself names: not the part or owner whose figure is meant. */
  readonly named: readonly Entity[];
  /** The nearest names, if the subject is not known; they are looked for when they are read. */
  readonly near: readonly string[];
  /** Undefined: the claim names no metric. */
  readonly metric: AskedMetrics | undefined;
}

/** Reads subject and metric of a claim: both by name; else the metric in other words, of the subject or of a part that the words name; else cut elsewhere. */
export function readClaim(report: Report, question: FigureQuestion, figure: AskedFigure): ReadClaim {
  const { subject, metric } = question;
  const named = subjectOf(report, subject);
  if (metric === undefined || question.words !== undefined || named.entities.length === 0)
    return byName(report, question, figure, named);
  const text = `${subject} ${named.rest}`;
  const isNamed = matchMetrics(report.corpus, metric).sure && holds(report, named.entities, metric, figure);
  if (isNamed && named.rest === "") return byName(report, question, figure, named);
  const worded = inWords(report, named.entities, metric, text, figure);
  if (worded) return { ...worded, named: named.entities, near: [] };
  const other = byName(report, question, figure, named);
  const foreign = metricsNamed(report.corpus, metric);
  const isOwn = ownOf(report, other.entities).some((held) => other.metric?.ids.includes(held.metric));
  return isOwn || foreign.length === 0
    ? other
    : { entities: named.entities, named: named.entities, near: [], metric: { ids: foreign, near: [] } };
}

interface SubjectRead {
  readonly entities: readonly Entity[];
  readonly near: readonly string[];
  /** Words beside the name. */
  readonly rest: string;
}

function subjectOf(report: Report, subject: string): SubjectRead {
  const named = matchSubject(report, subject);
  if (named.entities.length > 0) return { entities: named.entities, near: [], rest: "" };
  const worded = subjectIn(report, subject);
  if (worded) return { entities: worded.entities, near: [], rest: worded.rest };
  return {
    entities: [],
    get near() {
      return named.near;
    },
    rest: "",
  };
}

/** Whether a name is that of a metric that one of the entities has in the claimed dimension. */
function holds(report: Report, entities: readonly Entity[], metric: string, figure: AskedFigure): boolean {
  const { ids } = matchMetrics(report.corpus, metric);
  return ownOf(report, entities).some(
    (held) =>
      ids.includes(held.metric) && (!isChanged(figure) || held.unit === figure.unit || isShare(report, held)),
  );
}

const isShare = ({ corpus }: Report, { unit }: HeldQuantity): boolean =>
  unit !== undefined && /^(?:share|multiple|percentage-points)$/.test(corpus.units.get(unit).dimension);

/** Whether a figure is said to be a change: cut by 60 %, -31.55 %, up 13 % YoY. */
const isChanged = ({ relation, base, unit, value = 0 }: AskedFigure): boolean =>
  (unit === "%" || unit === "x") &&
  (relation === "increase" || relation === "decrease" || base !== undefined || (value < 0 && unit === "%"));

function inWords(
  report: Report,
  entities: readonly Entity[],
  asked: string,
  subject: string,
  figure: AskedFigure,
): Pick<ReadClaim, "entities" | "metric"> | undefined {
  const { corpus } = report;
  const implied = [
    ...(isChanged(figure) ? [CHANGE_WORD] : []),
    ...(figure.unit === "x" ? [MULTIPLE_WORD, CHANGE_WORD] : []),
  ];
  const read = (own: readonly HeldQuantity[], name: string) => {
    const isFit = (held: HeldQuantity) => isAlike(corpus, held, figure);
    return readMetric(corpus, { asked, subject: name, own, isAlike: isFit, implied });
  };
  const part = namedPart(corpus, entities, asked);
  const ofPart = part && read(ownOf(report, [part]), `${subject} ${part.zh} ${part.en}`);
  if (part && ofPart) return { entities: [part], metric: { ...ofPart, near: [] } };
  const mine = read(ownOf(report, entities), subject);
  if (mine) return { entities, metric: { ...mine, near: [] } };
  const parts = entities.flatMap((entity) =>
    partsOf(corpus, entity.id).filter((each) => STANDS_IN.has(each.kind) && isCalledAfter(each, entity)),
  );
  const held = ownOf(report, parts);
  const theirs = read(held, subject);
  const owners = new Set(
    held
      .filter(({ metric, ref }) => theirs?.ids.includes(metric) && (!theirs.refs || theirs.refs.has(ref)))
      .map(({ of }) => of),
  );
  const few = parts.filter(({ id }) => owners.has(id));
  if (theirs && few.length > 0 && few.length <= FEW)
    return { entities: few, metric: { ...theirs, near: [] } };
  return undefined;
}

/** Whether a part bears its owner's name (DeepSeek App); a product of another name (GitHub Copilot) is not meant by it. */
const isCalledAfter = ({ zh, en }: Entity, owner: Entity): boolean =>
  [owner.zh, owner.en, ...(owner.aliases ?? [])].some(
    (name) => name.length > 1 && (zh.includes(name) || en.toLowerCase().includes(name.toLowerCase())),
  );

/** Of so many parts the figure must be the same. */
const FEW = 3;

/** What may stand in for its owner, if it alone has the metric: a company's segment does not. */
const STANDS_IN = new Set(["market", "sector", "product", "model", "group"]);

const ownOf = ({ corpus }: Report, entities: readonly Entity[]): HeldQuantity[] => {
  return [...new Set(entities.map(({ id }) => id))].flatMap((id) => heldOf(corpus, id));
};

/** Subject and metric by their names, cut at another place if they are none. */
function byName(
  report: Report,
  question: FigureQuestion,
  figure: AskedFigure,
  named: SubjectRead,
): ReadClaim {
  const isNamed =
    named.entities.length > 0 &&
    named.rest === "" &&
    (question.metric === undefined || matchMetrics(report.corpus, question.metric).sure);
  const cut = isNamed ? question : (regroup(report, question) ?? question);
  const whom = cut.subject === question.subject ? named : subjectOf(report, cut.subject);
  const { entities, rest } = whom;
  const words = [question.words, rest].filter(Boolean).join(" ");
  const asked = { metric: cut.metric, words: words === "" ? undefined : words };
  const subjects = entities.map(({ id }) => id);
  return {
    entities,
    named: named.entities,
    get near() {
      return whom.near;
    },
    metric: entities.length === 0 ? undefined : askedMetrics(report.corpus, asked, subjects, figure),
  };
}
