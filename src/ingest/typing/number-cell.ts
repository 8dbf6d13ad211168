import type { Bound } from "../../notation/bounds/bound.ts";
import { readFigure } from "../../notation/figures/read-figure.ts";
import type { Units } from "../../notation/units/units.ts";

/** A cell that holds one number, as read. */
export interface NumberCell {
  readonly value?: number;
  readonly low?: number;
  readonly high?: number;
  readonly bound?: Bound;
  /** A unit that the cell itself gives. */
  readonly unit?: string;
  /** Its value holds its scale already: 1.2 billion. */
  readonly scaled: boolean;
  readonly printed: string;
  /** What stands beside the number and says what is counted. */
  readonly noun?: string;
  /** Digits behind the point, for checks. */
  readonly decimals: number;
  readonly change?: "increase" | "decrease";
}

/** What a cell of a table is: a number, nothing, a dash, or words with the reason why they are no number. */
export type CellReading =
  | { readonly kind: "number"; readonly number: NumberCell }
  | { readonly kind: "empty" | "dash" }
  | { readonly kind: "text"; readonly why: string };

const DASH =
  /^(?:[-–—−‐―]{1,3}|\*{1,3}|\.{1,3}|n\/?a\.?|n\.a\.|n\/?m|nm|nil|none|—%|-%|\/|不适用|无|未披露|未公布|n\.m\.|not applicable|not meaningful)$/i;
