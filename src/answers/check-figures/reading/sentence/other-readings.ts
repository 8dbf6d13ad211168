import type { Corpus } from "../../../../corpus/corpus.ts";
import type { Figure } from "../../../../notation/figures/figure.ts";
import type { OtherReading } from "../../asked-figure.ts";
import { gapped, runOf } from "../in-turn.ts";
import { isMoney, type Measured } from "../measures/measured.ts";
import { ownerOf } from "../names/anaphora.ts";
import type { Named } from "../names/named.ts";
import { takenUpByWord } from "../names/taken-up.ts";
import type { Context, Read } from "./context.ts";
import type { Whose } from "./figure-subject.ts";
import { asChange, isAlike } from "./inherited.ts";
import { type FigurePlace, isChange, type SentenceParts } from "./sentence-parts.ts";

const SURELY = "surely" as const;
const TAKEN_UP = "taken up" as const;

/** What has been read of a figure, and before it. */
interface SoFar {
  readonly whose: Whose;
  /** The subject that is taken up if the sentence names none. */
  readonly carried: Named | undefined;
  readonly said: Measured;
  readonly measured: Measured;
  readonly read: readonly Read[];
  readonly context: Context;
}

/** Other ways to read a figure whose clause leaves open what it measures, or whose it is: likely ones first. */
export function otherReadings(
  corpus: Corpus,
  parts: SentenceParts,
  place: FigurePlace,
  soFar: SoFar,
): OtherReading[] {
  const { measured, said } = soFar;
  const metrics: OtherReading[] = [
    ...formerly(corpus, parts, place, soFar),
    ...paid(corpus, parts, place),
    ...ofMarket(parts, place, soFar),
    ...valued(parts, place, soFar),
    ...total(parts, place),
    ...sidelong(corpus, parts, place, soFar),
  ];
  const named = said.metric ?? said.words ?? measured.metric ?? place.figure.noun;
  const subjects = named === undefined ? [] : beside(corpus, parts, place, soFar);
  const isNamed = isNamedIn(parts, place);
  return [
    ...metrics,
    ...subjects.map(({ text }) => ({ subject: text, guessed: isNamed ? SURELY : TAKEN_UP })),
  ];
}

/** What the figures before measure, if its own clause does not say what it does. */
function sidelong(
  corpus: Corpus,
  { sentence, figures, clauses }: SentenceParts,
  { figure }: FigurePlace,
  soFar: SoFar,
): OtherReading[] {
  const { said, measured, read, context, whose } = soFar;
  if (gapped(read, { figures, clauses }, figure, whose.own)) return [];
  if (said.metric !== undefined || said.words !== undefined) return [];
  if (runOf(sentence, figures, figure).length > 1) return [];
  const last = read.at(-1);
  // Capex of $25 billion was 68% higher: what grew is what was just said.
  const isOfLast = last?.measured.metric !== undefined && last.subject?.text === whose.own?.text;
  if (last && isOfLast && isChange(figure) && !isChange(last.figure)) return [];
  const alike = (each: Read) => isAlike(corpus, each.figure, figure);
  const isHere = read.some(
    (each) => alike(each) && each.measured.metric !== undefined && !each.measured.inherited,
  );
  const metrics = [...[...read].reverse(), ...(isHere ? [] : [...context.read].reverse())]
    .filter(alike)
    .flatMap((each) => (isChange(figure) ? asChange(each.measured, figure) : each.measured).metric ?? []);
  const others = [...new Set(metrics)].filter((metric) => metric !== measured.metric);
  return [
    ...others.map((metric) => ({ metric, guessed: SURELY })),
    ...(isHere ? [] : ofAnother(corpus, figure, soFar).map((each) => ({ ...each, guessed: TAKEN_UP }))),
    ...(metrics.length > 0 || read.some(alike) ? [] : unmeasured(corpus, figure)),
  ];
}

/** Whether the clause of a figure names an owner of figures before it. */
const isNamedIn = ({ owners }: SentenceParts, { figure, clause }: FigurePlace): boolean =>
  owners.some(({ start, end }) => start >= clause && end <= figure.start);

/** Of a sentence that names nobody: what the one before began with. */
const ofAnother = (corpus: Corpus, figure: Figure, { whose, measured, context }: SoFar): OtherReading[] =>
  whose.own || whose.nobody
    ? []
    : context.read.slice(0, 1).flatMap((each) => {
        const { metric } = isChange(figure) ? asChange(each.measured, figure) : each.measured;
        const asked = metric ?? measured.metric;
        return isAlike(corpus, each.figure, figure) && each.subject
          ? [{ subject: each.subject.text, ...(asked !== undefined && { metric: asked }) }]
          : [];
      });

