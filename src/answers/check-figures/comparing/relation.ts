import type { Corpus } from "../../../corpus/corpus.ts";
import { changeBase } from "../../../notation/figures/base.ts";
import type { ChangeBase, Relation } from "../../../notation/figures/figure.ts";
import { readFigures } from "../../../notation/figures/read-figures.ts";
import { saysFall } from "../../../notation/figures/relation.ts";
import { claimOf, type HeldQuantity, heldQuantities } from "../../figures/held-quantity.ts";
import type { AskedFigure } from "../asked-figure.ts";
import { textsOf } from "../metric/held-words.ts";
import { CHANGE } from "./direction.ts";

/** Whether a claimed figure and the held one say the same of change: not a rise for a fall, nor a multiple for a rise. */
export function relationsAgree(corpus: Corpus, asked: AskedFigure, held: HeldQuantity): boolean {
  if (asked.isLevel && isChange(corpus, held.metric)) return false;
  if (asked.relation === undefined) return true;
  const stated = relationHeld(corpus, held);
  // Revenue that rose by so much money is not revenue of so much.
  if (!PART.test(asked.unit ?? held.unit ?? ""))
    return stated === asked.relation && !(asked.relation === "increase" && isSaving(corpus, held.metric));
  if ((held.value ?? 0) < 0)
    return asked.relation === "decrease" || (asked.relation === "increase" && (asked.value ?? 0) < 0);
  if (asked.relation !== "multiple" && isFall(corpus, held.metric)) return asked.relation === "decrease";
  if (stated === undefined || stated === "level")
    return asked.relation === "multiple" || (asked.relation === "increase" && isChange(corpus, held.metric));
  return stated === asked.relation;
}

const PART = /^(?:%|pp|x)$/;

/** Whether a metric is itself a fall or a growth. */
export function isChange(corpus: Corpus, metric: string): boolean {
  const { zh = "", en = "" } = corpus.metrics.get(metric) ?? {};
  return isFall(corpus, metric) || CHANGE.test(zh) || CHANGE.test(en);
}

/** Whether a metric is itself a fall, so that its positive values are decreases. */
function isFall(corpus: Corpus, metric: string): boolean {
  const { zh = "", en = "", dimension } = corpus.metrics.get(metric) ?? {};
  if (dimension !== "share" && dimension !== "percentage-points") return false;
  return zh === ""
    ? /\b(?:cut|savings?|saved|fall|decline|drop|decrease|reduction)s?\b/i.test(en)
    : /(?:降幅|降低|减少|下降|节省|节约|跌幅|缩减)(?:幅度|比例)?$|降价幅度$/.test(zh);
}

/** Whether a metric is an amount that was saved. */
export function isSaving(corpus: Corpus, metric: string): boolean {
  const { zh = "", en = "" } = corpus.metrics.get(metric) ?? {};
  return saysFall(zh) || saysFall(en);
}

/** A claim's value with the sign that the held figure's metric gives it: a fall of 15 % is held as -15 of a growth, a loss as the size of a loss. */
export function signed(corpus: Corpus, asked: AskedFigure, held: HeldQuantity): AskedFigure {
  const { value } = asked;
  if (value === undefined) return asked;
  // A change of -60 % is a cut of 60 %; a wording that says cut itself has its sign in the word.
  if (asked.direction !== "fall" && asked.relation === undefined && isFall(corpus, held.metric))
    if (value < 0 || asked.direction === "either") return { ...asked, value: -value };
  if (asked.relation === undefined && value > 0 && (held.value ?? 0) < 0 && isPaid(corpus, held))
    return { ...asked, value: -value };
  if (asked.relation === "decrease" && value >= 0 && (held.value ?? 0) < 0)
    return { ...asked, value: -value };
  // Up by once the amount (提升一倍) is twice it.
  if (
    value === 1 &&
    asked.unit === "x" &&
    asked.relation === "increase" &&
    held.unit === "x" &&
    held.value === 2
  )
    return { ...asked, value: 2, relation: "multiple" };
  if (asked.lost && value < 0 && asked.direction !== "fall" && isShortfall(corpus, held.metric))
    return { ...asked, value: -value };
  return asked;
}

/** Whether a statement of cash flows prints an amount that was paid below zero, which its name says without a sign: capital expenditures of (312). */
function isPaid({ metrics, report }: Corpus, { metric, source }: HeldQuantity): boolean {
  const { zh = "", en = "" } = metrics.get(metric) ?? {};
  return (
    report.rights === "own-copy" &&
    source === "cell" &&
    (PAID_EN.test(en) || PAID_ZH.test(zh)) &&
    !/\bnet\b|净额/i.test(`${en} ${zh}`)
  );
}

