import { simplified } from "../../notation/simplified.ts";
import { FAMILY_NAMES } from "./metric-families.ts";

/** A metric's name taken apart: what is measured, and what sets it off from others of that. */
export interface MetricName {
  /** A family's id, or the rest of the name, folded. */
  readonly base: string;
  readonly isFamily: boolean;
  /** Footing and change: attributable, adjusted, growth …, sorted. */
  readonly qualifiers: readonly string[];
}

/** Words that make another metric of one, longest ways first. */
const QUALIFIERS: readonly (readonly [string, RegExp])[] = [
  [
    "quarterly-growth",
    /(?:季度?)?环比(?:增速|增长率?|增幅|变动)?|\b(?:qoq|q\/q|quarter[- ](?:on|over)[- ]quarter|sequential)(?: growth| increase| change)?\b/g,
  ],
  ["compound-growth", /年?复合(?:年)?(?:增长率|增速|增长)|\b(?:cagr|compound annual growth rate)\b/g],
  [
    "growth",
    /同比(?:增速|增长率?|增幅|变动|变化)?|增速|增长率|增长幅度|增幅|增长|变动率|\b(?:yoy|y\/y|year[- ](?:on|over)[- ]year)\b|\b(?:growth rate|growth|increase|change)\b/g,
  ],
  [
    "recurring",
    /扣除非经常性损益(?:后|的)*|扣非后?|\bexcluding (?:non-?recurring|exceptional|one-?off) (?:items|gains and losses)\b|\brecurring\b/g,
  ],
  [
    "attributable",
    /归属?于?(?:本公司|上市公司|母公司|公司)?(?:普通股)?(?:的)?(?:所有者|股东|权益持有人|拥有人|权益股东)应?占?(?:的)?|归属?于?(?:上市公司|母公司)(?:的)?|归母|股东应占|\battributable to (?:the )?(?:company'?s? )?(?:equity |ordinary |common )?(?:share|stock)?(?:holders|owners)(?: of (?:the )?(?:company|parent|group))?\b|\battributable\b/g,
  ],
  [
    "adjusted",
    /经调整(?:后|的)?|调整后(?:的)?|非国际财务报告准则|非公认会计(?:准则|原则)|\bnon-?(?:gaap|ifrs)\b|\b(?:adjusted|adj|underlying|core)\b/g,
  ],
  ["diluted", /(?:完全)?(?:稀释|[稀摊]薄)(?:后|的)?|\b(?:fully )?diluted\b/g],
  ["basic", /基本(?=每股|eps)|\bbasic\b/g],
];

/** A character or word that every qualifier has: most names have none, and are read in half the time. */
const MAYBE =
  /[环复同增变扣归占整则薄稀基]|非国际|q[o/]q|y[o/]y|quarter|year|cagr|compound|growth|increase|change|sequential|recurring|excluding|attributable|adj|non-?(?:gaap|ifrs)|underlying|core|diluted|basic/;

/** Fills a name and makes no other metric of it. */
const FILLER = /\b(?:the|of|a|an|in|for|reported)\b|的(?=\p{Script=Han})/gu;

const families = new Map<string, string>();

/** Takes a metric's name apart, in either language; reports call their metrics alike, so what was read is kept. */
export function readMetricName(name: string): MetricName {
  const known = read.get(name);
  if (known) return known;
  const made = takeApart(name);
  if (read.size < MOST_KEPT) read.set(name, made);
  return made;
}

const read = new Map<string, MetricName>();
const MOST_KEPT = 20_000;

function takeApart(name: string): MetricName {
  let text = simplified(name.normalize("NFKC").toLowerCase().slice(0, LONGEST)).replace(/’/g, "'");
  const whole = familyOf(text);
  if (whole !== undefined) return { base: whole, isFamily: true, qualifiers: [] };
  const qualifiers = new Set<string>();
  if (MAYBE.test(text))
    for (const [qualifier, pattern] of QUALIFIERS)
      text = text.replace(pattern, () => {
        qualifiers.add(qualifier);
        return " ";
      });
  // A growth on the quarter before, or compound, is a growth of its own kind.
  if (qualifiers.has("quarterly-growth") || qualifiers.has("compound-growth")) qualifiers.delete("growth");
  const [main = "", inner] = bracketed(text);
  const family = familyOf(main);
  const same =
    inner === undefined || fold(inner) === "" || (family !== undefined && familyOf(inner) === family);
  const base = same ? (family ?? fold(main)) : fold(text);
  return { base, isFamily: same && family !== undefined, qualifiers: [...qualifiers].sort() };
}

const LONGEST = 120;

/** A name's main part and what stands behind it in brackets. */
function bracketed(text: string): readonly [string, string?] {
  const [, main, inner] = /^([^()]+)\(([^()]*)\)\s*$/.exec(text) ?? [];
  return main === undefined || inner === undefined ? [text] : [main, inner];
}

function familyOf(text: string): string | undefined {
  if (families.size === 0)
    for (const [name, family] of FAMILY_NAMES) families.set(fold(simplified(name.toLowerCase())), family);
  return families.get(fold(text));
}

/** Words without fillers and plurals, put together. */
function fold(text: string): string {
  return text
    .replace(/['’]/g, "")
    .replace(/&/g, " and ")
    .replace(FILLER, " ")
    .split(/[^\p{L}\p{N}%]+/u)
    .map(singular)
    .join("");
}

/** A word without its plural: margins, inventories. */
function singular(word: string): string {
  if (word.length < 4 || !word.endsWith("s") || word.endsWith("ss")) return word;
  return word.endsWith("ies") && word.length > 4 ? `${word.slice(0, -3)}y` : word.slice(0, -1);
}
