import { heldOf, heldQuantities } from "../../../src/answers/figures/held-quantity.ts";
import type { Corpus } from "../../../src/corpus/corpus.ts";
import type { Lang } from "../../../src/notation/lang.ts";
import { type Fact, metricName, othersLike } from "./fact.ts";
import type { Random } from "./random.ts";
import { sayPeriod, sayValue } from "./say.ts";
import { makerOf } from "./tell.ts";
import type { Told } from "./templates.ts";
import { otherMeasures } from "./words.ts";

/** A fact with one thing wrong, and how it is told; `held` says what the report would have to hold for it to be true, if it can. */
interface Perturbed {
  readonly told: Told;
  readonly claims: Fact | undefined;
  /** The template that shows what is wrong, if others do not. */
  readonly only?: string;
}

interface Original {
  readonly corpus: Corpus;
  readonly lang: Lang;
  readonly fact: Fact;
  readonly told: Told;
  readonly random: Random;
}

type Perturbation = (original: Original) => Perturbed | undefined;

/** A word for any measure of its unit, so that it is none of another. */
const isAny = (corpus: Corpus, metric: string): boolean =>
  /^(?:multiple|cores|count|rank)$/.test(corpus.metrics.get(metric)?.en ?? "");

/** The fact with another value. */
const revalued = ({ corpus, lang, fact, told }: Original, change: Partial<Fact>): Perturbed => {
  const claims = { ...fact, ...change };
  return { told: { ...told, value: sayValue(corpus, claims, lang) }, claims };
};

const replaced = ({ told }: Original, pattern: RegExp, by: string): Perturbed | undefined =>
  pattern.test(told.value)
    ? { told: { ...told, value: told.value.replace(pattern, by) }, claims: undefined }
    : undefined;

