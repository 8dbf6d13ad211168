import { ref } from "../../corpus/ref.ts";
import type { Entity } from "../../corpus/schema/entity.ts";
import type { Report } from "../../library/report.ts";
import { type HeldQuantity, heldOf } from "../figures/held-quantity.ts";
import { matchMetrics } from "../find/match-metrics.ts";
import { matchSubject } from "../find/match-subject.ts";
import type { AskedFigure, FigureQuestion } from "./asked-figure.ts";
import { type SubjectRead, subjectOf } from "./claim-subject.ts";
import { type AskedMetrics, askedMetrics, isAlike } from "./metric/asked-metrics.ts";
import { ofMarket } from "./metric/market-named.ts";
import { CHANGE_WORD, MULTIPLE_WORD } from "./metric/metric-words.ts";
import { ownersNamed } from "./metric/owners-named.ts";
import { mentionedPart, namedPart, partsOf } from "./metric/parts-of.ts";
import { metricsNamed, readMetric } from "./metric/read-metric.ts";
import { regroup } from "./metric/regroup-question.ts";

/** Whom and what a claim is about. */
export interface ReadClaim {
  readonly entities: readonly Entity[];
  /** The nearest names, if the subject is not known. */
  readonly near: readonly string[];
  /** Undefined: the claim names no metric. */
  readonly metric: AskedMetrics | undefined;
  /** What the claim names; the figures may be those of a part or an owner of it. */
  readonly named: readonly Entity[];
}

const ARTICLE = /^(?:the|its|their) +(?=\S)/i;

type Reading = Omit<ReadClaim, "named">;

/** Reads subject and metric of a claim: both by name; else the metric in other words, of the subject or of a part that the words name; else cut elsewhere. */
export function readClaim(report: Report, question: FigureQuestion, figure: AskedFigure): ReadClaim {
  const { subject, metric } = question;
  const plain = { ...question, subject: subject.replace(ARTICLE, ""), metric: metric?.replace(ARTICLE, "") };
  const named = subjectOf(report, plain.subject);
  const reading = read(report, plain, figure, named);
  return { ...reading, named: named.entities.length > 0 ? named.entities : reading.entities };
}

