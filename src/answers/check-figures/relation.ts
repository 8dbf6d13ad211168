import type { Corpus } from "../../corpus/corpus.ts";
import { parseRef } from "../../corpus/ref.ts";
import type { Relation } from "../../notation/figures/figure.ts";
import { readFigures } from "../../notation/figures/read-figures.ts";
import { type HeldQuantity, heldQuantities } from "../figures/held-quantity.ts";
import type { AskedFigure } from "./asked-figure.ts";

/** Whether a claimed figure and the held one say the same of change: not a rise for a fall, nor a multiple for a rise. */
export function relationsAgree(corpus: Corpus, asked: AskedFigure, held: HeldQuantity): boolean {
  if (asked.relation === undefined) return true;
  const stated = relationHeld(corpus, held);
  if ((held.value ?? 0) < 0)
    return asked.relation === "decrease" || (asked.relation === "increase" && (asked.value ?? 0) < 0);
  if (asked.relation !== "multiple" && isFall(corpus, held.metric)) return asked.relation === "decrease";
  if (stated === undefined || stated === "level") return asked.relation !== "decrease";
  return stated === asked.relation;
}

/** Whether a metric is itself a fall or a growth. */
export function isChange(corpus: Corpus, metric: string): boolean {
  const { zh = "", en = "" } = corpus.metrics.get(metric) ?? {};
  return isFall(corpus, metric) || CHANGE.test(zh) || CHANGE.test(en);
}

const CHANGE = /增速|增长|增幅|同比|环比|升幅|涨幅|\b(?:growth|increase|gain|rise)\b/i;

/** Whether a metric is itself a fall, so that its positive values are decreases. */
function isFall(corpus: Corpus, metric: string): boolean {
  const { zh = "", en = "" } = corpus.metrics.get(metric) ?? {};
  return (
    /降幅|降低|减少|节省|跌幅/.test(zh) ||
    /\b(?:cut|saving|saved|fall|decline|drop|decrease|reduction)s?\b/i.test(en)
  );
}

/** A fall of 15 % is held as -15 where the metric is a growth. */
export function signed(asked: AskedFigure, held: HeldQuantity): AskedFigure {
  if (asked.relation !== "decrease" || asked.value === undefined || asked.value < 0 || (held.value ?? 0) >= 0)
    return asked;
  return { ...asked, value: -asked.value };
}

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
  const claim = corpus.claims.get(parseRef(held.ref)?.id ?? "");
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