const PAID_EN =
  /^(?:capital expenditures?|purchases? of|payments? (?:of|for|on|to)|repayments? of|(?:share|stock) (?:repurchases?|buybacks?)|repurchases? of|dividends? paid|(?:interest|income taxes|taxes) paid|acquisitions? of)\b/i;
const PAID_ZH = /^(?:资本(?:性?支出|开支)|购[买建置]|支付的|偿还|回购|分配股利)/;

/** Whether a metric is itself a loss or a fall, so that its positive values are what a word of loss says. */
function isShortfall(corpus: Corpus, metric: string): boolean {
  const { zh = "", en = "" } = corpus.metrics.get(metric) ?? {};
  return (
    isFall(corpus, metric) || /亏损|赤字|逆差|缺口/.test(zh) || /\b(?:loss|deficit|shortfall|gap)\b/i.test(en)
  );
}

/** Whether a claim's base of change is the held figure's: a growth on the quarter before is not one on the year. */
export function basesAgree(corpus: Corpus, asked: AskedFigure, held: HeldQuantity): boolean {
  if (!isCountedFrom(corpus, asked, held)) return false;
  if (asked.base === undefined) return true;
  const own = baseHeld(corpus, held);
  if (own === undefined)
    return asked.base === "year" && held.vs === undefined && isChange(corpus, held.metric);
  const isStep = (base: ChangeBase) => base === "quarter" || base === "month" || base === "previous";
  if (asked.base === "previous" || own === "previous") return isStep(asked.base) && isStep(own);
  return own === asked.base;
}

/** Whether a held change may be counted from the year that the claim says: the year before its own, or one that its words give. */
function isCountedFrom(corpus: Corpus, { since }: AskedFigure, held: HeldQuantity): boolean {
  if (since === undefined) return true;
  const [own, vs] = [held.period, held.vs].map((text) => /\d{4}/.exec(text ?? "")?.[0]);
  if (own === undefined && vs === undefined) return true;
  const base = vs ?? (held.period?.includes("..") ? own : String(Number(own) - 1));
  return since === base || textsOf(corpus, held).some((text) => text.includes(since));
}

/** The base of a held change: by its metric's name, by the two periods, by the words of its statement. */
function baseHeld(corpus: Corpus, held: HeldQuantity): ChangeBase | undefined {
  const { zh = "", en = "" } = corpus.metrics.get(held.metric) ?? {};
  const named = changeBase(zh) ?? changeBase(en);
  if (named) return named;
  if (held.period?.includes("..") && /cagr|compound/i.test(held.metric)) return "compound";
  const spans = [held.period, held.vs].map((text) =>
    text === undefined ? undefined : /^(?:FY)?(\d{4})(?:Q(\d)|-(\d\d))?/.exec(text),
  );
  const [period, vs] = spans;
  if (period && vs) {
    if (period[1] !== vs[1] && period[2] === vs[2] && period[3] === vs[3])
      return Number(period[1]) - Number(vs[1]) === 1 ? "year" : undefined;
    if (period[2] !== vs[2]) return "quarter";
    if (period[3] !== vs[3]) return monthsOf(period) - monthsOf(vs) === 1 ? "month" : undefined;
  }
  const claim = claimOf(corpus, held);
  return claim ? (changeBase(claim.zh) ?? changeBase(claim.en)) : undefined;
}

const monthsOf = ([, year, , month]: RegExpExecArray): number => Number(year) * 12 + Number(month);

/** How the report puts a held figure: as the claim that states it does, else as the metric's name says. */
function relationHeld(corpus: Corpus, held: HeldQuantity): Relation | undefined {
  const same = heldQuantities(corpus).filter(
    ({ of, metric, period, value, source }) =>
      source === "claim" &&
      of === held.of &&
      metric === held.metric &&
      period === held.period &&
      value === held.value,
  );
  const stated = same.map((each) => claimRelation(corpus, each)).find((relation) => relation !== undefined);
  if (stated !== undefined || held.unit !== "x") return stated;
  const { zh = "", en = "" } = corpus.metrics.get(held.metric) ?? {};
  return /增|提升|growth|increase|gain/i.test(zh + en) ? "increase" : "multiple";
}

/** How a claim's words put one of its figures; undefined where they do not hold it. */
function claimRelation(corpus: Corpus, held: HeldQuantity): Relation | undefined {
  const claim = claimOf(corpus, held);
  const figures = claim ? [claim.zh, claim.en].flatMap((text) => readFigures(text, corpus.units)) : [];
  const same = figures.filter(
    ({ value, unit }) =>
      value !== undefined && Math.abs(value) === Math.abs(held.value ?? Number.NaN) && unit === held.unit,
  );
  return (
    same.find(({ relation }) => relation === "increase" || relation === "decrease")?.relation ??
    same[0]?.relation
  );
}
