import fc from "fast-check";
import { expect, test } from "vitest";
import { ingest } from "../../src/ingest/ingest.ts";
import { bytesOf } from "./support.ts";

interface Plain {
  readonly heads: readonly string[];
  readonly rows: readonly { readonly label: string; readonly values: readonly (number | null)[] }[];
}

const word = fc
  .stringMatching(/^[A-Z][a-z]{2,9}$/)
  .filter((each) => !/^(?:total|note|source|may|march|june|july|april|sept?|nil|none)/i.test(each));
const value = fc.option(
  fc.integer({ min: -9_999_999, max: 9_999_999 }).map((cents) => cents / 100),
  { nil: null, freq: 9 },
);

const table: fc.Arbitrary<Plain> = fc.integer({ min: 1, max: 5 }).chain((columns) =>
  fc.record({
    heads: fc.uniqueArray(word, { minLength: columns, maxLength: columns }),
    rows: fc.uniqueArray(
      fc.record({
        label: word,
        values: fc
          .array(value, { minLength: columns, maxLength: columns })
          .filter((all) => all.some((each) => each !== null)),
      }),
      { minLength: 2, maxLength: 8, selector: ({ label }) => label.toLowerCase() },
    ),
  }),
);

/** The number as accountants print it. */
const printed = (number: number | null): string => {
  if (number === null) return "";
  const size = Math.abs(number).toLocaleString("en-US", { maximumFractionDigits: 2 });
  return number < 0 ? `(${size})` : size;
};

const cellsOf = ({ heads, rows }: Plain): string[][] => [
  ["Item", ...heads],
  ...rows.map(({ label, values }) => [label, ...values.map(printed)]),
];
const quoted = (cell: string): string => (/[,"]/.test(cell) ? `"${cell}"` : cell);

const FORMATS: Readonly<Record<string, (cells: readonly (readonly string[])[]) => string>> = {
  "table.md": ([head = [], ...body]) =>
    [
      "# T",
      "",
      `| ${head.join(" | ")} |`,
      `|${head.map(() => "---|").join("")}`,
      ...body.map((row) => `| ${row.join(" | ")} |`),
    ].join("\n"),
  "table.txt": (cells) => cells.map((row) => row.join("\t")).join("\n"),
  "table.csv": (cells) => cells.map((row) => row.map(quoted).join(",")).join("\n"),
  "table.html": (cells) =>
    `<!doctype html><html><body><table>${cells.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join("")}</tr>`).join("")}</table></body></html>`,
};

test.each(Object.keys(FORMATS))("a table written as %s reads back as it was", async (name) => {
  await fc.assert(
    fc.asyncProperty(table, async (plain) => {
      // a column without any number is no column of numbers
      fc.pre(plain.heads.every((_, at) => plain.rows.some(({ values }) => values[at] !== null)));
      const write = FORMATS[name];
      const { corpus } = await ingest({ name, bytes: bytesOf(write?.(cellsOf(plain)) ?? "") });
      const [read] = corpus.tables;
      const numbers = read?.columns.flatMap(({ type }, at) => (type === "number" ? [at] : [])) ?? [];
      expect(
        read?.rows.map(({ cells }) => ({ label: cells[0], values: numbers.map((at) => cells[at]) })),
      ).toEqual(plain.rows);
    }),
    { numRuns: 40 },
  );
});
