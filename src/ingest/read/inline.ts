const ENTITIES: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: " ",
  ndash: "–",
  mdash: "—",
  minus: "−",
  euro: "€",
  pound: "£",
  yen: "¥",
  times: "×",
};

/** A picture of Markdown; group 1 is its text. */
export const PICTURE = /!\[([^\][]{0,400})\]\([^()]{0,2000}\)|!\[([^\][]{0,400})\]\[[^\][]{0,200}\]/g;

/**
 * The words of a line of Markdown without its marks: links as their text, emphasis and tags off, escapes and entities resolved. A raised
 * number stays apart from what it follows, as ^1: it may be a footnote.
 */
export function plainText(marked: string): string {
  if (!/[*_`[\]<&\\~!^]/.test(marked)) return marked.trim();
  return marked
    .replace(PICTURE, " ")
    .replace(/<sup>([^<]{0,40})<\/sup>|\[\^([^\][]{1,40})\]/gi, (_, raised?: string, note?: string) =>
      mark(raised ?? note ?? ""),
    )
    .replace(/\[([^\][]{0,400})\]\([^()]{0,2000}\)/g, "$1")
    .replace(/<(?:https?:|mailto:)[^<>\s]{1,500}>/g, (link) => link.slice(1, -1))
    .replace(/<br\s{0,3}\/?>/gi, " ")
    .replace(/<\/?[a-zA-Z][^<>]{0,400}>/g, "")
    .replace(/(?<!\\)`+|~~/g, "")
    .replace(/(?<!\\)\*{1,3}(?=[^\s*])|(?<=[^\s*\\])\*{1,3}/g, "")
    .replace(/(?<![\p{L}\p{N}\\_])_{1,3}(?=[^\s_])|(?<=[^\s_\\])_{1,3}(?![\p{L}\p{N}_])/gu, "")
    .replace(/&(#\d{1,7}|#x[\da-f]{1,6}|[a-z]{2,8});/gi, (entity, name: string) => entityOf(name) ?? entity)
    .replace(/\\(?=[!-/:-@[-`{-~])/g, "")
    .trim();
}

/** A raised text, apart from what stands before it. */
export const mark = (raised: string): string =>
  /^[\s\d()*†‡,a-z]{1,6}$/.test(raised) ? `^${raised.trim()}` : raised;

function entityOf(name: string): string | undefined {
  if (!name.startsWith("#")) return ENTITIES[name.toLowerCase()];
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  const isText =
    code >= 0x20 && code <= 0x10ffff && !(code >= 0x7f && code < 0xa0) && !(code >= 0xd800 && code < 0xe000);
  return isText ? String.fromCodePoint(code) : "";
}
