import type { Figure } from "../../notation/figures/figure.ts";
import type { NameMention } from "./find-names.ts";
import type { MetricMention } from "./measures/metric-mentions.ts";
import type { TimeMention } from "./times/period-mentions.ts";

/** What stands in a text or a sentence of it. */
interface Mentions {
  readonly figures: readonly Figure[];
  readonly times: readonly TimeMention[];
  readonly metrics: readonly MetricMention[];
  readonly names: readonly NameMention[];
}

/** A sentence with what stands in it; places count from the start of the whole text. */
export interface Sentence extends Mentions {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Times of the sentences before it that a semicolon joins to it. */
  readonly earlier: readonly TimeMention[];
  /** Where the statement begins of which it is a part: semicolons part it further. */
  readonly statement: number;
  /** All that stands in the whole text. */
  readonly all: Mentions;
  /** The clause around a place. */
  readonly clauseAt: (at: number) => readonly [start: number, end: number];
}

const END = /[。！？!?；;\n]+|\.(?=\s+(?:[A-Z“"(]|(?:19|20)\d\d\s[a-z]))/g;
/** Commas inside numbers part nothing. */
const CLAUSE = /[，：:]|,(?!\d{3})|、(?!\d)|\b(?:while|whereas|but|compared (?:to|with))\b/g;

export function sentencesIn(text: string, mentions: Mentions): Sentence[] {
  const ends = [...text.matchAll(END)].map(({ index, 0: mark }) => index + mark.length);
  const bounds = [0, ...ends.filter((end) => end < text.length), text.length];
  const sentences: Sentence[] = [];
  let earlier: readonly TimeMention[] = [];
  let last: readonly TimeMention[] = [];
  let statement = 0;
  for (let at = 0; at + 1 < bounds.length; at++) {
    const [start, end] = [bounds[at] ?? 0, bounds[at + 1] ?? text.length];
    const within = <T extends { readonly start: number }>(all: readonly T[]) =>
      all.filter((each) => each.start >= start && each.start < end);
    const figures = within(mentions.figures);
    // an English semicolon joins less: what is behind it stands alone
    const isJoined = /\p{Script=Han}[^；;]*[；;]\s*$/u.test(text.slice(0, start));
    earlier = start > 0 && isJoined ? [...earlier, ...last] : [];
    const times = within(mentions.times);
    last = times;
    if (start === 0 || !/[；;]\s*$/.test(text.slice(0, start))) statement = start;
    if (figures.length === 0) continue;
    const marks = [
      start,
      ...[...text.slice(start, end).matchAll(CLAUSE)].map(
        ({ index, 0: mark }) => start + index + mark.length,
      ),
      end,
    ];
    sentences.push({
      text,
      start,
      end,
      figures,
      times,
      earlier,
      statement,
      all: mentions,
      metrics: within(mentions.metrics),
      names: within(mentions.names),
      clauseAt(place) {
        const next = marks.findIndex((mark) => mark > place);
        const last = next < 0 ? marks.length - 1 : next;
        return [marks[Math.max(0, last - 1)] ?? start, marks[last] ?? end];
      },
    });
  }
  return sentences;
}
