import type { Corpus } from "../../../corpus/corpus.ts";
import { foldName } from "../../../corpus/naming/fold-name.ts";
import { FAMILY_NAMES } from "../../../corpus/naming/metric-families.ts";
import { type HeldQuantity, heldQuantities } from "../../figures/held-quantity.ts";
import { matchMetrics, widerMetrics } from "../../find/match-metrics.ts";
import { isOfUsual } from "../../find/usual-name.ts";
import type { AskedFigure, FigureQuestion } from "../asked-figure.ts";
import { isChange, isSaving } from "../comparing/relation.ts";
import { heldSaying } from "./held-metric-words.ts";
import { contentWords, isContrast, isOfPlace, supportOf } from "./held-words.ts";
import { metricForms } from "./metric-forms.ts";
import { metricWords } from "./metric-words.ts";
import { isOfAnother, isOfBefore } from "./other-metrics.ts";

/** The metrics that a claim may mean, or only the nearest if the report has none of that name. */
export interface AskedMetrics {
  readonly ids: readonly string[];
  readonly near: readonly string[];
  /** Only these of their figures are meant; undefined: all. */
  readonly refs?: ReadonlySet<string> | undefined;
}

/**
 * Reads a claim's metric; undefined if it gives none and no words for one. A word that names several takes those that the subject has in
 * the claimed dimension; a word that names none may still be said in the statement or table of one of the subject's figures.
 */
export function askedMetrics(
  corpus: Corpus,
  { metric: asked, words }: Pick<FigureQuestion, "metric" | "words">,
  subjects: readonly string[],
  figure: AskedFigure,
): AskedMetrics | undefined {
  const own = heldQuantities(corpus).filter(({ of }) => subjects.includes(of));
  const alike = own.filter((held) => isAlike(corpus, held, figure));
  const worded = (text: string, of: readonly HeldQuantity[]) => idsOf(bestWorded(corpus, text, of));
  if (asked === undefined) {
    if (words === undefined) return undefined;
    const said = worded(words, alike);
    return { ids: said.length > 0 ? said : byUnit(corpus, words, alike, figure), near: [] };
  }
  const named = namedMetrics(corpus, asked, own, figure);
  const best =
    named.ids.length > 0
      ? undefined
      : bestWorded(
          corpus,
          asked,
          alike.filter((held) => lacksNone(corpus, held, asked)),
        );
  const ids = best ? idsOf(best) : named.ids;
  const near = ids.length > 0 ? [] : named.near;
  // Of several figures of the metric those are meant whose words have more of the wording: 网页类任务 is not the usual task.
  const isSplit =
    best !== undefined &&
    figure.period === undefined &&
    alike.some((held) => ids.includes(held.metric) && !best.includes(held));
  const refs = isSplit ? new Set(best.map(({ ref }) => ref)) : undefined;
  if (words === undefined || words === "") return { ids, near, refs };
  // Words that say more of the subject or metric (standby of standby power) must be those of the figure.
  const said = ids.filter((id) => own.some((held) => held.metric === id && isSaidOf(corpus, held, words)));
  return contentWords(words).latin.length + contentWords(words).han.length === 0
    ? { ids, near }
    : { ids: said, near: ids };
}

/** The one metric that a subject has in a unit which says itself what is measured (58 targets, 16 TOPS), if no word beside it tells of another. */
function byUnit(
  corpus: Corpus,
  words: string,
  alike: readonly HeldQuantity[],
  { unit }: AskedFigure,
): string[] {
  if (unit === undefined) return [];
  const { dimension } = corpus.units.get(unit);
  const isCount = dimension === "count";
  if (!isCount && COMMON.test(dimension)) return [];
  const own = alike.filter((held) => held.source !== "derived" && (!isCount || held.unit === unit));
  const [first] = own;
  const ids = idsOf(own);
  if (!first || ids.length !== 1) return [];
  const saying = heldSaying(corpus, first);
  const { telling } = metricForms(corpus);
  const lacking = [...metricWords(words).words].filter(
    (word) => !saying.has(word) && !/^_(?:model|company)$/.test(word),
  );
  return lacking.length <= FEW_WORDS &&
    !lacking.some((word) => telling.has(word) || isContrast(word) || /^_|\d/.test(word)) &&
    !isElsewhere(corpus, first.metric, words)
    ? ids
    : [];
}

