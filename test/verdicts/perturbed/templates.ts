import type { Lang } from "../../../src/notation/lang.ts";

/** A fact in words, with another to stand beside it. */
export interface Told {
  readonly subject: string;
  readonly metric: string;
  readonly value: string;
  readonly period?: string | undefined;
  readonly beside?: { readonly metric: string; readonly value: string } | undefined;
  readonly other?: { readonly subject: string; readonly value: string } | undefined;
  /** The same at a later time. */
  readonly later?: { readonly value: string; readonly period: string } | undefined;
  /** Who makes the subject. */
  readonly maker?: string | undefined;
}

/** What a price for tokens is of, and when: input, on a cache hit. */
const priced = ({ metric, value }: Told) => {
  const [, amount] = /^(.+)\/(?:1M tokens|百万tokens)$/.exec(value) ?? [];
  const [, of, when] =
    /^API ?(input|output|输入|输出) ?(?:price|价格)(?: ?[(（](.+)[)）])?$/.exec(metric) ?? [];
  return amount === undefined || of === undefined ? undefined : { amount, of, when };
};

/** What grew or fell, and by how much, if a metric is a change. */
const changed = ({
  metric,
  value,
}: Told): { readonly base: string; readonly up: boolean; readonly by: string } | undefined => {
  const [, zh = "", en = "", of = ""] = /^(.+)增速$|^(.+) growth$|^growth (?:of|in) (.+)$/.exec(metric) ?? [];
  const base = zh || en || of;
  return base === "" || !/%$/.test(value)
    ? undefined
    : { base, up: !value.includes("-"), by: value.replace("-", "") };
};

/** A way to say a fact in a sentence or two; undefined if it needs what the fact has not. */
export type Template = (told: Told) => string | undefined;

const inEn = (period: string | undefined): string => (period === undefined ? "" : ` in ${period}`);
const sEn = (subject: string): string => (subject.endsWith("s") ? `${subject}'` : `${subject}'s`);

const EN: Readonly<Record<string, Template>> = {
  plain: ({ subject, metric, value, period }) => `${sEn(subject)} ${metric} was ${value}${inEn(period)}.`,
  "time first": ({ subject, metric, value, period }) =>
    period === undefined
      ? `At ${value}, the ${metric} of ${subject} is what the study gives.`
      : `In ${period} the ${metric} of ${subject} came to ${value}.`,
  "sentence before": ({ subject, metric, value, period }) =>
    `The study also looks at ${subject}. Its ${metric} stood at ${value}${inEn(period)}.`,
  "metric behind": ({ subject, metric, value, period }) =>
    `For ${subject} the report gives ${value} as ${metric}${inEn(period)}.`,
  "two figures": ({ subject, metric, value, period, beside }) =>
    beside &&
    `${sEn(subject)} ${beside.metric} was ${beside.value} and its ${metric} ${value}${inEn(period)}.`,
  "two subjects": ({ subject, metric, value, period, other }) =>
    other &&
    `${other.subject} had a ${metric} of ${other.value}${inEn(period)}, while that of ${subject} was ${value}.`,
  price: (told) => {
    const said = priced(told);
    return (
      said &&
      `${told.subject} charges ${said.amount} per million ${said.of} tokens${said.when === undefined ? "" : ` on a ${said.when}`}${inEn(told.period)}.`
    );
  },
  plan: ({ subject, metric, value, period }) =>
    period !== undefined && /^(?:USD|CNY)/.test(value)
      ? `${subject} keeps to the ${metric} plan of ${value} for ${period}.`
      : undefined,
  "from to": ({ subject, metric, value, period, later }) =>
    later &&
    `${sEn(subject)} ${metric} went from ${value} in ${period} to ${later.value} in ${later.period}.`,
  maker: ({ subject, metric, value, period, maker }) =>
    maker && `${maker} gives ${subject} a ${metric} of ${value}${inEn(period)}.`,
  "with it": ({ subject, metric, value, period, maker }) =>
    maker && `${maker} reaches a ${metric} of ${value} with ${subject}${inEn(period)}.`,
  change: (told) => {
    const said = changed(told);
    return (
      said &&
      `${inEn(told.period).trim() === "" ? "" : `In ${told.period}, `}${sEn(told.subject)} ${said.base} ${said.up ? "grew" : "fell"} by ${said.by}.`
    );
  },
  "change by words": (told) => {
    const said = changed(told);
    return (
      said &&
      `At ${told.subject}, ${said.base} ${said.up ? "rose" : "dropped"} ${said.by}${inEn(told.period)}.`
    );
  },
  respectively: ({ subject, metric, value, period, other }) =>
    other &&
    `${subject} and ${other.subject} had a ${metric} of ${value} and ${other.value} respectively${inEn(period)}.`,
};

const ZH: Readonly<Record<string, Template>> = {
  plain: ({ subject, metric, value, period = "" }) => `${period}${subject}的${metric}为${value}。`,
  "time first": ({ subject, metric, value, period = "" }) =>
    `${period === "" ? "" : `${period}，`}${subject}${/[A-Za-z\d]$/.test(subject) && /^[A-Za-z\d]/.test(metric) ? " " : ""}${metric}达到${value}。`,
  "sentence before": ({ subject, metric, value, period = "" }) =>
    `报告也谈到了${subject}。${period}其${metric}为${value}。`,
  "metric behind": ({ subject, metric, value, period = "" }) =>
    `${value}，这是${subject}${period}的${metric}。`,
  "two figures": ({ subject, metric, value, period = "", beside }) =>
    beside && `${period}${subject}的${beside.metric}为${beside.value}，${metric}为${value}。`,
  "two subjects": ({ subject, metric, value, period = "", other }) =>
    other && `${period}${other.subject}的${metric}为${other.value}，${subject}则为${value}。`,
  price: (told) => {
    const said = priced(told);
    return (
      said &&
      `${told.period ?? ""}${told.subject}每百万${said.of}token收费${said.amount}${said.when === undefined ? "" : `（${said.when}）`}。`
    );
  },
  plan: ({ subject, metric, value, period }) =>
    period !== undefined && /元$/.test(value)
      ? `${subject}维持${period}${value}的${metric}计划不变。`
      : undefined,
  "from to": ({ subject, metric, value, period, later }) =>
    later && `${subject}的${metric}从${period}的${value}变为${later.period}的${later.value}。`,
  maker: ({ subject, metric, value, period = "", maker }) =>
    maker && `${maker}让${subject}${period}的${metric}达到了${value}。`,
  "with it": ({ subject, metric, value, period = "", maker }) =>
    maker && `${period}${maker}凭借${subject}把${metric}做到了${value}。`,
  change: (told) => {
    const said = changed(told);
    return said && `${told.period ?? ""}${told.subject}${said.base}${said.up ? "增长" : "下降"}${said.by}。`;
  },
  "change by words": (told) => {
    const said = changed(told);
    return (
      said && `${told.subject}${told.period ?? ""}的${said.base}${said.up ? "提高了" : "减少了"}${said.by}。`
    );
  },
  respectively: ({ subject, metric, value, period = "", other }) =>
    other && `${period}${subject}和${other.subject}的${metric}分别为${value}和${other.value}。`,
};

export const TEMPLATES: Readonly<Record<Lang, Readonly<Record<string, Template>>>> = { zh: ZH, en: EN };
