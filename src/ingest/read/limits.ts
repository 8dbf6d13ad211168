/** What a file may have at most: more is refused, or left out as a gap, before it costs time or memory. */
export const MOST_BYTES = 80_000_000;
/** A text in characters; twice as many may be markup. */
export const MOST_CHARACTERS = 20_000_000;
export const MOST_LINES = 400_000;
export const MOST_COLUMNS = 1_000;
export const MOST_ROWS = 20_000;
export const MOST_CELLS = 1_000_000;