/** A unit that says itself what kind of thing is measured, whatever the sentence before was about: 120 TOPS. */
const unmeasured = ({ units }: Corpus, { unit }: Figure): OtherReading[] =>
  unit === undefined ||
  /^(?:share|multiple|count|money|percentage|time|calendar|score)/.test(units.get(unit).dimension)
    ? []
    : [{ metric: undefined, guessed: SURELY }];

/** What came before the change of the sentence: from 60, 此前为60, the earlier range. */
function formerly(
  corpus: Corpus,
  { sentence }: SentenceParts,
  { figure, from }: FigurePlace,
  { measured, read }: SoFar,
): OtherReading[] {
  const metric =
    measured.metric ?? read.findLast((each) => isAlike(corpus, each.figure, figure))?.measured.metric;
  const before = sentence.slice(Math.max(0, from - 1), figure.start);
  if (metric === undefined || !FORMER.test(before)) return [];
  return [{ metric: /\p{Script=Han}/u.test(metric) ? `此前${metric}` : `previous ${metric}` }];
}

const FORMER =
  /(?:从|由|此前|之前|原先|原来|原本|原为|先前)[^，。,;；]{0,10}$|\b(?:from|previously|earlier|before|formerly|prior|initially|originally)\b[^,.;]{0,30}$/i;

/** What a share was bought for: 10 % for RMB 11.5 billion. */
const paid = (corpus: Corpus, { sentence }: SentenceParts, { figure, last }: FigurePlace): OtherReading[] =>
  isMoney(corpus, figure) &&
  last?.unit === "%" &&
  /\bfor (?:about |around )?$/i.test(sentence.slice(last.end, figure.start))
    ? [{ metric: "price paid" }]
    : [];

/** What was just spoken of is what is valued: buys 10 % of Acme, valuing it at 115 billion. */
function valued(
  { sentence, owners }: SentenceParts,
  { figure, from }: FigurePlace,
  { whose: { own } }: SoFar,
): OtherReading[] {
  const last = owners.findLast(({ end }) => end <= figure.start);
  return last && last.text !== own?.text && VALUED.test(sentence.slice(from, figure.start))
    ? [{ subject: last.text, metric: "valuation" }]
    : [];
}

const VALUED = /\b(?:valu(?:es|ed|ing) (?:it|the (?:company|firm|group|start-?up|business))) at\b/i;

/** What several have together is of their market. */
const ofMarket = (
  { sentence }: SentenceParts,
  { figure, from, after }: FigurePlace,
  { said }: SoFar,
): OtherReading[] =>
  figure.unit === "%" &&
  said.metric === undefined &&
  TOGETHER.test(sentence.slice(from, figure.start) + sentence.slice(after.start, after.end))
    ? [{ metric: "market share" }]
    : [];

const TOGETHER = /合计|共|\b(?:together|combined|between them|jointly)\b/i;

/** A sum of parts that have a measure of their own: a total of 73 TOPS, 86 TOPS overall. */
function total({ sentence }: SentenceParts, { figure, before, after }: FigurePlace): OtherReading[] {
  const words = `${sentence.slice(before.start, before.end)} ${sentence.slice(after.start, after.end)}`;
  return figure.unit !== undefined &&
    /[A-Z]{2}/.test(figure.unit) &&
    /\b(?:total|overall|altogether)\b|总/i.test(words)
    ? [{ metric: `total ${figure.unit}` }]
    : [];
}

/** Whom else a figure may be of: what its subject belongs to or what belongs to it, and, if its clause names nobody, the others of the sentence. */
function beside(
  corpus: Corpus,
  parts: SentenceParts,
  place: FigurePlace,
  { whose: { own, turn, nobody }, carried, context }: SoFar,
): Named[] {
  const { sentence, owners } = parts;
  const { figure, from } = place;
  if (turn || nobody) return [];
  const subject = own ?? carried;
  const before = owners.filter(({ end }) => end <= figure.start);
  const company = takenUpByWord(corpus, sentence.slice(from, figure.start), context.subjects);
  const others = [...before, ...context.subjects].filter(
    ({ ids }) => subject && isKin(corpus, ids, subject.ids),
  );
  // A sentence without figures may have named several.
  const listed = own || context.read.length > 0 ? [] : context.listed;
  const whole = isNamedIn(parts, place) ? undefined : ownerOf(corpus, subject);
  return [...others, ...listed, ...(whole ? [whole] : []), ...(company ? [company] : [])].filter(
    ({ text, ids }, at, all) =>
      text !== subject?.text && ids.length > 0 && all.findIndex((each) => each.text === text) === at,
  );
}

/** Whether one of two things is made by the other, or a part of it. */
function isKin({ entities }: Corpus, some: readonly string[], others: readonly string[]): boolean {
  const isOf = (part: string, whole: string) => {
    const { maker, partOf } = entities.get(part) ?? {};
    return maker === whole || partOf === whole;
  };
  return some.some((a) => others.some((b) => isOf(a, b) || isOf(b, a)));
}
