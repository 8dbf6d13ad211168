/** A clean statement: rows of parts with their total, several years, a column of growth and one of shares. */
export interface CleanTable {
  readonly heads: readonly string[];
  readonly rows: readonly { readonly label: string; readonly cells: readonly string[] }[];
}

/** Numbers in a row that look drawn by chance and are the same each time. */
export function createDraw(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

const NAMES =
  "Amber Birch Cedar Delta Ember Fjord Grove Haven Inlet Jetty Knoll Lagoon Marsh North Orchard Prairie Quarry Ridge Summit Thicket".split(
    " ",
  );
const YEARS = ["2023", "2022", "2021"];

const printed = (value: number, decimals = 0): string =>
  value.toLocaleString("en-US", { minimumFractionDigits: decimals, maximumFractionDigits: decimals });

export function cleanTable(draw: (below: number) => number): CleanTable {
  const count = 4 + draw(6);
  const from = draw(NAMES.length - count);
  const parts = NAMES.slice(from, from + count).map((label) => ({
    label,
    values: YEARS.map(() => 1_000 + draw(90_000)),
  }));
  const total = YEARS.map((_, year) => parts.reduce((sum, { values }) => sum + (values[year] ?? 0), 0));
  const row = (label: string, values: readonly number[]) => {
    const [now = 0, before = 1] = values;
    return {
      label,
      cells: [
        ...values.map((value) => printed(value)),
        `${printed(((now - before) / before) * 100, 1)}%`,
        `${printed((now / (total[0] ?? 1)) * 100, 1)}%`,
      ],
    };
  };
  return {
    heads: [...YEARS, "Change %", "% of total"],
    rows: [...parts.map(({ label, values }) => row(label, values)), row("Total", total)],
  };
}

export const asMarkdown = ({ heads, rows }: CleanTable): string =>
  [
    `| | ${heads.join(" | ")} |`,
    `|---|${heads.map(() => "---:|").join("")}`,
    ...rows.map(({ label, cells }) => `| ${label} | ${cells.join(" | ")} |`),
  ].join("\n");
