/** A stretch of a draft that is read at once: a heading, a paragraph, an item of a list, or a row of a table under its header. */
export interface DraftPart {
  readonly kind: "heading" | "text" | "item" | "row";
  readonly text: string;
  /** The cells of a row, and the titles of their columns. */
  readonly cells?: readonly string[];
  readonly header?: readonly string[];
}

/** The parts of a text or Markdown draft in their order, without the signs of its markup. */
export function splitDraft(draft: string): DraftPart[] {
  const parts: DraftPart[] = [];
  let header: readonly string[] | undefined;
  let open: string | undefined;
  let fenced = false;
  let kind: "text" | "item" = "text";
  const close = () => {
    if (open !== undefined && open.trim() !== "") parts.push({ kind, text: open.trim() });
    open = undefined;
    kind = "text";
  };
  for (const raw of draft.split(/\r?\n/)) {
    if (/^\s*(?:```|~~~)/.test(raw)) {
      fenced = !fenced;
      close();
      continue;
    }
    if (fenced) continue;
    const line = withoutMarkup(raw);
    const cells = cellsOf(line);
    if (cells) {
      close();
      if (cells.every((cell) => /^:?-{2,}:?$|^$/.test(cell))) continue;
      if (header) parts.push({ kind: "row", text: cells.join(" "), cells, header });
      else header = cells;
      continue;
    }
    header = undefined;
    const [mark, heading] = /^\s{0,3}#{1,6}\s+(?:[\d.]+\s+)?(.*?)\s*#*$/.exec(line) ?? [];
    if (mark !== undefined) {
      close();
      parts.push({ kind: "heading", text: heading ?? "" });
    } else if (line.trim() === "") close();
    else if (ITEM.test(line)) {
      close();
      kind = "item";
      open = line.replace(ITEM, "");
    } else open = open === undefined ? line : joined(open, line);
  }
  close();
  return parts;
}

/** Where an item of a list begins: a bullet, or a number that counts the items. */
const ITEM =
  /^\s*(?:>\s*)*(?:[-+•·*]\s+|\d{1,3}(?:[.)]\s+|[、）]\s*)|[（(](?:\d{1,3}|[一二三四五六七八九十]{1,3})[)）]\s*|[一二三四五六七八九十]{1,3}、\s*|>\s*)/;

/** Lines of one paragraph; Chinese takes no space where a line is broken. */
const joined = (before: string, line: string): string =>
  /[\p{Script=Han}，。；：、]$/u.test(before) ? before + line.trim() : `${before} ${line.trim()}`;

function withoutMarkup(line: string): string {
  return line
    .replace(/!\[[^\]]{0,200}\]\([^)]{0,400}\)/g, "")
    .replace(/\[([^\]]{0,200})\]\([^)]{0,400}\)/g, "$1")
    .replace(/\[\^?\d{1,3}\]|【\d{1,3}[^】]{0,20}】/g, "")
    .replace(/https?:\/\/[^\s)）]+/g, "")
    .replace(/<!--.{0,400}?-->/g, "")
    .replace(
      /\*{1,3}(?=\S)|(?<=\S)\*{1,3}|(?<![A-Za-z0-9])_{1,2}(?=\S)|(?<=\S)_{1,2}(?![A-Za-z0-9])|`+/g,
      "",
    );
}

function cellsOf(line: string): string[] | undefined {
  const trimmed = line.trim();
  if (!trimmed.startsWith("|") || !trimmed.endsWith("|") || trimmed.length < 3) return undefined;
  return trimmed
    .slice(1, -1)
    .split("|")
    .map((cell) => cell.trim());
}

const STOP = /[。！？!?]["'”’」』)）]*|[.]["”’)]*(?=\s+["“‘(]?[A-Z\d\p{Script=Han}]|$)/gu;
/** A full stop behind these ends no sentence; behind the letter of a unit (310 W) it does. */
const ABBREVIATED =
  /(?:\b(?:vs|No|Nos|Fig|approx|est|ca|cf|e\.g|i\.e|Inc|Ltd|Co|Corp|St|Dr|Mr|Mrs|Ms|al|etc|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|p|pp)|(?<!\d )\b[A-Z])$/;

/** The sentences of a paragraph in their order. */
export function splitSentences(text: string): string[] {
  const sentences: string[] = [];
  let from = 0;
  for (const { index, 0: stop } of text.matchAll(STOP)) {
    if (stop.startsWith(".") && ABBREVIATED.test(text.slice(Math.max(from, index - 8), index))) continue;
    sentences.push(text.slice(from, index + stop.length));
    from = index + stop.length;
  }
  sentences.push(text.slice(from));
  return sentences
    .flatMap(shortened)
    .map((each) => each.trim())
    .filter((each) => each !== "");
}

/** No sentence that people write is longer; what is, is cut where it pauses. */
const LONGEST = 600;

function shortened(sentence: string): string[] {
  const pieces: string[] = [];
  for (let rest = sentence; rest !== ""; ) {
    if (rest.length <= LONGEST) {
      pieces.push(rest);
      break;
    }
    const head = rest.slice(0, LONGEST);
    const pause = Math.max(...["；", ";", "，", ", ", " "].map((sign) => head.lastIndexOf(sign)));
    const cut = pause > LONGEST / 2 ? pause + 1 : LONGEST;
    pieces.push(rest.slice(0, cut));
    rest = rest.slice(cut);
  }
  return pieces;
}
