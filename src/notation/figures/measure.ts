import type { Bound } from "../bounds/bound.ts";
import { shift } from "../numbers/decimal.ts";
import { type Scale, scaleAt } from "../numbers/scale.ts";
import { unitAt, unitBefore } from "../units/unit-reader.ts";
import type { Units } from "../units/units.ts";

/** A number with its scale and unit, without what stands before it. */
export interface Amount {
  readonly start: number;
  readonly end: number;
  readonly digits: number;
  readonly power: number;
  readonly value: number;
  readonly unit?: string;
  readonly bound?: Bound;
  readonly letter?: boolean;
  /** A measure word follows (个, 款): what is counted is told by the noun behind it. */
  readonly classified?: boolean;
  readonly kind: "digits" | "numeral" | "word" | "phrase";
  readonly ordinal: boolean;
}

/** A number that is read, before what follows it. */
export type BareAmount = Pick<Amount, "start" | "end" | "digits" | "ordinal" | "kind">;

/** Measure words that say how a thing is counted, not what it is. */
export const CLASSIFIER =
  /^ ?(?:个|款|台|家|名|条|块|种|项|次|枚|张|件|副|双|所|户|人次|部门|部|颗|片|位|大类|大|重|代|余|场|座|笔|套|份|支|辆|架|艘|艇|只|轮|批|组|对|篇|本|页|行|道|处)/;

const LETTERS: Readonly<Record<string, number>> = { K: 3, m: 6, M: 6, b: 9, B: 9, T: 12 };

/** $70m, 70m dollars, $70mm: beside a currency m and mm are millions, elsewhere lengths. */
function millionsAt(text: string, start: number, end: number, units: Units): Scale | undefined {
  const [letters] = /^(?: ?(?:mm?|b)| [MBTK])(?![A-Za-z])/.exec(text.slice(end, end + 4)) ?? [];
  if (letters === undefined) return undefined;
  const to = end + letters.length;
  const near = [unitBefore(text, start, units), unitAt(text, to, units)];
  const isMoney = near.some((unit) => unit && units.get(unit.unit).dimension.startsWith("money"));
  const power = LETTERS[letters.trim().charAt(0)] ?? 6;
  if (isMoney) return { power, end: to };
  // 1.5m pairs, 6.46m km; but 12 m long
  const counts =
    letters === "m" &&
    /^ [A-Za-z]{2,}/.test(text.slice(to)) &&
    !/^ (?:per|long|wide|high|deep|tall|away|above|below|and|or|of|in|on|at|to|by|from|with|is|was|sprint|race)\b/i.test(
      text.slice(to),
    );
  return counts ? { power, end: to } : undefined;
}

/** What may follow the number: 多 or 余 or +, a scale, a unit or only a classifier. */
export function measured(text: string, read: BareAmount, units: Units): Amount {
  let end = read.end;
  let bound: Bound | undefined;
  const more = () => {
    const mark = /^(?: ?[多余](?=[ \u4e00-\u9fff])|\+(?!\d))/.exec(text.slice(end, end + 3));
    if (!mark) return;
    end += mark[0].length;
    bound = "over";
  };
  if (read.ordinal) {
    const word = /^(?:st|nd|rd|th)\b|^ ?(?:个|位|代|台|次|名|届|大)/.exec(text.slice(end, end + 3));
    return { ...read, end: end + (word?.[0].length ?? 0), power: 0, value: read.digits };
  }
  more();
  const millions = millionsAt(text, read.start, end, units);
  const direct = millions ? undefined : unitAt(text, end, units);
  const scale = direct && /^[十百千万亿]/.test(direct.name) ? undefined : (millions ?? scaleAt(text, end));
  if (scale) {
    end = scale.end;
    more();
  }
  const unit = scale ? unitAt(text, end, units) : direct;
  const classifier = unit ? 0 : (CLASSIFIER.exec(text.slice(end, end + 4))?.[0].length ?? 0);
  end = unit?.end ?? end + classifier;
  const power = scale?.power ?? 0;
  return {
    ...read,
    end,
    power,
    value: shift(read.digits, power),
    ...(unit && { unit: unit.unit }),
    ...(bound && { bound }),
    ...(scale?.letter && !unit && { letter: true }),
    ...(classifier > 0 && { classified: true }),
  };
}
