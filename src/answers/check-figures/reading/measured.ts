import type { Corpus } from "../../../corpus/corpus.ts";
import type { Figure } from "../../../notation/figures/figure.ts";
import { heldQuantities } from "../../figures/held-quantity.ts";
import { findMentions, type Mention } from "../../find/mentions.ts";
import { metricNames } from "../../find/names-in-text.ts";
import { contentWords } from "../held-words.ts";
import { CONTRAST_AFTER, paraphrased, withoutPlain } from "./plain-words.ts";
import { apartFrom, blanked, type Span } from "./spans.ts";

/** What a clause says that a figure measures. */
export interface Measured {
  /** A name that the report knows, as the clause writes it. */
  readonly metric?: string | undefined;
  readonly words?: string | undefined;
  /** The clause says nothing of it: it is what the figure before measures. */
  readonly inherited?: boolean | undefined;
}

/** Where the words about one figure stand: before it, from the figure or clause before; behind it, to the next. */
export interface Around {
  readonly before: Span;
  readonly after: Span;
}

/** The metrics that a sentence names, apart from its figures, names and times. */
export function metricsIn(corpus: Corpus, sentence: string, taken: readonly Span[]): Mention[] {
  return apartFrom(findMentions(sentence, metricNames(corpus)), taken);
}

/** What a figure measures, by the known name nearest to it in its words, else by these words. */
export function measuredBy(
  corpus: Corpus,
  sentence: string,
  { before, after }: Around,
  metrics: readonly Mention[],
  taken: readonly Span[],
  figure: Figure,
): Measured {
  const free = blanked(sentence, taken);
  const isChange = figure.relation === "increase" || figure.relation === "decrease";
  const fitting = metrics.filter(({ ids }) => isChange || ids.some((id) => fits(corpus, id, figure)));
  const inside = fitting.filter(
    ({ start, end }) => (start >= before.start && end <= before.end) || (start >= after.start && end <= after.end),
  );
  const metric = nearest(isChange ? besideChange(sentence, inside, figure) : inside, figure);
  const head = free.slice(before.start, before.end);
  const tail = free.slice(after.start, after.end);
  if (metric) {
    const word = sentence.slice(metric.start, metric.end);
    const lead = metric.start < figure.start ? before.start : after.start;
    const words = [
      modifiers(free.slice(Math.max(lead, metric.start - 24), metric.start)),
      ...(tail.match(CONTRAST_AFTER) ?? []).filter((said) => !said.includes(word)),
    ];
    return { metric: isChange ? changed(corpus, word, metric.ids, figure) : word, words: said(words.join(" ")) };
  }
  const ordinary = paraphrased(head.trimEnd());
  const known = findMentions(ordinary, metricNames(corpus)).filter(({ ids }) => isChange || ids.some((id) => fits(corpus, id, figure)));
  const last = known.at(-1);
  if (last) {
    const word = ordinary.slice(last.start, last.end);
    return {
      metric: isChange ? changed(corpus, word, last.ids, figure) : word,
      words: said(modifiers(ordinary.slice(Math.max(0, last.start - 24), last.start))),
    };
  }
  const words = said(withoutPlain(`${ordinary} ${paraphrased(tail)}`));
  return words === undefined ? {} : { words: isChange ? `${words} ${changeWord(words, figure)}` : words };
}

/** Words that say something; undefined if they do not. */
function said(text: string): string | undefined {
  const { latin, han } = contentWords(withoutPlain(text));
  return latin.length + han.length === 0 ? undefined : withoutPlain(text).replace(/[^\p{L}\p{N}%&./+-]+/gu, " ").trim();
}

/** The words that touch a metric's name from the left: standby of standby power, 激活的 of 激活的参数. */
function modifiers(before: string): string {
  const [han] = /[\p{Script=Han}A-Za-z0-9]+的?\s?$/u.exec(before) ?? [];
  if (han !== undefined && /\p{Script=Han}/u.test(han)) return withoutPlain(han);
  const words = before.match(/[A-Za-z][A-Za-z-]*(?=\s|$)/g) ?? [];
  const adjacent = /[A-Za-z-]\s$/.test(before) ? words.slice(-2) : [];
  const last = adjacent.findLastIndex((word) => withoutPlain(word).trim() === "" || contentWords(word).latin.length === 0);
  return adjacent.slice(last + 1).join(" ");
}

/** The metrics that a change may be of: those before it (营收…，同比增长13%), unless one is joined to it (节省42.5%的训练成本). */
function besideChange(text: string, metrics: readonly Mention[], { start, end }: Figure): readonly Mention[] {
  if (/^(?:的| (?:of|less|lower|more|higher|cut|off|in)\b)/i.test(text.slice(end, end + 8))) {
    const joined = metrics.filter((metric) => metric.start >= end && metric.start - end <= JOINED);
    if (joined.length > 0) return joined;
  }
  const before = metrics.filter((metric) => metric.end <= start);
  return before.length > 0 ? before : metrics;
}

const JOINED = 16;

/** A change by so many per cent of a thing that is no share is its growth, or its cut. */
function changed(corpus: Corpus, word: string, ids: readonly string[], figure: Figure): string {
  if (figure.unit === "pp" || ids.some((id) => ["share", "multiple"].includes(corpus.metrics.get(id)?.dimension ?? ""))) return word;
  return /\p{Script=Han}/u.test(word) ? word + changeWord(word, figure) : `${word} ${changeWord(word, figure)}`;
}

function changeWord(word: string, { relation }: Figure): string {
  const falls = relation === "decrease";
  return /\p{Script=Han}/u.test(word) ? (falls ? "降幅" : "增速") : falls ? "cut" : "growth";
}

/** A mention before the figure counts as nearer than one behind it. */
function nearest(mentions: readonly Mention[], { start, end }: Figure): Mention | undefined {
  const distance = (each: Mention) =>
    each.end <= start ? start - each.end : 4 * Math.max(0, each.start - end) + 2;
  return [...mentions].sort((a, b) => distance(a) - distance(b))[0];
}

/** Whether a metric can have a figure of that unit: by its dimension, else by the figures that the report has of it. */
export function fits(corpus: Corpus, metric: string, { unit }: Figure): boolean {
  if (unit === undefined) return true;
  const dimension = corpus.units.get(unit).dimension;
  const own = dimensionsOf(corpus).get(metric);
  return own === undefined || own.has(dimension) || [...own].some((each) => kin(each, dimension));
}

const kin = (a: string, b: string): boolean => a.startsWith(b) || b.startsWith(a);

const dimensions = new WeakMap<Corpus, ReadonlyMap<string, ReadonlySet<string>>>();

function dimensionsOf(corpus: Corpus): ReadonlyMap<string, ReadonlySet<string>> {
  const known = dimensions.get(corpus);
  if (known) return known;
  const made = new Map<string, Set<string>>();
  for (const { metric, unit } of heldQuantities(corpus)) {
    const own = made.get(metric) ?? new Set<string>();
    if (unit !== undefined) own.add(corpus.units.get(unit).dimension);
    made.set(metric, own);
  }
  for (const [metric, own] of made) {
    const dimension = corpus.metrics.get(metric)?.dimension;
    if (dimension) own.add(dimension);
    if (own.size === 0) made.delete(metric);
  }
  dimensions.set(corpus, made);
  return made;
}