/** Units of many measures. */
const COMMON = /^(?:share|multiple|count|money|percentage|time|calendar|score)/;
/** So many words beside a unit may be such as lead to the figure. */
const FEW_WORDS = 2;

/** Whether a figure's own words have each word of a wording that tells one measure from another. */
function lacksNone(corpus: Corpus, held: HeldQuantity, asked: string): boolean {
  const { telling, forms } = metricForms(corpus);
  const saying = heldSaying(corpus, held);
  const said = metricWords(asked).words;
  const isSaid = forms.some(
    ({ id, words }) =>
      id === held.metric &&
      [...words].every((word) => word === "_ai" || !(telling.has(word) || isOfPlace(word)) || said.has(word)),
  );
  if (!isSaid || isElsewhere(corpus, held.metric, asked)) return false;
  const names = metricWords(namesOfMetric(corpus, held.metric)).words;
  return [...said].every(
    (word) => saying.has(word) || names.has(word) || !(telling.has(word) || isContrast(word)),
  );
}

const namesOfMetric = (corpus: Corpus, id: string): string => {
  const { zh = "", en = "", aliases = [] } = corpus.metrics.get(id) ?? {};
  return [zh, en, ...aliases].join(" ; ");
};

/** So much of what a claim says of its metric must be in a figure's own words. */
const ENOUGH = 0.6;

/** Whether a figure's own words have most of what is said, and none of it for another figure of the statement. */
function isSaidOf(corpus: Corpus, held: HeldQuantity, words: string): boolean {
  const { latin, han } = contentWords(words);
  return (
    supportOf(corpus, held, words).share >= ENOUGH &&
    ![...latin, ...han].some((word) => isOfAnother(corpus, held, word))
  );
}

/** Whether every name of a metric has a place that a wording does not say: growth abroad is not the growth. */
export function isElsewhere(corpus: Corpus, metric: string, asked: string): boolean {
  const said = metricWords(asked).words;
  const forms = metricForms(corpus).of.get(metric) ?? [];
  return (
    forms.length > 0 &&
    forms.every(({ words }) => [...words].some((word) => isOfPlace(word) && !said.has(word)))
  );
}

const USUAL = FAMILY_NAMES.map(([name]) => name)
  .filter((name) => name.length > 3 && /^[a-z& -]+$/.test(name))
  .sort((a, b) => b.length - a.length);

/** The usual metric that an English wording names: net sales. */
function usualIn(said: string): string | undefined {
  const plain = ` ${said.toLowerCase().replace(/[^a-z&-]+/g, " ")} `;
  return USUAL.find((name) => plain.includes(` ${name} `));
}

/** Whether a name of a metric is a usual one's. */
function isCalled(corpus: Corpus, id: string, usual: string): boolean {
  const { en = "", aliases = [] } = corpus.metrics.get(id) ?? {};
  return [en, ...aliases].some((name) => isOfUsual(foldName(name), foldName(usual)));
}

const CHANGE =
  /\b(?:growth|increases?|decreases?|declines?|changes?|rise|fall)(?: (?:rate|in|of))?\b|\b(?:in|of)\b|增[长幅速](?:率)?|同比|环比|降幅/gi;

/** Whether, where a program read the report, a wording names the change of a metric by that one's name, net sales growth, and a figure is of another: same-store sales. */
function isChangeOfOther(corpus: Corpus, metric: string, said: string): boolean {
  if (corpus.report.rights !== "own-copy") return false;
  const bare = (text: string) => text.replace(CHANGE, " ").replace(/\s+/g, " ").trim();
  const named = bare(said) === said ? undefined : matchMetrics(corpus, bare(said));
  if (!named?.sure || named.ids.includes(metric)) return false;
  const { zh = "", en = "", aliases = [] } = corpus.metrics.get(metric) ?? {};
  return ![zh, en, ...aliases].some((name) => {
    const own = matchMetrics(corpus, bare(name));
    return own.sure && own.ids.some((id) => named.ids.includes(id));
  });
}

