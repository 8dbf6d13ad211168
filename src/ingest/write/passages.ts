import type { Span } from "../source.ts";
import type { DocumentSection, TextPart } from "../structure/document.ts";
import { isUnitLine } from "../structure/unit-line.ts";
import type { TypedRow, TypedTable } from "../typing/typed-table.ts";

/** A stretch of text of a section that stands as one in the corpus. */
export interface Passage {
  readonly text: string;
  readonly lines: Span;
  /** The row of a table that it is. */
  readonly row?: TypedRow;
}

/** A longer one is cut at the ends of sentences; short items of a list are drawn together. */
const TELLS = /\d[\d.,]*\s?(?:%|[万亿千百]|[mb]illion|bn\b|倍|元|pct|percent)/i;
const LONGEST = 700;
const SHORT_ITEM = 120;
const LEAST = 8;

/** The passages of a section in their order. */
export function passagesOf({ parts, title, heading, lines: [first] }: DocumentSection): Passage[] {
  const passages: Passage[] = [];
  // a heading may be a statement: "Revenue up 12 % to $5 billion"
  if (heading !== undefined && (heading !== title || TELLS.test(title)))
    for (const passage of split({ text: heading, lines: [first, first] })) passages.push(passage);
  let items: TextPart[] = [];
  const close = () => {
    for (const passage of joined(items)) passages.push(passage);
    items = [];
  };
  for (const part of parts) {
    if (part.kind === "table") {
      close();
      continue;
    }
    if (isUnitLine(part.text)) continue;
    if (part.kind === "item" && part.text.length <= SHORT_ITEM) items.push(part);
    else {
      close();
      for (const passage of split(part)) passages.push(passage);
    }
  }
  close();
  return passages.filter(({ text }) => text.length >= LEAST || /\d|\p{Script=Han}{4}/u.test(text));
}

/** Rows of a table whose cells of words hold numbers, as they stand: what is in them is read as running text is. */
export function rowPassages(table: TypedTable): Passage[] {
  return table.rows.flatMap((row): Passage[] => {
    const slots = table.grid.rows[row.index] ?? [];
    const words = slots.flatMap((slot, column) => {
      const isNumber =
        table.columns[column]?.kind === "number" && !row.odd.some((each) => each.column === column);
      return slot && !isNumber && slot.text !== "" ? [slot] : [];
    });
    const told = words
      .filter((_, at) => at > 0)
      .some(({ text }) => /\d/.test(text) && /[\p{L}%$€£¥]/u.test(text));
    if (!told) return [];
    const lines = words.map(({ line }) => line);
    const text = words
      .map((slot) => slot.text)
      .join(" | ")
      .slice(0, HARD_END);
    return [{ text, lines: [Math.min(...lines), Math.max(...lines)], row }];
  });
}

function joined(items: readonly TextPart[]): Passage[] {
  const passages: { text: string; lines: [number, number] }[] = [];
  for (const { text, lines } of items) {
    const last = passages.at(-1);
    const more = last === undefined ? text : `${last.text}\n${text}`;
    if (last && more.length <= LONGEST) {
      last.text = more;
      last.lines[1] = lines[1];
    } else passages.push({ text, lines: [lines[0], lines[1]] });
  }
  return passages;
}

function split({ text, lines }: Omit<TextPart, "kind">): Passage[] {
  if (text.length <= LONGEST) return [{ text, lines }];
  const passages: Passage[] = [];
  let open = "";
  for (const sentence of sentencesOf(text)) {
    if (open !== "" && open.length + sentence.length > LONGEST) {
      passages.push({ text: open.trim(), lines });
      open = "";
    }
    open += sentence;
  }
  if (open.trim() !== "") passages.push({ text: open.trim(), lines });
  return passages;
}

const HARD_END = 2_000;

/** Sentences with what parts them, as they stand; one without an end is cut where it is too long. */
function sentencesOf(text: string): string[] {
  const sentences: string[] = [];
  let from = 0;
  const end = /[。！？!?；;]+["”』」）)]?\s*|\.(?=\s+["“(]?[A-Z\u4e00-\u9fff])\s+|\n+/g;
  for (let match = end.exec(text); match; match = end.exec(text)) {
    const word =
      /(?:^|[\s(])([A-Za-z.]{1,6})$/.exec(text.slice(Math.max(0, match.index - 8), match.index))?.[1] ?? "";
    if (match[0].startsWith(".") && ABBREVIATION.test(word)) continue;
    sentences.push(text.slice(from, match.index + match[0].length));
    from = match.index + match[0].length;
  }
  if (from < text.length) sentences.push(text.slice(from));
  return sentences.flatMap((sentence) =>
    sentence.length <= HARD_END
      ? [sentence]
      : Array.from({ length: Math.ceil(sentence.length / HARD_END) }, (_, index) =>
          sentence.slice(index * HARD_END, (index + 1) * HARD_END),
        ),
  );
}

const ABBREVIATION =
  /^(?:Inc|Corp|Ltd|Co|No|Nos|Mr|Mrs|Ms|Dr|St|vs|approx|U\.S|U\.K|e\.g|i\.e|Fig|Jr|Sr|[A-Z])$/;