/** One thing wrong each. */
export const PERTURBATIONS: Readonly<Record<string, Perturbation>> = {
  company: (original) => {
    const { corpus, lang, fact, told, random } = original;
    const others = othersLike(corpus, fact.of, lang);
    const same = others.filter(({ id }) => heldOf(corpus, id).some(({ metric }) => metric === fact.metric));
    const other = random.pick(same.length > 0 && random.below(3) > 0 ? same : others);
    return (
      other && {
        told: { ...told, subject: other[lang], maker: makerOf(corpus, other.id, lang) },
        claims: { ...fact, of: other.id },
      }
    );
  },
  period: ({ lang, fact, told, random }) => {
    const [, start = "", year = "", rest = ""] = /^(FY)?(\d{4})(.*)$/.exec(fact.period ?? "") ?? [];
    const period =
      fact.period === undefined ? "2019" : `${start ?? ""}${Number(year) - 1 - random.below(2)}${rest}`;
    if (rest.includes("..")) return undefined;
    const claims = { ...fact, period };
    return { told: { ...told, period: sayPeriod(claims, lang) }, claims };
  },
  "metric of its own": ({ corpus, lang, fact, told, random }) => {
    const own = heldOf(corpus, fact.of).filter(
      (held) => held.metric !== fact.metric && held.unit === fact.unit && !isAny(corpus, held.metric),
    );
    const metric = random.pick([...new Set(own.map((held) => held.metric))]);
    const name = metric === undefined ? undefined : metricName(corpus, metric, lang);
    return metric === undefined || name === undefined
      ? undefined
      : { told: { ...told, metric: name }, claims: { ...fact, metric } };
  },
  "metric of others": ({ corpus, lang, fact, told, random }) => {
    const held = new Set(heldOf(corpus, fact.of).map(({ metric }) => metric));
    const others = heldQuantities(corpus).filter(
      (each) => !held.has(each.metric) && each.unit === fact.unit && !isAny(corpus, each.metric),
    );
    const metric = corpus.metrics.get(random.pick(others)?.metric ?? "");
    const name = metric && metricName(corpus, metric.id, lang);
    return metric && name
      ? { told: { ...told, metric: name }, claims: { ...fact, metric: metric.id } }
      : undefined;
  },
  "metric of nobody": ({ corpus, lang, fact, told, random }) => {
    const other = random.pick(otherMeasures(metricName(corpus, fact.metric, lang) ?? "", lang));
    return other === undefined ? undefined : { told: { ...told, metric: other }, claims: undefined };
  },
  value: (original) => {
    const { fact, random } = original;
    const by = 1.03 + random.below(20) / 100;
    const other = (value: number | undefined) =>
      value === undefined ? undefined : Number((value * by).toPrecision(4));
    const isWhole = Number.isInteger(fact.value) && Math.abs(fact.value ?? 0) < 30;
    if (fact.bound !== undefined && fact.bound !== "about") return undefined;
    return fact.value !== undefined
      ? revalued(original, { value: isWhole ? fact.value + 1 + random.below(3) : other(fact.value) })
      : revalued(original, random.below(2) === 0 ? { low: other(fact.low) } : { high: other(fact.high) });
  },
  sign: (original) => {
    const { fact } = original;
    return fact.value !== undefined && (fact.unit === "%" || fact.unit === "pp") && fact.bound === undefined
      ? revalued(original, { value: -fact.value })
      : undefined;
  },
  scale: (original) =>
    replaced(original, /亿|million/, original.lang === "zh" ? "万" : "billion") ??
    replaced(original, /万|billion/, original.lang === "zh" ? "亿" : "million"),
  currency: (original) =>
    replaced(original, /美元|USD/, original.lang === "zh" ? "元" : "CNY") ??
    replaced(original, /(?<![美日欧港])元|CNY/, original.lang === "zh" ? "美元" : "USD"),
  base: ({ fact, lang, told }) => {
    if (fact.unit !== "%" || !/增速$|growth/.test(told.metric) || fact.vs === undefined) return undefined;
    const isQuarter = /Q/.test(fact.period ?? "") && fact.period?.slice(-2) !== fact.vs.slice(-2);
    const isMonth = /-\d\d$/.test(fact.period ?? "") && fact.period?.slice(-3) !== fact.vs.slice(-3);
    const wrong = isQuarter || isMonth ? ["同比", "year-on-year "] : ["环比", "quarter-on-quarter "];
    return { told: { ...told, metric: `${wrong[lang === "zh" ? 0 : 1]}${told.metric}` }, claims: undefined };
  },
  bound: (original) => {
    const { fact, random } = original;
    if (fact.value === undefined || fact.value <= 0) return undefined;
    if (fact.bound === "over" || fact.bound === "at-least")
      return revalued(original, { bound: random.below(2) === 0 ? "under" : "at-most" });
    if (fact.bound === "under" || fact.bound === "at-most")
      return revalued(original, { bound: random.below(2) === 0 ? "over" : "at-least" });
    return revalued(original, { bound: random.below(2) === 0 ? "under" : "over" });
  },
  "bound beside": (original) => {
    const { fact, random } = original;
    if (fact.value === undefined || fact.value <= 0 || fact.bound !== undefined) return undefined;
    const up = random.below(2) === 0;
    const value = Number((fact.value * (up ? 1.3 : 0.7)).toPrecision(2));
    return revalued(original, { value, bound: up ? "at-least" : "at-most" });
  },
  range: (original) => {
    const { fact } = original;
    if (fact.low === undefined || fact.high === undefined) return undefined;
    return revalued(original, { low: fact.high, high: fact.low });
  },
  "end of range": (original) => {
    const { fact, random } = original;
    if (fact.low === undefined || fact.high === undefined) return undefined;
    const end = random.below(2) === 0 ? fact.low : fact.high;
    return revalued(original, { low: undefined, high: undefined, value: end });
  },
  ends: ({ told }) =>
    told.later && told.later.value !== told.value
      ? {
          told: { ...told, value: told.later.value, later: { ...told.later, value: told.value } },
          claims: undefined,
          only: "from to",
        }
      : undefined,
  "condition cut": ({ corpus, lang, fact, told }) => {
    const bare = (name: string) => name.replace(/ ?[(（][^()（）]*[)）]$/, "");
    const cut = bare(told.metric);
    const isTold = heldOf(corpus, fact.of).some(
      (held) =>
        held.metric !== fact.metric &&
        held.value !== fact.value &&
        bare(metricName(corpus, held.metric, lang) ?? "") === cut,
    );
    return cut === told.metric || !isTold ? undefined : { told: { ...told, metric: cut }, claims: undefined };
  },
  rate: (original) =>
    replaced(original, /\/天|\/day/, original.lang === "zh" ? "/月" : "/month") ??
    replaced(original, /\/秒|\/s$/, original.lang === "zh" ? "/分钟" : "/minute"),
  "rate put to it": (original) => {
    const { fact, corpus } = original;
    const dimension = fact.unit === undefined ? "" : (corpus.units.find(fact.unit)?.dimension ?? "");
    return fact.period === undefined && /^(?:count|power|tokens)$/.test(dimension)
      ? replaced(original, /$/, original.lang === "zh" ? "/天" : " a day")
      : undefined;
  },
};
