import { changeBase } from "../../../notation/figures/base.ts";
import type { ChangeBase } from "../../../notation/figures/figure.ts";
import { FORMS, type Relation, UNITS } from "./forms.ts";
import { type Skeleton, signsIn, type Token } from "./skeleton.ts";

/** What a text says that its figure is of what. */
export interface Said {
  readonly relation: Relation;
  /** The figure's own side, and the other one; of a change only what the other says, of a mean nothing. */
  readonly one: readonly Token[];
  readonly other: readonly Token[];
  readonly falls: boolean;
  readonly base: ChangeBase | undefined;
  /** The clause is cut short: what it speaks of was said before it. */
  readonly isElliptical: boolean;
}

/** A verb that says the multiple itself: doubled, 翻番. */
const FOLD = /doubl|tripl|trebl|quadrupl|halv|翻|减半/i;

/** How the figure of a text is said to hang on others; undefined if a word of it is not understood, or if it may be read in two ways. */
export function relationSaid({ text, tokens }: Skeleton, figure: string, unit: string): Said | undefined {
  const read = FORMS.flatMap(({ relation, pattern }): Said[] => {
    if ((UNITS[relation] ?? unit) !== unit || (relation === "fold") !== FOLD.test(figure)) return [];
    const match = pattern.exec(text);
    if (!match) return [];
    const { one, on, down } = match.groups ?? {};
    const base = on === undefined ? undefined : changeBase(on);
    if (on !== undefined && base === undefined) return [];
    const named = (name: string): readonly Token[] => {
      const [start = 0, end = 0] = match.indices?.groups?.[name] ?? [];
      const before = signsIn(text.slice(0, start));
      return tokens.slice(before, before + signsIn(text.slice(start, end)));
    };
    const all = (...names: string[]) => names.flatMap(named);
    return [
      {
        relation,
        one: all("one", "more", "also", "till"),
        other: all("other", "since", "from"),
        falls: down !== undefined,
        base,
        isElliptical: one === undefined,
      },
    ];
  });
  const [first, ...more] = read;
  return first && more.every((each) => JSON.stringify(each) === JSON.stringify(first)) ? first : undefined;
}
