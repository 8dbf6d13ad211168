import type { Figure } from "../../../notation/figures/figure.ts";
import type { FigureQuestion, OtherReading } from "../asked-figure.ts";
import type { Dating } from "./dates.ts";
import type { Measured } from "./measures/measured.ts";
import type { Named } from "./names/named.ts";

/** What a sentence says beside one of its figures. */
export interface Parts {
  readonly subject: Named | undefined;
  readonly measured: Measured;
  readonly period: Dating | undefined;
  readonly carried: boolean;
  readonly sole: boolean;
  readonly part: boolean;
  readonly reached: boolean;
  /** The year that a change is counted from. */
  readonly since: string | undefined;
  /** What a price is said to be for in words: per thousand tokens. */
  readonly rate: string | undefined;
  /** Neither its clause nor the figures before say what it measures, nor does its unit. */
  readonly unsaid: boolean;
  readonly stranger: string | undefined;
  readonly others: readonly OtherReading[];
}

/** A figure of a sentence as a claim to be judged; the figures that it is per belong to its value. */
export function asQuestion(
  figure: Figure,
  divisors: readonly Figure[],
  {
    subject,
    measured: { metric, words, inherited },
    period,
    carried,
    sole,
    part,
    reached,
    since,
    rate,
    unsaid,
    stranger,
    others,
  }: Parts,
): FigureQuestion {
  const divisor = divisors.findLast(({ end }) => end <= figure.start);
  const noun =
    figure.noun !== undefined && words === undefined && metric === undefined ? figure.noun : undefined;
  const { noun: _, ...bare } = figure;
  const read =
    metric !== undefined || words !== undefined ? (keepsNoun(figure, metric, words) ? figure : bare) : bare;
  // 600万单: the verb before it says little, what is counted says more.
  const said =
    words !== undefined && metric === undefined && figure.noun !== undefined
      ? `${words} ${figure.noun}`
      : (words ?? noun);
  return {
    subject: stranger ?? subject?.text ?? "",
    ...(stranger !== undefined && { stranger: true }),
    ...(reached && { reached }),
    ...(since !== undefined && { since }),
    ...(metric !== undefined && { metric }),
    value: divisor ? figure.raw + per(divisor) : figure.raw + (rate ?? ""),
    ...(said !== undefined
      ? { words: said }
      : metric === undefined && (unsaid || isCommon(figure))
        ? { words: "" }
        : {}),
    ...(!divisor && rate === undefined && { read }),
    ...(others.length > 0 && { others }),
    ...(carried || inherited === true ? { carried: true, ...(sole && { sole }) } : {}),
    ...(part && { part }),
    ...datedBy(period),
  };
}

/** A share, a multiple or a bare number is too easily some other one if nothing says what it measures. */
export const isCommon = ({ unit }: Figure): boolean => unit === "x";

/** A divisor as rates are written: 每一百万token is /百万token. */
const per = ({ raw, value, unit }: Figure): string =>
  value === 1e6 && unit === "tokens" ? "/百万token" : `/${raw}`;

/** A time of another clause may leave a figure undated; one of another sentence is only taken up. */
function datedBy(
  dating: Dating | undefined,
): Pick<FigureQuestion, "period" | "carriedPeriod" | "sameTime" | "outcome"> {
  if (!dating) return {};
  const { period, basis, from, sure } = dating;
  return {
    ...(from !== "sentence" && { period, ...(basis && { outcome: basis }) }),
    ...(from !== "clause" && { carriedPeriod: period }),
    ...(sure && { sameTime: true }),
  };
}

/** A noun behind a number stays what it counts, unless the metric or its words say it already. */
function keepsNoun({ noun }: Figure, metric: string | undefined, words: string | undefined): boolean {
  if (noun === undefined) return true;
  const said = `${metric ?? ""} ${words ?? ""}`.toLowerCase();
  return (
    !noun
      .toLowerCase()
      .split(" ")
      .some((word) => said.includes(word)) && !/^(?:times|users|people|units|occasions|of)\b/i.test(noun)
  );
}
