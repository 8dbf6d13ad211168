import type { Figure } from "../../../notation/figures/figure.ts";
import { FAMILY_NAMES, type Family } from "../../names/metric-families.ts";
import type { Sentence } from "../sentence.ts";

/** A metric that only the verb beside a number names. */
export interface ByVerb {
  readonly family: Family;
  readonly words: string;
  readonly start: number;
}

/** Verbs right before an amount of money, with the metric that they make of it: 投资800亿美元, invest $5 billion. */
const SPENT: readonly (readonly [metric: string, verb: RegExp])[] = [
  [
    "investment",
    /(?<![\p{Script=Han}]收|[固股])(?:投资|斥资|出资|耗资|注资)(?:[总合共]?计|共|约|近|超过?|逾|高达|不超过|至少|将|了)*\s*$|\b(?:invest(?:s|ed|ing)?|spend(?:s|ing)?|spent)(?: (?:about|around|up to|some|nearly|over|more than|at least|an additional|another|approximately))*\s*$/iu,
  ],
  [
    "funding",
    /(?:融资|募资|募集资金)(?:[总合共]?计|共|约|近|超过?|逾|高达|不超过|至少|将|了)*\s*$|\braised(?: (?:about|around|some|nearly|over|more than|approximately|another))*\s*$/iu,
  ],
];
const SHARE_BEHIND = /^\s?的?(?:股份|股权|权益|表决权|stake\b|equity (?:stake|interest)\b)/i;
const HOLDS =
  /(?:持有|持股|收购|受让|转让|出售|减持|增持|认购|holds?|owns?|acquired?|bought|sold|sell|selling|buy|buying|acquiring|holding|owning)[^，,。；;]{0,24}$/i;

/** The metric that the verb before a number makes of it: what is invested or raised, or how much of a company somebody holds. */
export function byVerb({ text, clauseAt }: Sentence, figure: Figure, isMoney: boolean): ByVerb | undefined {
  const [from] = clauseAt(figure.start);
  const before = text.slice(from, figure.start);
  if (figure.unit === "%" && SHARE_BEHIND.test(text.slice(figure.end))) {
    const held = HOLDS.exec(before);
    return held ? named("shareholding", held[0].trim(), from + held.index) : undefined;
  }
  if (!isMoney || figure.relation === "increase" || figure.relation === "decrease") return undefined;
  for (const [metric, verb] of SPENT) {
    const said = verb.exec(before);
    if (said) return named(metric, said[0].trim(), from + said.index);
  }
  return undefined;
}

function named(metric: string, words: string, start: number): ByVerb | undefined {
  const family = FAMILY_NAMES.get(metric);
  return family ? { family, words, start } : undefined;
}
