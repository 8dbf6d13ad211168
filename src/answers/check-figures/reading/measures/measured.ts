import type { Corpus } from "../../../../corpus/corpus.ts";
import type { Figure } from "../../../../notation/figures/figure.ts";
import { blanked } from "../../../../search/reading/blanked.ts";
import { findMentions, type Mention } from "../../../find/mentions.ts";
import { contentWords } from "../../metric/held-words.ts";
import type { Span } from "../spans.ts";
import { fits } from "./fits.ts";
import { changingNames, runningNames } from "./metric-names.ts";
import { CONTRAST_AFTER, JOINTS, paraphrased, withoutPlain } from "./plain-words.ts";

/** What a clause says that a figure measures. */
export interface Measured {
  /** A name that the report knows, as the clause writes it. */
  readonly metric?: string | undefined;
  /** What a change is of, and the metrics that this may be. */
  readonly base?: string | undefined;
  readonly words?: string | undefined;
  /** The clause says nothing of it: it is what the figure before measures. */
  readonly inherited?: boolean | undefined;
}

/** What a sentence opens with as the measure of its figures: 从毛利率看，…为27.1%; in terms of gross margin, … */
export function leadingMetric(
  corpus: Corpus,
  sentence: string,
  metrics: readonly Mention[],
  figure: Figure,
): string | undefined {
  const last = metrics.findLast(
    ({ start, end, ids }) =>
      end <= figure.start &&
      /^\s?(?:(?:从|按|论|就|以|in terms of|by|on|as for|measured by|judged by)\s?(?:the )?)?$/i.test(
        sentence.slice(0, start),
      ) &&
      /^\s?(?:来看|看|方面|而言|来说|上|计)?\s?[,，:：]/.test(sentence.slice(end, end + 6)) &&
      ids.some((id) => fits(corpus, id, figure)),
  );
  return last && sentence.slice(last.start, last.end);
}

/** Where the words about one figure stand: before it, from the figure or clause before; behind it, to the next. */
export interface Around {
  readonly before: Span;
  readonly after: Span;
}

/** The metrics that a sentence names; for a change those that it may be of, too. */
export function metricsIn(corpus: Corpus, sentence: string, changes: boolean): Mention[] {
  const names = changes ? changingNames(corpus) : runningNames(corpus);
  return findMentions(sentence, names).map((each) => withoutYear(sentence, each, names));
}

/** A metric's name without the year that it begins with, if that is a name, too: the year of 2024年资本支出 is a time. */
function withoutYear(
  sentence: string,
  mention: Mention,
  names: ReadonlyMap<string, readonly string[]>,
): Mention {
  const said = sentence.slice(mention.start, mention.end);
  const [year] = /^(?:19|20)\d\d(?:年度?)?的?\s?/.exec(said) ?? [];
  if (year === undefined) return mention;
  const [rest] = findMentions(said.slice(year.length), names);
  return rest?.start === 0 && rest.end === said.length - year.length
    ? { start: mention.start + year.length, end: mention.end, ids: rest.ids }
    : mention;
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
  const able = ({ ids }: Mention) => isChange || ids.some((id) => fits(corpus, id, figure));
  const inside = metrics.filter(
    (each) =>
      able(each) &&
      !(each.start >= after.start && LEADS_ON.test(sentence.slice(each.end, after.end + 1))) &&
      ((each.start >= before.start && each.end <= before.end) ||
        (each.start >= after.start && each.end <= after.end)),
  );
  const head = leadOf(free.slice(before.start, before.end));
  const next = metrics.find(
    (each) =>
      each.start >= after.start &&
      each.end <= after.end &&
      LEADS_ON.test(sentence.slice(each.end, after.end + 1)),
  );
  const tail = next
    ? free.slice(after.start, next.start).replace(TO_NEXT, " ")
    : free.slice(after.start, after.end);
  const metric = isChange
    ? nearest(besideChange(sentence, inside, figure), figure)
    : (nearest(inside, figure) ?? leadingTo(corpus, sentence, metrics, figure, before));
  const ordinary = paraphrased(head.trimEnd());
  const names = isChange ? changingNames(corpus) : runningNames(corpus);
  const other = ordinary === head.trimEnd() ? undefined : findMentions(ordinary, names).filter(able).at(-1);
  // Spent on acquisitions is another measure than what is spent.
  const isFor = isMoney(corpus, figure) && PURPOSE.test(tail);
  if (other && !isFor && (!metric || other.end - other.start > metric.end - metric.start + 1))
    return named(corpus, ordinary, other, "", figure);
  if (metric) {
    const lead = metric.start < figure.start ? before.start : after.start;
    const text = blanked(sentence, taken).slice(0, metric.start) + sentence.slice(metric.start);
    const behindIt =
      metric.start < figure.start
        ? `${WITHOUT.exec(free.slice(metric.end, before.end))?.[0] ?? ""} ${tail}`
        : free.slice(metric.end, after.end);
    const contrasts = (behindIt.match(CONTRAST_AFTER) ?? []).filter(
      (said) => !said.includes(sentence.slice(metric.start, metric.end)),
    );
    return named(corpus, text, metric, contrasts.join(" "), figure, lead);
  }
  const contrasts = (tail.match(/\bcache (?:hit|miss)\b/gi) ?? []).join(" ");
  const behind = isChange ? tail.replace(COMPARED_EN, " ") : tail;
  const words = said(
    withoutPlain(
      `${ordinary.replace(COMPARED_ZH, " ")} ${paraphrased(withoutAdjuncts(behind, isMoney(corpus, figure)))} ${contrasts}`,
    ),
  );
  return words === undefined ? {} : { words: isChange ? `${words} ${changeWord(words, figure)}` : words };
}

