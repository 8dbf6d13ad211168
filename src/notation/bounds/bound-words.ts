import type { Bound } from "./bound.ts";

/** What may stand between a bound word and its number: 超过了, 约为, 大致可达. */
const FILLER = "(?:可以|可)?(?:达到|达|为|了|是|有|至)? ?";

/** Words before a number. Longer and negated ones first: 不超过 holds 超过. Nearness (近, 约, nearly) is `about`. */
const BEFORE: readonly (readonly [string, Bound])[] = [
  ["不超过|不高于|不多于|至多|最多|最高|高达|at most|no more than|not more than|up to|≤|<=", "at-most"],
  ["不少于|不低于|至少|起码|at least|no less than|not less than|no fewer than|≥|>=", "at-least"],
  ["不足|不到|未满|低于|少于|小于|less than|fewer than|under|below|<", "under"],
  [
    "超过|突破|高于|大于|多于|不止|逾|超|more than|greater than|upwards of|over|above|exceed(?:s|ed|ing)?|beyond|>",
    "over",
  ],
  [
    "将近|接近|大约|大概|大致|约|近|approximately|approx\\.|roughly|around|about|nearly|almost|some|circa|[~≈∼]",
    "about",
  ],
  ["上", "order"],
];

const BEFORE_PATTERNS = BEFORE.map(([words, bound]) => ({
  pattern: new RegExp(`(?:${words.replace(/(^|\|)(?=[a-z])/g, "$1\\b")})${FILLER}$`, "i"),
  bound,
}));

const AFTER: readonly (readonly [RegExp, Bound])[] = [
  [/^ ?(?:及|或)?以上|^ ?or more\b|^ ?or above\b|^ ?and above\b/i, "at-least"],
  [/^ ?(?:及|或)?以内|^ ?之内|^ ?以下|^ ?or less\b|^ ?or fewer\b/i, "at-most"],
  [/^ ?左右|^ ?上下|^ ?or so\b/i, "about"],
  [/^ ?不到/, "under"],
];

export interface BoundWord {
  readonly bound: Bound;
  /** How many characters it takes. */
  readonly length: number;
}

/** The bound word that ends where a number begins. `上` only means one before a numeral (上千万). */
export function boundBefore(text: string, at: number, numeral: boolean): BoundWord | undefined {
  const near = text.slice(Math.max(0, at - 24), at);
  for (const { pattern, bound } of BEFORE_PATTERNS) {
    const match = pattern.exec(near);
    if (match && (bound !== "order" || numeral)) return { bound, length: match[0].length };
  }
  return undefined;
}

/** The bound word that begins where a figure ends: 2%以内 is at most, 3倍以上 at least. */
export function boundAfter(text: string, at: number): BoundWord | undefined {
  const near = text.slice(at, at + 12);
  for (const [pattern, bound] of AFTER) {
    const match = pattern.exec(near);
    if (match) return { bound, length: match[0].length };
  }
  return undefined;
}
