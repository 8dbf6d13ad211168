/** The words of a label in one form: width, case, marks and blanks do not count, notes of any kind are off. */
export function foldLabel(label: string): string {
  return label
    .normalize("NFKC")
    .toLowerCase()
    .replace(/['’‘`"“”]/g, "")
    .replace(/(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu, "")
    .replace(/、/g, "")
    .replace(/[-‐‑–—_,.;:：，、()（）[\]{}*†‡#]+/g, " ")
    .replace(/\s&\s/g, " and ")
    .replace(/\badj\s/g, "adjusted ")
    .replace(/\b(?:the|our|its|companys|consolidated)\s/g, "")
    .replace(/\s+/g, " ")
    .trim();
}

/** A raised or bracketed mark of a footnote; (p) is pence. */
const FOOTNOTE =
  /\s*(?:\^\(?[\da-z*†‡,]{1,5}\)?|[⁰¹²³⁴-⁹⁽⁾]+|[*†‡§]+|[（(【[]\s?(?:\d{1,2}|[a-oq-z]|[ivx]{1,4}|注\s?\d{0,2}|note\s?\d{0,2})\s?[)）】\]])\s*$/i;

/** A label without what numbers it and what hangs on it: "（一）其中：营业收入(1)" is 营业收入. */
export function plainLabel(label: string): string {
  let text = label
    .replace(/(?<=\b[kcmµ]?m)\^(?=[23]\b)/g, "")
    .replace(
      /^\s*(?:[一二三四五六七八九十]{1,3}\s?[、.．]|[（(]\s?(?:[一二三四五六七八九十]{1,3}|\d{1,2})\s?[)）]|\d{1,2}\s?(?:[、．]|\.(?!\d)\s?))\s*/,
      "",
    )
    .replace(/^(?:其中|加|减|less|add|plus|of which|including)\s?[:：]\s*/i, "");
  for (let count = 0; count < 3 && FOOTNOTE.test(text); count++) text = text.replace(FOOTNOTE, "");
  return text
    .replace(/[.…·\s]{3,}$/, "")
    .replace(/\s*[:：]\s*$/, "")
    .trim();
}