function read(report: Report, given: FigureQuestion, figure: AskedFigure, named: SubjectRead): Reading {
  const question = ofMarket(report.corpus, given, figure, named.entities);
  const { metric } = question;
  if (named.entities.length === 0) return byName(report, question, figure);
  if (metric === undefined || question.words !== undefined) {
    const plain = byName(report, question, figure);
    const isUnread = metric === undefined && question.words !== "" && plain.metric?.ids.length === 0;
    return (isUnread && inWords(report, named, { ...question, metric: question.words }, figure)) || plain;
  }
  const { sure, ids } = matchMetrics(report.corpus, metric);
  const isNamed = sure && holds(report, named.entities, metric, figure);
  if (isNamed && named.rest === "") return byName(report, question, figure);
  const owned = isNamed ? undefined : ofOwnerNamed(report, named, metric, figure);
  if (owned) return owned;
  const worded = inWords(report, named, question, figure);
  // The name of a metric that the subject has not is no other wording of one that it has.
  const isForeign = sure && !ownOf(report, named.entities).some((held) => ids.includes(held.metric));
  if (worded && !(isForeign && !worded.metric?.ids.some((id) => ids.includes(id)))) return worded;
  const other = byName(report, question, figure);
  const own = new Set(ownOf(report, other.entities).map((held) => held.metric));
  if (other.metric?.ids.some((id) => own.has(id))) return other;
  if (named.beside.size > 0)
    return { entities: [], near: named.entities.map(({ id }) => ref("entity", id)), metric: undefined };
  // What the subject has is not meant here, or it would have been found: another's measure.
  const mine = new Set(ownOf(report, named.entities).map((held) => held.metric));
  const foreign = metricsNamed(report.corpus, metric, isChanged(figure) ? [CHANGE_WORD] : []).filter(
    (id) => !mine.has(id),
  );
  return foreign.length === 0
    ? other
    : { entities: named.entities, near: [], metric: { ids: foreign, near: [] } };
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

/** What a claim says of another that its metric's wording names beside the subject: "Avatr's stake" in Yinwang. */
function ofOwnerNamed(
  report: Report,
  { entities, beside }: SubjectRead,
  asked: string,
  figure: AskedFigure,
): Reading | undefined {
  const { corpus } = report;
  for (const { owner, rest, held } of ownersNamed(corpus, entities, asked)) {
    const metric = readMetric(corpus, {
      asked: rest,
      subject: `${owner.zh} ${owner.en}`,
      own: held.filter((each) => isAlike(corpus, each, figure)),
      isAlike: () => true,
      implied: impliedBy(figure),
      isDated: figure.period !== undefined,
      beside,
    });
    const refs = metric?.refs ?? new Set(held.map(({ ref: own }) => own));
    if (metric) return { entities: [owner], near: [], metric: { ids: metric.ids, refs, near: [] } };
  }
  return undefined;
}

/** Words of a metric that a figure itself says. */
const impliedBy = (figure: AskedFigure): string[] => [
  ...(isChanged(figure) ? [CHANGE_WORD] : []),
  ...(figure.unit === "x" ? [MULTIPLE_WORD, CHANGE_WORD] : []),
];

function inWords(
  report: Report,
  { entities, beside }: SubjectRead,
  { subject, metric: asked = "" }: FigureQuestion,
  figure: AskedFigure,
): Reading | undefined {
  const { corpus } = report;
  const implied = impliedBy(figure);
  const read = (own: readonly HeldQuantity[], name: string, wording = asked) => {
    const isFit = (held: HeldQuantity) => isAlike(corpus, held, figure);
    return readMetric(corpus, {
      asked: wording,
      subject: name,
      own,
      isAlike: isFit,
      implied,
      isDated: figure.period !== undefined,
      beside,
    });
  };
  const mentioned = mentionedPart(corpus, entities, asked);
  const part = mentioned?.part ?? namedPart(corpus, entities, asked);
  const ofPart = part && read(ownOf(report, [part]), `${subject} ${part.zh} ${part.en}`, mentioned?.rest);
  if (part && ofPart) return { entities: [part], near: [], metric: { ...ofPart, near: [] } };
  const mine = read(ownOf(report, entities), subject);
  if (mine) return { entities, near: [], metric: { ...mine, near: [] } };
  const parts = entities.flatMap((entity) =>
    partsOf(corpus, entity.id).filter(
      (each) =>
        STANDS_IN.has(each.kind) &&
        isCalledAfter(each, entity) &&
        // what is said of a part may be held for one that is called after it: car lines with God's Eye
        (!mentioned || isCalledAfter(each, mentioned.part)),
    ),
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
    return { entities: few, near: [], metric: { ...theirs, near: [] } };
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
  const ids = new Set(entities.map(({ id }) => id));
  return [...ids].flatMap((id) => heldOf(corpus, id));
};

/** Subject and metric by their names, cut at another place if they are none. */
function byName(report: Report, question: FigureQuestion, figure: AskedFigure): Reading {
  const isNamed =
    matchSubject(report, question.subject).entities.length > 0 &&
    (question.metric === undefined || matchMetrics(report.corpus, question.metric).sure);
  const cut = isNamed ? question : (regroup(report, question) ?? question);
  const read = subjectOf(report, cut.subject);
  const { entities, rest } = read;
  const near = entities.length === 0 ? read.near : [];
  const words = [question.words, rest].filter(Boolean).join(" ");
  const asked = { metric: cut.metric, words: words === "" ? undefined : words };
  const subjects = entities.map(({ id }) => id);
  return {
    entities,
    near,
    metric: entities.length === 0 ? undefined : askedMetrics(report.corpus, asked, subjects, figure),
  };
}