const PLAIN = /^([-−–—+]?)(\(?)\s?([-−–]?)\s?(\d{1,3}(?:,\d{3})+|\d+|(?=\.\d))(\.\d+)?\s?(\)?)\s?(%?)(\)?)$/;
const MARKS =
  /\s*(?:\^\(?[\da-z*†‡,]{1,4}\)?|(?<![A-Za-z])[⁰¹²³⁴-⁹]+|[*†‡§#]{1,3}|[（([]\s?(?:\d|[a-z]|注\d?)\s?[)）\]])$/i;
const DATE =
  /^(?:\d{1,2}([-./])\d{1,2}\1(?:\d\d)?\d\d|(?:19|20)\d\d(?:([-./])\d{1,2}\2\d{1,2}|[-/]\d{1,2}))$/;
/** "31," is the rest of a date, and "1,524,003." goes on below: a number that is cut is none. */
const CUT = /\d,$|,\d{3}\.$|\d\.{2,}$/;
/** 63 (18.5%): a number and its share. */
const TWO =
  /\d\s?%?\s*[(（]\s?[-–−+]?[$€£]?\d[\d,.]*\s?%\s?[)）]|\d\s?%\s*[(（]\s?[-–−+]?[$€£]?\d[\d,.]+\s?[)）]/;
/** 1990s, 52 Weeks Ended */
const TIME = /^(?:1[5-9]|20)\d0['’]?s$|\b(?:ended|ending)$/i;
const SCALE_OF_THOUSANDS = /^[(（]?(?:in )?\D{0,6}\s?['’‘`]?0{3}s?[)）]?$/i;
const LONGEST = 60;

/** Reads a cell. What is not a number from end to end, but for its unit, stays text. */
export function readCell(text: string, units: Units): CellReading {
  const printed = text.trim();
  if (printed === "") return { kind: "empty" };
  return readNarrow(narrow(printed), printed, units);
}

/** Full-width digits and signs as narrow ones; raised digits stay what they are. */
const narrow = (text: string): string =>
  text.replace(/[！-～]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));

function readNarrow(text: string, printed: string, units: Units): CellReading {
  if (DASH.test(text)) return { kind: "dash" };
  if (!/\d/.test(text)) return { kind: "text", why: "it has no digits" };
  if (printed.length > LONGEST) return { kind: "text", why: "it is a sentence" };
  if (DATE.test(text)) return { kind: "text", why: "it is a date" };
  if (TWO.test(text)) return { kind: "text", why: "it holds two numbers" };
  if (TIME.test(text)) return { kind: "text", why: "it is a time" };
  if (CUT.test(text)) return { kind: "text", why: "it is cut" };
  if (SCALE_OF_THOUSANDS.test(text)) return { kind: "text", why: "it is a unit" };
  let body = text
    .replace(/\\(?=[$])/g, "")
    .replace(/[\u00a0\u2009\u202f\u3000]/g, " ")
    .trim();
  for (let count = 0; count < 2; count++) {
    const shorter = body.replace(MARKS, "");
    // (5) alone is minus five, not a note
    if (shorter !== body && /\d/.test(shorter)) body = shorter.trim();
  }
  return plainNumber(body, printed) ?? figureNumber(body, printed, units);
}

/** Digits with a sign, brackets and a per cent: most cells, read without more ado. */
function plainNumber(body: string, printed: string): CellReading | undefined {
  const match = PLAIN.exec(body);
  if (!match) return undefined;
  const [
    ,
    sign = "",
    open = "",
    inner = "",
    whole = "",
    fraction = "",
    close = "",
    percent = "",
    closeAfter = "",
  ] = match;
  if ((open === "(") !== (close === ")" || closeAfter === ")")) return undefined;
  if (close === ")" && closeAfter === ")") return undefined;
  if (whole.length > 1 && /^0\d/.test(whole)) return { kind: "text", why: "it is a code" };
  if (whole.length > 15) return { kind: "text", why: "it has more digits than a number" };
  const size = Number(`${whole.replaceAll(",", "")}${fraction}`);
  const isNegative = open === "(" || /[-−–—]/.test(sign) || inner !== "";
  return {
    kind: "number",
    number: {
      value: isNegative && size !== 0 ? -size : size,
      scaled: false,
      printed,
      decimals: Math.max(0, fraction.length - 1),
      ...(percent !== "" && { unit: "%" }),
    },
  };
}

function figureNumber(body: string, printed: string, units: Units): CellReading {
  if (body.split("(").length !== body.split(")").length)
    return { kind: "text", why: "its brackets do not close" };
  const glued = body
    .replace(/([$€£¥₩₹])\s+/g, "$1")
    .replace(/\(\s+/g, "(")
    .replace(/\s+\)/g, ")");
  const { figure, unread } = readFigure(glued, units);
  if (!figure) return { kind: "text", why: unread };
  const { value, low, high, bound, digits, relation, per, lost } = figure;
  // 75.6m is so many metres or millions
  const isEither = figure.unit === "m" && /\d\s?m$/.test(body);
  const [unit, noun] = isEither ? [undefined, "m"] : [figure.unit, figure.noun];
  if (relation === "ordinal") return { kind: "text", why: "it is a place in an order" };
  if (/\p{L}{12,}|\p{Script=Han}{7,}/u.test(body.replace(figure.raw, "")))
    return { kind: "text", why: "it is a sentence" };
  if (/^\d+(?:\.\d{3})+,\d+$|^\d+,\d{1,2}$/.test(body))
    return { kind: "text", why: "its comma may be a point" };
  // 0.02T is so many tonnes, teslas or trillions
  if (unit === undefined && /\d ?T$/.test(body))
    return { kind: "text", why: "its T may be a unit or a scale" };
  const [first = 0] = digits;
  const size = value === undefined ? undefined : Math.abs(value);
  return {
    kind: "number",
    number: {
      ...(value !== undefined && { value }),
      ...(low !== undefined && { low }),
      ...(high !== undefined && { high }),
      ...(bound !== "exact" && { bound }),
      ...(unit !== undefined && { unit }),
      scaled: size !== undefined && size !== Math.abs(first),
      printed,
      decimals: /\.(\d+)/.exec(body)?.[1]?.length ?? 0,
      ...(noun !== undefined || per !== undefined ? { noun: noun ?? `per ${per}` } : {}),
      ...(!lost && (relation === "increase" || relation === "decrease") && { change: relation }),
    },
  };
}