/** Whether a wording names one account of a business and a metric another: cost of sales is no revenue, though a table has both. */
function isOtherAccount(corpus: Corpus, metric: string, said: string): boolean {
  const accounts = (text: string) => ACCOUNTS.filter((each) => metricWords(text).words.has(each));
  const [asked, own] = [accounts(said), accounts(namesOfMetric(corpus, metric))];
  return asked.length > 0 && own.length > 0 && !asked.some((each) => own.includes(each));
}

const ACCOUNTS = [
  "_revenue",
  "_cogs",
  "_grossprofit",
  "_netprofit",
  "_capex",
  "_marketcap",
  "_grossmargin",
  "_netmargin",
  "_ps",
  "_pe",
];

/** The figures whose own words carry most of what is said; of one statement's figures those whose names are said. */
function bestWorded(corpus: Corpus, said: string, of: readonly HeldQuantity[]): HeldQuantity[] {
  const usual = corpus.report.rights === "own-copy" ? usualIn(said) : undefined;
  const scored = of
    // What is reckoned says the words of what it is reckoned from, too.
    .filter(({ source }) => source !== "derived")
    .map((held) => ({ held, ...supportOf(corpus, held, said) }))
    .filter(
      ({ held, share }) =>
        share >= ENOUGH &&
        isSaidOf(corpus, held, said) &&
        !isElsewhere(corpus, held.metric, said) &&
        (usual === undefined || isCalled(corpus, held.metric, usual)) &&
        !isChangeOfOther(corpus, held.metric, said) &&
        !isOfBefore(corpus, held.metric, said) &&
        !isOtherAccount(corpus, held.metric, said),
    );
  const best = Math.max(0, ...scored.map(({ share, named }) => share + named));
  return scored.filter(({ share, named }) => share + named >= best - 0.01).map(({ held }) => held);
}

const idsOf = (of: readonly HeldQuantity[]): string[] => [...new Set(of.map(({ metric }) => metric))];

/** The metrics of a name; those that it names only in part if they are of the claimed dimension and no change of it. */
function namedMetrics(
  corpus: Corpus,
  asked: string,
  own: readonly HeldQuantity[],
  figure: AskedFigure,
): AskedMetrics {
  const match = matchMetrics(corpus, asked);
  const { ids, sure } = match;
  if (!sure) {
    const fits = (id: string) =>
      own.some(
        (held) =>
          held.metric === id &&
          isAlike(corpus, held, figure) &&
          lacksNone(corpus, held, asked) &&
          !isOfBefore(corpus, id, asked),
      );
    // Near names are costly: they are computed if they are shown.
    return {
      ids: ids.filter(fits),
      get near() {
        return ids.length > 0 ? ids : match.near;
      },
    };
  }
  if (own.some(({ metric }) => ids.includes(metric))) return { ids, near: [] };
  // "Training cost 42.5%" is no cut of the cost: a level may not be confirmed by a change.
  const changes = figure.relation === "increase" || figure.relation === "decrease";
  const fitting = widerMetrics(corpus, asked).filter(
    (id) =>
      (changes || ids.includes(id) || !(isChange(corpus, id) || isSaving(corpus, id))) &&
      own.some((held) => held.metric === id && isAlike(corpus, held, figure)),
  );
  return { ids: fitting.length > 0 ? fitting : ids, near: [] };
}

/** Whether a held figure is of the claimed dimension, as far as the claim says one. */
export function isAlike({ units, metrics }: Corpus, held: HeldQuantity, figure: AskedFigure): boolean {
  const { unit, metric } = held;
  const dimension = (id: string | undefined) => (id === undefined ? undefined : units.find(id)?.dimension);
  // 151.7 million are no earnings per share
  if (Math.abs(figure.value ?? 0) >= NO_SHARE && PER_SHARE.test(metrics.get(metric)?.en ?? "")) return false;
  return (
    figure.unit === undefined ||
    dimension(unit) === dimension(figure.unit) ||
    unit?.startsWith(`${figure.unit}/`) === true
  );
}

const PER_SHARE = /\bper share\b/i;
/** So much is of no share. */
const NO_SHARE = 100_000;
