import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ingest } from "../../src/ingest/ingest.ts";
import { type MeasureSet, share } from "./measure.ts";

/** Number cells as a reader of the file counts them: cells between pipes that are a number and nothing else. */
function printedNumbers(text: string): number[] {
  return text
    .split("\n")
    .filter((line) => line.trimStart().startsWith("|"))
    .flatMap((line) => line.split("|").map((cell) => cell.replace(/[*\s]/g, "")))
    .filter((cell) => !/^(?:19|20)\d\d$/.test(cell) && /^-?\d[\d,]*(?:\.\d+)?$/.test(cell))
    .map((cell) => Number(cell.replaceAll(",", "")));
}

/** The annual report in Markdown: its number cells with sign, unit and period, and the total that it prints wrong. */
export const markdownReport: MeasureSet = async (dataDir) => {
  const folder = join(dataDir, "markdown");
  const name = existsSync(folder) ? readdirSync(folder).find((file) => file.endsWith(".md")) : undefined;
  if (name === undefined) return undefined;
  const bytes = readFileSync(join(folder, name));
  const { corpus } = await ingest({ name, bytes });
  const wanted = printedNumbers(bytes.toString("utf8"));
  const left = new Map<number, number>();
  for (const value of wanted) left.set(value, (left.get(value) ?? 0) + 1);
  let [valued, whole] = [0, 0];
  for (const { columns, rows, cells = [] } of corpus.tables) {
    const unitAt = columns.findIndex(({ type }) => type === "unit");
    columns.forEach((column, at) => {
      if (column.type !== "number") return;
      for (const row of rows) {
        const value = row.cells[at];
        const count = typeof value === "number" ? (left.get(value) ?? 0) : 0;
        if (typeof value !== "number" || count === 0) continue;
        left.set(value, count - 1);
        valued++;
        const own = cells.filter((note) => note.column === column.name && note.rows.includes(row.key));
        const unit = own.find((note) => note.unit)?.unit ?? column.unit ?? row.cells[unitAt];
        const period = own.find((note) => note.period)?.period ?? column.period;
        if (typeof unit === "string" && period !== undefined) whole++;
      }
    });
  }
  const found = corpus.findings.some(
    ({ kind, printed, lines }) => kind === "arithmetic" && lines.length === 3 && printed === "587",
  );
  return [
    share("Markdown annual report: number cells with their value and sign", valued, wanted.length, {
      least: 1,
    }),
    share("Markdown annual report: with unit and period too", whole, wanted.length, { least: 1 }),
    {
      what: "Markdown annual report: the wrong total is a finding",
      got: found ? "yes" : "no",
      bar: "yes",
      meets: found,
    },
  ];
};
