import { FAMILY_NAMES } from "../../corpus/naming/metric-families.ts";
import { type Lexicon, type Mention, namesOf, openLexicon } from "../reading/lexicon.ts";
import type { Question } from "../reading/question.ts";

/** Names of usual metrics that say other things as well: a sales agent, research and development in a field. */
const AMBIGUOUS =
  /^(?:revenue|sales|turnover|net sales|收入|净收益|r&d|research and development|sales and marketing|equity|employees|inventory|inventories|存货|backlog|goodwill|utilisation rate|utilization rate|market size|market-size|市场规模|成交额|估值)$/i;

/** Metrics that reports are usually asked for and that families of names leave out. */
const MORE: readonly (readonly [name: string, family: string])[] = [
  ...["net debt", "净负债", "净债务"].map((name) => [name, "net-debt"] as const),
  ...["dividend", "dividends", "股息", "分红", "派息"].map((name) => [name, "dividend"] as const),
  ...["working capital", "营运资金"].map((name) => [name, "working-capital"] as const),
  ...["enterprise value", "企业价值"].map((name) => [name, "enterprise-value"] as const),
  ...["effective tax rate", "tax rate", "实际税率"].map((name) => [name, "tax-rate"] as const),
];

const NAMES = [...FAMILY_NAMES, ...MORE].filter(([name]) => !AMBIGUOUS.test(name));

let lexicon: Lexicon | undefined;

/** What a question asks for that reports usually give, where a report calls no metric and no thing so. */
export function usualMetrics({ plain, entities, metrics }: Question): readonly Mention[] {
  lexicon ??= openLexicon(namesOf(NAMES.map(([name, id]) => ({ id, zh: name, en: name }))));
  return lexicon(plain).filter(
    ({ start, end }) => ![...entities, ...metrics].some((each) => each.start < end && start < each.end),
  );
}

/** Words in which texts tell a usual metric and no question asks for it. */
const TOLD: readonly (readonly [words: string, family: string])[] = [
  ...["net sales", "sales", "revenue", "revenues"].map(
    (whole) => [`gross profit as a percentage of ${whole}`, "gross-margin"] as const,
  ),
  ["gross profit rate", "gross-margin"],
  ["operating income rate", "operating-margin"],
  ["operating income as a percentage of net sales", "operating-margin"],
  ["operating income as a percentage of revenue", "operating-margin"],
];

/** All names of the usual metrics that these mentions mean. */
export function usualNames(mentions: readonly Mention[]): readonly string[] {
  const families = new Set(mentions.flatMap(({ ids }) => ids));
  return [...FAMILY_NAMES, ...MORE, ...TOLD].flatMap(([name, family]) =>
    families.has(family) ? [name] : [],
  );
}
