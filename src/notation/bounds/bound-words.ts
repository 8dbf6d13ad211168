import type { Bound } from "./bound.ts";

/** What may stand between a bound word and its number: 超过了, 约为, 大致可达. */
const FILLER = "(?:可以|可)?(?:达到|达|为|了|是|有|至)? ?";

const NOT =
  "(?:(?:does|do|did|will|would|may|must|can|could|should|is|was|are|were) ?not|cannot|can't|won't|doesn't|never)";

/** Turned over, took over: the word is the verb's. */
const PHRASAL = "(?<!\\b(?:turn(?:s|ed|ing)?|hand(?:s|ed|ing)?|takes?|took|taking) )";

/** Words before a number. Negated ones come first: 不超过 holds 超过. Nearness (近, 约, nearly) is `about`. */
const BEFORE: readonly (readonly [string, Bound])[] = [
  [
    `(?:不|不得|不能|不会|不应|未|没有|没)(?:超过|超出|突破)|不(?:高于|多于|大于)|小于等于|小于或等于|至多|最多|最高|高达|上限(?:是|为)?|封顶|at most|no more than|not more than|no (?:greater|higher) than|${NOT} (?:to )?(?:exceed|surpass|top)(?:s|ed|ing)?|not (?:to )?exceed(?:ing)?|${NOT} (?:be )?(?:more|greater|higher) than|(?:not|no) over|up to|as (?:much|many|high) as|(?:a )?maximum of|a max of|capped at|a cap of|limited to|≤|<=`,
    "at-most",
  ],
  [
    `(?:不|不得|不能|不会|不应|未|没有)(?:低于|少于|小于)|大于等于|大于或等于|至少|起码|最少|最低|下限(?:是|为)?|at least|no less than|not less than|no (?:fewer|lower) than|${NOT} (?:be )?(?:less|fewer|lower) than|(?:not|no) under|(?:a )?minimum of|≥|>=`,
    "at-least",
  ],
  [
    "不足|不到|未满|未达到?|没到|低于|少于|小于|less than|fewer than|lower than|short of|under|below|<",
    "under",
  ],
  [
    `超过|超出|突破|高于|大于|多于|不止|逾|超|more than|greater than|higher than|upwards of|in excess of|north of|surpass(?:es|ed|ing)?|topp?(?:ed|s|ing)|${PHRASAL}over|above|exceed(?:s|ed|ing)?|beyond|>`,
    "over",
  ],
  [
    "将近|接近|大约|大概|大致|约|近|approximately|approx\\.?|roughly|around|about|nearly|almost|some|circa|close to|[~≈∼]",
    "about",
  ],
  ["上", "order"],
];

/** By how little a bound is passed says nothing of the bound. */
const SLIGHTLY =
  "(?:(?:a (?:little|bit|touch|shade|fraction)|slightly|marginally|just|only just|略微?|稍微?) ?)?";

const BEFORE_PATTERNS = BEFORE.map(([words, bound]) => ({
  // A Latin word begins where no letter is before it.
  pattern: new RegExp(`(?:(?<![A-Za-z])|(?![A-Za-z]))${SLIGHTLY}(?:${words})${FILLER}$`, "i"),
  bound,
}));

const AFTER: readonly (readonly [RegExp, Bound])[] = [
  [
    /^ ?(?:及|或)?以上|^ ?起(?![\u4e00-\u9fff])|^ ?or (?:more|above|higher|greater|over)\b(?! than)|^ ?and (?:above|over|more)\b(?! than)|^-plus\b|^ ?at (?:the )?least\b/i,
    "at-least",
  ],
  [
    /^ ?(?:及|或)?以内|^ ?之内|^ ?以下|^ ?封顶|^ ?or (?:less|fewer|below|lower|under)\b(?! than)|^ ?at (?:the )?most\b/i,
    "at-most",
  ],
  [/^ ?\+(?![\d.])/, "over"],
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
  const near = text.slice(Math.max(0, at - 40), at);
  for (const { pattern, bound } of BEFORE_PATTERNS) {
    const match = pattern.exec(near);
    if (match && (bound !== "order" || numeral)) return { bound, length: match[0].length };
  }
  return undefined;
}

/** The bound word that begins where a figure ends: 2%以内 is at most, 3倍以上 at least. */
export function boundAfter(text: string, at: number): BoundWord | undefined {
  const near = text.slice(at, at + 16);
  for (const [pattern, bound] of AFTER) {
    const match = pattern.exec(near);
    if (match) return { bound, length: match[0].length };
  }
  return undefined;
}
