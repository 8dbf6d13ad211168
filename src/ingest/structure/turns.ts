/** A head, over the columns that it stands above. */
export interface Headed {
  readonly column: number;
  readonly lastColumn: number;
  readonly text: string;
}

export type Turn = readonly [from: number, to: number];

/** More heads than this are no turn. */
const LONGEST = 12;

/** First and last columns of the turns in which neighbouring times repeat: 2025E, 2026E and once more 2025E, 2026E. */
export function turnsOf(heads: readonly Headed[]): Turn[][] {
  const all: Turn[][] = [];
  for (let start = 0; start < heads.length; ) {
    const length = turnAt(heads, start);
    const turns: Turn[] = [];
    let at = start;
    while (length > 1 && isSame(heads, start, at, length)) {
      turns.push([heads[at]?.column ?? 0, heads[at + length - 1]?.lastColumn ?? 0]);
      at += length;
    }
    if (turns.length > 1) all.push(turns);
    start = turns.length > 1 ? at : start + 1;
  }
  return all;
}

/** After how many heads the one at `start` comes again; 0 if it does not, or is no time. */
function turnAt(heads: readonly Headed[], start: number): number {
  const first = heads[start]?.text ?? "";
  if (!/\d/.test(first)) return 0;
  return heads.slice(start + 1, start + 1 + LONGEST).findIndex(({ text }) => text === first) + 1;
}

/** Whether the turn at `at` has the heads of the one at `start`, each right beside the one before it. */
const isSame = (heads: readonly Headed[], start: number, at: number, length: number): boolean =>
  Array.from({ length }, (_, index) => index).every((index) => {
    const [one, other, before] = [heads[start + index], heads[at + index], heads[at + index - 1]];
    const isBeside = index === 0 || other?.column === (before?.lastColumn ?? 0) + 1;
    return other !== undefined && one?.text === other.text && isBeside;
  });