/** What is counted in or left out; a name is blank here: the average excluding Acme. */
const WITHOUT = /\b(?:in|ex)cluding(?: [a-z]+){1,2}/i;

/** The metric whose value a clause says that a figure is, though none of its figures has such a unit. */
function leadingTo(
  { units }: Corpus,
  sentence: string,
  metrics: readonly Mention[],
  { start, unit }: Figure,
  before: Span,
): Mention | undefined {
  if (unit === undefined || /^(?:share|multiple|percentage|count)/.test(units.get(unit).dimension))
    return undefined;
  return metrics.find(
    (each) => each.start >= before.start && each.end <= start && IS.test(sentence.slice(each.end, start)),
  );
}

const IS = /^\s?(?:约?[为是]|达到?了?|(?:was|were|is|are|of|came to|stood at|reached))\s?$/i;

/** What a change is counted from: 13 % more than the month before, up on the year, 比上年. */
const COMPARED_EN =
  /^\s?(?:(?:more|higher|lower|less|fewer|cheaper|up|down|above|below|larger|smaller|faster) )?(?:than|on|from|over|above|below|versus|vs\.?|against|compared (?:with|to))\b[^,;]*[,;.]?\s*$|^\s?(?:year|quarter|month)[- ]on[- ](?:year|quarter|month)\b|^\s?(?:more|higher|lower|less|fewer|up|down)[,;.]?\s*$/i;
const COMPARED_ZH =
  /(?:比|较|相比|相较于?|与)(?:上一?年度?|去年|前年|上一?月|上一?季度?|前一?[年季月]度?|上年)(?:同期|同季|同月)?(?:相比)?/g;

/** A known metric with the words that touch it: together they are a longer name of it, or words to look for. */
function named(
  corpus: Corpus,
  text: string,
  metric: Mention,
  contrasts: string,
  figure: Figure,
  from = 0,
): Measured {
  const isChange = figure.relation === "increase" || figure.relation === "decrease";
  const word = text.slice(metric.start, metric.end);
  const lead = modifiers(text.slice(Math.max(from, metric.start - 24), metric.start));
  const touching = said(`${lead} ${contrasts}`) ?? (ADJECTIVE.test(lead) ? lead : undefined);
  if (touching === undefined)
    return isChange
      ? { metric: changed(corpus, word, metric.ids, figure), ...baseOf(word) }
      : { metric: word };
  const whole = /\p{Script=Han}/u.test(word) ? touching + word : `${touching} ${word}`;
  if (isName(corpus, whole))
    return isChange
      ? { metric: changed(corpus, whole, metric.ids, figure), ...baseOf(whole) }
      : { metric: whole };
  return isChange ? { metric: `${whole} ${changeWord(whole, figure)}`, ...baseOf(whole) } : { metric: whole };
}

/** Between a metric and the next figure, whose it is: on revenue of … */
const LEADS_ON =
  /^(?: (?:of|at|was|is|reached|came to)(?: about| around| nearly)?|为|是|达到?|约为?|:|：)? ?[\d$€£¥]$/i;

