/** Scale words after a number, as powers of ten; longer ones first. */
const CHINESE: readonly (readonly [string, number])[] = [
  ["万亿", 12],
  ["千亿", 11],
  ["百亿", 10],
  ["十亿", 9],
  ["千万", 7],
  ["百万", 6],
  ["十万", 5],
  ["亿", 8],
  ["万", 4],
  ["千", 3],
  ["百", 2],
];

const ENGLISH: readonly (readonly [RegExp, number])[] = [
  [/^[ -]?thousand\b/i, 3],
  [/^[ -]?million\b/i, 6],
  [/^[ -]?billion\b/i, 9],
  [/^[ -]?trillion\b/i, 12],
  [/^[ -]?lakh\b/i, 5],
  [/^[ -]?crore\b/i, 7],
  [/^ ?(?:mn|mln)(?![A-Za-z])/i, 6],
  [/^ ?bn(?![A-Za-z])/i, 9],
  [/^ ?tn(?![A-Za-z])/i, 12],
  [/^[kK](?![A-Za-z])/, 3],
  [/^M(?![A-Za-z])/, 6],
  [/^B(?![A-Za-z])/, 9],
  [/^T(?![A-Za-z])/, 12],
];

export interface Scale {
  readonly power: number;
  readonly end: number;
  /** Written as one letter (600T), which beside compute is a prefix of the unit: tera. */
  readonly letter?: boolean;
}

/** The scale word that stands at a place, over one space at most. */
export function scaleAt(text: string, at: number): Scale | undefined {
  const from = text[at] === " " ? at + 1 : at;
  const chinese = CHINESE.find(([word]) => text.startsWith(word, from));
  if (chinese) return { power: chinese[1], end: from + chinese[0].length };
  const near = text.slice(at, at + 12);
  for (const [pattern, power] of ENGLISH) {
    const match = pattern.exec(near);
    if (match) return { power, end: at + match[0].length, ...(match[0].length === 1 && { letter: true }) };
  }
  return undefined;
}
