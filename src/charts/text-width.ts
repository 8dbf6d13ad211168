/** Width of a text in a sans-serif font, near enough to lay it out where nothing can be measured. */
export function widthOf(text: string, size: number): number {
  let ems = 0;
  for (const char of text) {
    if (/[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u.test(char)) ems += 1;
    else if (/[A-Z0-9%≥≤→≠†–—]/.test(char)) ems += 0.62;
    else if (/[ilj.,:;'|! ()[\]]/.test(char)) ems += 0.32;
    else ems += 0.56;
  }
  return ems * size;
}

/** What a line is not broken within: a word or a Han character, with the marks that open before it and close after it. */
const PIECE = /[\p{Ps}“‘]*(?:\p{Script=Han}|[^\p{Script=Han}\s\p{Ps}“‘]+)[\p{Pe}\p{Po}”’]*\s*|\S\s*|\s+/gu;

/** The text in lines no wider than `width`; Han characters break anywhere, other words between spaces. */
export function wrap(
  text: string,
  width: number,
  size: number,
  maxLines = Number.POSITIVE_INFINITY,
): string[] {
  const lines: string[] = [];
  let line = "";
  for (const piece of text.match(PIECE) ?? []) {
    if (line !== "" && widthOf(line + piece.trimEnd(), size) > width) {
      lines.push(line.trimEnd());
      line = "";
    }
    line += piece;
  }
  if (line.trim() !== "") lines.push(line.trimEnd());
  if (lines.length <= maxLines) return lines;
  const kept = lines.slice(0, maxLines);
  const last = kept.at(-1) ?? "";
  return [...kept.slice(0, -1), shorten(`${last}……`, width, size)];
}

/** The text, cut with an ellipsis where it is wider than `width`. */
export function shorten(text: string, width: number, size: number): string {
  if (widthOf(text, size) <= width && !text.endsWith("……")) return text;
  let kept = text.replace(/……$/, "");
  while (kept !== "" && widthOf(`${kept}…`, size) > width) kept = kept.slice(0, -1);
  return `${kept.trimEnd()}…`;
}
