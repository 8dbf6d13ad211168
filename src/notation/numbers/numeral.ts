const DIGITS = "零一二三四五六七八九";
const SMALL: Record<string, number> = { 十: 10, 百: 100, 千: 1000 };
const LARGE: Record<string, number> = { 万: 1e4, 亿: 1e8 };

/** A Chinese numeral; `vague` where it gives only the order of magnitude (数百, 几十, 上千万). */
export interface Numeral {
  readonly value: number;
  readonly vague: boolean;
}

/** The value of 两千万, 三百二十, 十二, 半, 数万亿; undefined for what is no numeral. */
export function parseNumeral(text: string): Numeral | undefined {
  if (text === "半") return { value: 0.5, vague: false };
  const vague = /^[数几]|[数几]$/.test(text);
  const body = text.replace(/^[数几]/, "").replace(/[数几]$/, "");
  if (body === "" || !/^[零〇一二两三四五六七八九十百千万亿]+$/.test(body)) return undefined;
  if (/[零一二两三四五六七八九]{2}/.test(body) && !body.includes("零")) return undefined;
  let total = 0;
  let section = 0;
  let digit: number | undefined;
  for (const sign of body) {
    const small = SMALL[sign];
    const large = LARGE[sign];
    if (small !== undefined) {
      section += (digit ?? 1) * small;
      digit = undefined;
    } else if (large !== undefined) {
      section += digit ?? 0;
      total = section === 0 ? Math.max(total, 1) * large : total + section * large;
      section = 0;
      digit = undefined;
    } else {
      digit = sign === "两" ? 2 : sign === "〇" ? 0 : DIGITS.indexOf(sign);
    }
  }
  return { value: total + section + (digit ?? 0), vague };
}

const WORDS = "one two three four five six seven eight nine ten eleven twelve".split(" ");
const TENS: Record<string, number> = {
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
};

/** All English number words, for a pattern. */
export const NUMBER_WORDS = [...WORDS, ...Object.keys(TENS)].join("|");

/** The value of an English number word, one to twelve and the tens. */
export function parseWord(word: string): number | undefined {
  const lower = word.toLowerCase();
  const at = WORDS.indexOf(lower);
  return at >= 0 ? at + 1 : TENS[lower];
}
