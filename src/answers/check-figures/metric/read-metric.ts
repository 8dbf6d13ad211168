import type { Corpus } from "../../../corpus/corpus.ts";
import { readFigures } from "../../../notation/figures/read-figures.ts";
import type { Units } from "../../../notation/units/units.ts";
import type { HeldQuantity } from "../../figures/held-quantity.ts";
import { heldSaying } from "./held-metric-words.ts";
import { isContrast } from "./held-words.ts";
import { type MetricForm, metricForms } from "./metric-forms.ts";
import { CHANGE_WORD, metricWords, SHARE_WORD } from "./metric-words.ts";
import { isNamedOtherwise, isOfAnother, namesIn } from "./other-metrics.ts";

/** What a wording of a metric means: the metrics, and which of their figures have the numbers and conditions that it says. */
export interface MetricReading {
  readonly ids: readonly string[];
  /** Refs of those figures; undefined if the wording sets no condition. */
  readonly refs?: ReadonlySet<string> | undefined;
}

export interface MetricQuestion {
  /** The wording. */
  readonly asked: string;
  /** What the subject is called, and what of its name may tell the metric (China intelligent computing power: scale). */
  readonly subject: string;
  /** The figures of the subject. */
  readonly own: readonly HeldQuantity[];
  /** Whether a held figure is of the claimed dimension, as far as the claim says one. */
  readonly isAlike: (held: HeldQuantity) => boolean;
  /** The claim gives a time, which tells the figures of a metric apart. */
  readonly isDated: boolean;
  /** What the subject's wording says beside its name: 移动 of 中国移动 must be in the figure's own words. */
  readonly beside: ReadonlySet<string>;
  /** Words that the figure itself says: a change (fell by 3 %), a multiple. */
  readonly implied: readonly string[];
}

/** At most so much of a wording may be neither the metric's name nor in the figure's own words. */
const STRANGE = 0.4;

/**
 * Reads a wording that holds a metric's name in other words or with more around it: "list price of input tokens", 月活用户较上月增速.
 * Undefined if it names no metric of the subject's, or if a word beside the name tells of another measure.
 */
export function readMetric(corpus: Corpus, question: MetricQuestion): MetricReading | undefined {
  const { head, condition } = splitCondition(inFigures(question.asked, corpus.units));
  const { words, numbers } = metricWords(head);
  const under = metricWords(condition);
  const noun = headOf(head);
  const said: Said = {
    words,
    head: noun,
    beside: question.beside,
    subject: metricWords(question.subject).words,
    implied: new Set(question.implied),
    named: namesIn(corpus, words, noun),
  };
  const scored = question.own.flatMap((held) => {
    const score = scoreOf(corpus, held, said);
    return score === undefined ? [] : [{ held, score }];
  });
  const alike = scored.filter(({ held }) => question.isAlike(held));
  // A price for tokens is that of input or output; elsewhere a part of a name is another measure (R&D expenses, their payroll).
  const partly =
    alike.length > 0
      ? []
      : question.own
          .filter(
            (held) =>
              held.unit?.includes("/") === true && question.isAlike(held) && isWider(corpus, held, words),
          )
          .map((held) => ({ held, score: 0 }));
  // A change in per cent is of no metric that is none: "total assets grew 38 %" is not the change in other assets, in dollars.
  const unlike = question.implied.includes(CHANGE_WORD) ? [] : scored;
  const fit = alike.length > 0 ? alike : partly.length > 0 ? partly : unlike;
  const top = Math.max(...fit.map(({ score }) => score));
  const best = fit.filter(({ score }) => score > top - 0.01);
  const metrics = new Set(best.map(({ held }) => held.metric));
  const wanted = new Set([...numbers, ...under.numbers]);
  const fits = (held: HeldQuantity) => {
    const saying = heldSaying(corpus, held);
    const lacking = [...under.words].filter((word) => !saying.has(word));
    return (
      [...wanted].every((number) => saying.numbers.has(number)) &&
      (lacking.length <= STRANGE * under.words.size ||
        (wanted.size > 0 && lacking.length === 1 && !lacking.some(isContrast)))
    );
  };
  if (wanted.size === 0 && under.words.size === 0) {
    if (metrics.size === 0) return undefined;
    // "Text task time" is not that of web tasks: of several figures those whose words have more of the wording.
    const isSplit =
      !question.isDated && scored.some(({ held, score }) => metrics.has(held.metric) && score <= top - 0.01);
    return { ids: [...metrics], ...(isSplit && { refs: new Set(best.map(({ held }) => held.ref)) }) };
  }
  const fitting = question.own.filter((held) => metrics.has(held.metric) && fits(held));
  // Under a condition a metric may have a name of its own: the net margin after a gain.
  const wider =
    fitting.length > 0 ? fitting : question.own.filter((held) => fits(held) && isWider(corpus, held, words));
  if (wider.length > 0)
    return {
      ids: [...new Set(wider.map(({ metric }) => metric))],
      refs: new Set(wider.map(({ ref }) => ref)),
    };
  return condition === "" && metrics.size > 0 ? { ids: [...metrics] } : undefined;
}

/** The metrics of the corpus that a wording names in full, with the words that the figure itself says, whoever has them. */
export function metricsNamed(corpus: Corpus, asked: string, implied: readonly string[] = []): string[] {
  const named = metricWords(asked).words;
  if (named.size === 0) return [];
  const words = new Set([...named, ...implied]);
  return [
    ...new Set(
      metricForms(corpus)
        .forms.filter(
          (form) => form.words.size === words.size && [...words].every((word) => form.words.has(word)),
        )
        .map(({ id }) => id),
    ),
  ];
}

