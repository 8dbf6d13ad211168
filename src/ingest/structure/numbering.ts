/** Ways to number headings, from the outermost to the innermost. */
const FORMS: readonly RegExp[] = [
  /^(?:第\s?[一二三四五六七八九十百\d]{1,4}\s?[章编篇部]|(?:part|chapter)\s+(?:[ivx]{1,5}|\d{1,2}|[a-h])\b)/i,
  /^(?:第\s?[一二三四五六七八九十百\d]{1,4}\s?节|(?:item|section)\s+\d{1,2}[a-c]?\b)/i,
  /^[一二三四五六七八九十]{1,3}\s?[、.．]/,
  /^[（(]\s?[一二三四五六七八九十]{1,3}\s?[)）]/,
  /^\d{1,2}\s?(?:[、．]|\.(?!\d)|\s(?=\p{L}))/u,
  /^[（(]\s?\d{1,2}\s?[)）]/,
];
const DOTTED = /^(\d{1,2}(?:\.\d{1,2}){1,5})\.?\s?(?=[^\d%.,]|$)/;

/** The level that a heading's number says, from 1; undefined if it has none. */
export function levelOfNumber(text: string): number | undefined {
  const dotted = DOTTED.exec(text)?.[1];
  if (dotted !== undefined) return FORMS.length - 2 + dotted.split(".").length;
  const at = FORMS.findIndex((form) => form.test(text));
  return at < 0 ? undefined : at + 1;
}

/** A line that ends like a sentence, or is long, is no heading, however it begins. */
export const looksLikeHeading = (text: string): boolean =>
  text.length <= (/\p{Script=Han}/u.test(text) ? 40 : 90) &&
  !/[。；;，,：:！!？?]$|[a-z]\.$/.test(text) &&
  levelOfNumber(text) !== undefined &&
  !/\t|\.{4,}|…{2,}/.test(text);
