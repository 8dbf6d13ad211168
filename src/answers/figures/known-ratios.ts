import { foldName } from "../../corpus/naming/fold-name.ts";
import { FAMILY_NAMES } from "../../corpus/naming/metric-families.ts";
import { escaped } from "../../notation/escaped.ts";

/** A ratio that reports often leave to their reader, as usual names of its two figures. */
export interface KnownRatio {
  readonly part: string;
  readonly whole: string;
  /** Its parts are understood in one way only: nobody counts it otherwise. */
  readonly isStrict: boolean;
}

const ratio = (part: string, whole: string, isStrict = false): KnownRatio => ({ part, whole, isStrict });

/** By the family of their name. What an operating or a net margin leaves out differs from report to report. */
const BY_FAMILY: Readonly<Record<string, KnownRatio>> = {
  "gross-margin": ratio("gross profit", "revenue", true),
  "operating-margin": ratio("operating profit", "revenue"),
  "net-margin": ratio("net profit", "revenue"),
  "debt-to-asset": ratio("total liabilities", "total assets", true),
};

/** By names that no family has. */
const BY_NAME: Readonly<Record<string, KnownRatio>> = {
  "EBITDA margin": ratio("ebitda", "revenue"),
  EBITDA利润率: ratio("ebitda", "revenue"),
  "EBIT margin": ratio("ebit", "revenue"),
  研发费用率: ratio("r&d expenses", "revenue"),
  销售费用率: ratio("selling expenses", "revenue"),
  管理费用率: ratio("administrative expenses", "revenue"),
};

/** What makes another ratio of one before its name. */
const OTHER =
  /(?:adjusted|core|underlying|organic|segment|non-gaap|normali[sz]ed|调整后?的?|扣非后?的?|核心)\s?$/i;

const NAMES: readonly (readonly [name: string, known: KnownRatio])[] = [
  ...FAMILY_NAMES.flatMap(([name, family]) => {
    const known = BY_FAMILY[family];
    return known ? [[name, known] as const] : [];
  }),
  ...Object.entries(BY_NAME),
];

const KNOWN: ReadonlyMap<string, KnownRatio> = new Map(NAMES.map(([name, known]) => [foldName(name), known]));

/** The ratio of two figures that a name says; undefined if it says none, or says more. */
export const knownRatio = (name: string): KnownRatio | undefined => KNOWN.get(foldName(name));

const IN_TEXT = new RegExp(
  `(?<![a-z])(?:${NAMES.map(([name]) => escaped(name))
    .sort((a, b) => b.length - a.length)
    .join("|")})(?![a-z])`,
  "gi",
);

/** The only ratio that a text names; undefined if it names several, or an adjusted one. */
export function ratioIn(text: string): KnownRatio | undefined {
  const [found, ...others] = text.matchAll(IN_TEXT);
  return !found || others.length > 0 || OTHER.test(text.slice(0, found.index))
    ? undefined
    : knownRatio(found[0]);
}