/** What a wording says, as its words are weighed. */
interface Said {
  readonly words: ReadonlySet<string>;
  /** The word that says what kind of thing is measured: the last of a Chinese name, the noun before "of" of an English one. */
  readonly head: string | undefined;
  /** What the subject's wording says beside its name. */
  readonly beside: ReadonlySet<string>;
  /** Words of the subject's name. */
  readonly subject: ReadonlySet<string>;
  /** Words that the figure itself says: a change, a multiple. */
  readonly implied: ReadonlySet<string>;
  /** Names of metrics that it has in full. */
  readonly named: readonly MetricForm[];
}

/** How much of a wording a held figure's metric names; undefined if it is another measure. */
function scoreOf(
  corpus: Corpus,
  held: HeldQuantity,
  { words, head, beside, subject, implied, named }: Said,
): number | undefined {
  if (isNamedOtherwise(corpus, held.metric, named)) return undefined;
  const saying = heldSaying(corpus, held);
  const { of, telling } = metricForms(corpus);
  const isRange = held.low !== undefined && held.high !== undefined;
  let best: number | undefined;
  for (const form of of.get(held.metric) ?? []) {
    const covered = [...form.words].filter((word) => words.has(word));
    const borrowed = [...form.words].filter(
      (word) => !words.has(word) && !implied.has(word) && word !== "_ai",
    );
    if (borrowed.some((word) => word === CHANGE_WORD || word === SHARE_WORD || !subject.has(word))) continue;
    if (covered.length === 0 && words.size > 0) continue;
    const rest = [
      ...[...words].filter((word) => !form.words.has(word) && !subject.has(word)),
      ...[...beside].filter((word) => !form.words.has(word)),
    ];
    const lacking = rest.filter(
      (word) =>
        !(isRange && END_OF_RANGE.test(word)) &&
        (word === CHANGE_WORD || word === SHARE_WORD || !saying.has(word) || isOfAnother(corpus, held, word)),
    );
    if (lacking.some((word) => telling.has(word) || isContrast(word))) continue;
    if (lacking.length > STRANGE * (words.size + beside.size)) continue;
    if ([...beside].some((word) => lacking.includes(word))) continue;
    const weight = covered.reduce((sum, word) => sum + (subject.has(word) ? 0.3 : 1), 0);
    const score =
      weight +
      (head !== undefined && form.words.has(head) ? 1 : 0) +
      0.3 * borrowed.length -
      0.1 * lacking.length;
    if (best === undefined || score > best) best = score;
  }
  return best;
}

/** The end of a range that is meant, which the range itself does not say. */
const END_OF_RANGE = /^(?:最低|最高|lowest|highest)$/;

/** Whether a metric's name has all words of a wording, and more. */
function isWider(corpus: Corpus, { metric }: HeldQuantity, said: ReadonlySet<string>): boolean {
  return (
    said.size > 0 &&
    metricForms(corpus).forms.some(
      ({ id, words }) => id === metric && [...said].every((word) => words.has(word)),
    )
  );
}

/** The last word of a Chinese wording; of an English one the last before a preposition. */
function headOf(wording: string): string | undefined {
  const isHan = /\p{Script=Han}/u.test(wording);
  const noun = isHan
    ? wording
    : (/^.*?(?=,? \b(?:of|on|in|for|by|with|from|under|over|per|at|to|versus|vs|relative|compared|among|across|as|that|who|using|needed)\b|[,(]|$)/i.exec(
        wording,
      )?.[0] ?? "");
  return [...metricWords(noun).words].at(-1);
}

const CONDITION_ZH =
  /^(.*?(?:假设|情形|情景|情况|条件|前提)(?:之?下|时)?|(?:若|如果|假如|假设|当)[^，,]*\d[^，,]*[，,]|.*\d.*?(?:时|后|对应|(?:可以?|能)节省出?|(?:可以?|能)?(?:带来|释放)))的?(?=.*\p{Script=Han}{2})/u;
const CONDITION_EN =
  /,? \b(?:if|assuming|assumed|given|provided|once|(?:under|in) (?:an? |the )?(?=.*(?:\d|scenario|assumption|case))|(?:with|at|after|on|for|by|from) (?:an? |the )?(?=[\w-]* ?\d|\d))\b.*$/i;

/** The wording with its shares in figures: 效率提升两成, "a gain of twenty percent". */
function inFigures(asked: string, units: Units): string {
  if (!SPELLED_SHARE.test(asked)) return asked;
  let plain = asked;
  for (const { start, end, value, unit, raw } of readFigures(asked, units).toReversed())
    if (unit === "%" && value !== undefined && !/\d/.test(raw))
      plain = `${plain.slice(0, start)} ${value}% ${plain.slice(end)}`;
  return plain;
}

const SPELLED_SHARE =
  /[一二两三四五六七八九十半]成|百分之|\b[a-z]+ (?:per ?cent|pct)\b|\b(?:fifth|third|quarter|half|tenth)s?\b/i;

/** Parts a wording from the condition that it sets: "net margin if efficiency rises by 20 %", 效率提升30%假设下的净利率. */
function splitCondition(asked: string): { readonly head: string; readonly condition: string } {
  const [zh] = CONDITION_ZH.exec(asked) ?? [];
  if (zh !== undefined && zh.length < asked.length) return { head: asked.slice(zh.length), condition: zh };
  const [en] = CONDITION_EN.exec(asked) ?? [];
  return en === undefined || en.length === asked.length
    ? { head: asked, condition: "" }
    : { head: asked.slice(0, -en.length), condition: en };
}
