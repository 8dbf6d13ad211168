import { describe, expect, test } from "vitest";
import { ingest } from "../../src/ingest/ingest.ts";
import { bytesOf } from "../ingest/support.ts";
import { busyTime } from "../support/busy-time.ts";

const times = (text: string, count: number): string => text.repeat(count);

/** So many days after 1 January 1990. */
const dayOf = (days: number): string => new Date(Date.UTC(1990, 0, 1 + days)).toISOString().slice(0, 10);

/** Texts that make readers with a stack or a clever pattern slow, up to 1 MB each. */
const HOSTILE: readonly (readonly [string, string, string])[] = [
  ["brackets", "a.md", `# A\n\n${times("[", 500_000)}`],
  ["links", "a.md", `# A\n\n${times("[a](b ", 75_000)}`],
  ["quotations", "a.md", `${times(">", 250_000)}a`],
  ["stars", "a.md", `# A\n\n${times("**a ", 125_000)}`],
  ["backticks", "a.md", `# A\n\n${times("`a ", 125_000)}`],
  ["nested elements", "a.html", `<html>${times("<div><p>x", 50_000)}`],
  [
    "formatting elements",
    "a.html",
    `<html>${Array.from({ length: 15_000 }, (_, at) => `<font color=${at}><p>x`).join("")}`,
  ],
  ["nested tables", "a.html", `<html>${times("<table><tr><td>x", 30_000)}`],
  [
    "spans",
    "a.html",
    `<html><table>${times("<tr><td colspan=1000 rowspan=20000>x</td></tr>", 10_000)}</table>`,
  ],
  ["attributes", "a.html", `<html><p ${Array.from({ length: 50_000 }, (_, at) => `a${at}=1`).join(" ")}>x`],
  ["styles", "a.html", `<html><style>${times("a{", 200_000)}</style><p>x`],
  ["digits", "a.txt", times("1", 500_000)],
  ["commas", "a.txt", times("1,", 250_000)],
  ["numerals", "a.txt", times("一二三千万亿", 75_000)],
  ["signs of currency", "a.txt", times("$€", 200_000)],
  ["periods", "a.txt", times("2022年1-9月、", 20_000)],
  ["sentences", "a.txt", times("Revenue of the Company rose by 5 % to $5 million in 2022. ", 4_000)],
  ["clauses", "a.txt", times("营业收入1亿元，", 20_000)],
  ["capitals", "a.txt", times("Aa Bb ", 100_000)],
  ["quotes", "a.csv", `a,b\n${times('"', 250_001)}`],
  [
    "days",
    "a.csv",
    `date,gross margin,net sales\n${Array.from({ length: 4_000 }, (_, at) => `${dayOf(at)},${at % 50}%,${at}`).join("\n")}`,
  ],
  ["columns", "a.csv", `${times("1,", 900)}1\n${times(`${times("1,", 900)}1\n`, 200)}`],
];

const MOST_MS = 3_000;

describe("time grows with length, whatever is in it", () => {
  test.each(HOSTILE)("%s", async (_, name, text) => {
    const bytes = bytesOf(text);
    let spent = Infinity;
    // What is slow by itself is slow each time; once another test may have had the core.
    for (let times = 0; times < 2 && spent >= MOST_MS; times++) {
      const busy = busyTime();
      await ingest({ name, bytes }).catch(() => undefined);
      spent = Math.min(spent, busy());
    }
    expect(spent).toBeLessThan(MOST_MS);
  });
});

test("10,000 rows and 500 columns are read", async () => {
  const long = `name,a,b\n${Array.from({ length: 10_000 }, (_, at) => `row ${at},${at},${2 * at}`).join("\n")}`;
  const { corpus } = await ingest({ name: "long.csv", bytes: bytesOf(long) });
  expect(corpus.tables[0]?.rows).toHaveLength(10_000);
  const wide = ["label", ...Array.from({ length: 500 }, (_, at) => `c ${at}`)].join(",");
  const rows = Array.from({ length: 3 }, (_, row) =>
    [`row ${row}`, ...Array.from({ length: 500 }, (_, at) => row * at)].join(","),
  );
  const made = await ingest({ name: "wide.csv", bytes: bytesOf([wide, ...rows].join("\n")) });
  expect(made.corpus.tables[0]?.columns).toHaveLength(501);
});