/** What joins a figure to the next one's metric: 34.5 billion on revenue of 90.2. */
const TO_NEXT = /\s(?:on|with|against|from|for)(?: an?| the| its)?\s*$/i;

/** Whether a text as a whole is a name of a metric. */
function isName(corpus: Corpus, text: string): boolean {
  const [mention] = findMentions(text, changingNames(corpus));
  return mention?.start === 0 && mention.end === text.length;
}

/** Of a long clause what leads to the figure: behind "by training", "once", "which". */
function leadOf(text: string): string {
  const cuts = [
    ...text.matchAll(
      /\b(?:by|for|while|after|before) (?=\w+ing\b)|\b(?:who|which|that|where|when|once|because|since|as)\b/gi,
    ),
  ];
  const last = cuts.at(-1);
  return last ? " ".repeat(last.index + last[0].length) + text.slice(last.index + last[0].length) : text;
}

/** The words behind a figure up to a phrase that only says where, when or how: on public roads. */
const withoutAdjuncts = (tail: string, money: boolean): string =>
  /^\s?(?:of|into|的)/.test(tail) || NAMED_AS.test(tail)
    ? tail
    : money && PURPOSE.test(tail)
      ? (PURPOSE.exec(tail)?.[0] ?? "")
      : tail.replace(
          /(?:^|\s)(?:on|in|at|to|by|with|for|during|across|after|before|as|from|since|thanks|per|over|through|than|against)\s.*$/i,
          " ",
        );

/** The name that a figure is given: gives 18 TFLOPS as FP32 compute. */
const NAMED_AS =
  /^\s?as (?:its |the )?(?!of\b|at\b|a result|part\b|well\b|against\b|compared\b|expected\b|planned\b|much\b|many\b|opposed\b|(?:reported|announced|stated|projected|guided|agreed|revised)\b)[A-Za-z]/;

/** What an amount of money is for: in dividends, on advertising. */
const PURPOSE =
  /^\s?(?:in|on|for|as)(?: (?:its|the|an?))?(?: (?!in\b|on\b|for\b|at\b|by\b|from\b|to\b|the\b)[a-z&-]+){1,3}/;

/** Whether a figure is an amount of money. */
export const isMoney = ({ units }: Corpus, { unit }: { readonly unit?: string | undefined }): boolean =>
  unit !== undefined && units.get(unit).dimension.startsWith("money");

/** Words that say something; undefined if they do not. */
function said(text: string): string | undefined {
  const plain = withoutPlain(text);
  const { latin, han } = contentWords(plain.replace(JOINTS, " "));
  return latin.length + han.length === 0 ? undefined : plain.replace(/[^\p{L}\p{N}%&/+-]+/gu, " ").trim();
}

/** Verbs elsewhere, which before a measure make another of it. */
const ADJECTIVE = /^(?:registered|average)$/i;

/** The words that touch a metric's name from the left: standby of standby power, 激活的 of 激活的参数. */
function modifiers(before: string): string {
  const [han] = /[\p{Script=Han}A-Za-z0-9]+的?\s?$/u.exec(before) ?? [];
  if (han !== undefined && /\p{Script=Han}/u.test(han)) return withoutPlain(han.replace(/^的/, ""));
  const words = before.match(/[A-Za-z][A-Za-z-]*(?=\s|$)/g) ?? [];
  const adjacent = /[A-Za-z-]\s$/.test(before) ? words.slice(-2) : [];
  const last = adjacent.findLastIndex(
    (word) =>
      !ADJECTIVE.test(word) && (withoutPlain(word).trim() === "" || contentWords(word).latin.length === 0),
  );
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
  if (
    figure.unit === "pp" ||
    ids.some((id) => ["share", "multiple"].includes(corpus.metrics.get(id)?.dimension ?? ""))
  )
    return word;
  return /\p{Script=Han}/u.test(word)
    ? word + changeWord(word, figure)
    : `${word} ${changeWord(word, figure)}`;
}

/** What a word of change is said of: 收入 of 收入同比; nothing of "growth" alone. */
function baseOf(word: string): { readonly base?: string } {
  const base = word
    .replace(
      /(?:同比|环比)?(?:增长率|增速|增幅|增长|降幅|下降|减少)?$|(?:^|\s)(?:growth|cut|increase|gain|reduction)$/i,
      "",
    )
    .trim();
  return base === "" ? {} : { base };
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
