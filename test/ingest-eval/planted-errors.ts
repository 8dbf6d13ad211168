import { ingest } from "../../src/ingest/ingest.ts";
import { asMarkdown, type CleanTable, cleanTable, createDraw } from "./clean-tables.ts";
import { type MeasureSet, share } from "./measure.ts";

const PLANTED = 200;

/** One digit of a number changed, or two neighbours swapped. */
function misprinted(cell: string, draw: (below: number) => number): string {
  const digits = [...cell].flatMap((sign, at) => (/\d/.test(sign) ? [at] : []));
  const at = digits[draw(digits.length)] ?? 0;
  const next = digits[digits.indexOf(at) + 1];
  const signs = [...cell];
  if (draw(3) === 0 && next !== undefined && signs[at] !== signs[next])
    [signs[at], signs[next]] = [signs[next] ?? "", signs[at] ?? ""];
  else signs[at] = String((Number(signs[at]) + 1 + draw(9)) % 10);
  return /^0\d/.test(signs.join("")) ? misprinted(cell, draw) : signs.join("");
}

/** Numbers of clean tables changed by a script, one a table: in amounts, totals, growth and shares. */
export const plantedErrors: MeasureSet = async () => {
  const draw = createDraw(20_231);
  let [found, named, cleanAlarms, falseHigh] = [0, 0, 0, 0];
  for (let count = 0; count < PLANTED; count++) {
    const clean = cleanTable(draw);
    const row = draw(clean.rows.length);
    const column = draw(clean.heads.length);
    const before = clean.rows[row]?.cells[column] ?? "";
    const wrong = misprinted(before, draw);
    const spoiled: CleanTable = {
      ...clean,
      rows: clean.rows.map((each, at) =>
        at === row
          ? { ...each, cells: each.cells.map((cell, index) => (index === column ? wrong : cell)) }
          : each,
      ),
    };
    const alarms = await findingsOf(spoiled);
    if (alarms.length > 0) found++;
    if (alarms.some(({ printed }) => printed === wrong)) named++;
    falseHigh += alarms.filter(
      ({ printed, confidence }) => confidence === "high" && printed !== wrong,
    ).length;
    cleanAlarms += (await findingsOf(clean)).length;
  }
  return [
    share("Planted errors: found", found, PLANTED, { least: 0.7 }),
    share("Planted errors: the changed number itself is named", named, PLANTED, undefined),
    {
      what: "Planted errors: false findings of high confidence",
      got: String(falseHigh),
      bar: "0",
      meets: falseHigh === 0,
    },
    {
      what: "Planted errors: findings in the clean tables",
      got: String(cleanAlarms),
      bar: "0",
      meets: cleanAlarms === 0,
    },
  ];
};

async function findingsOf(table: CleanTable) {
  const text = `# Example Works Ltd Annual Report 2023\n\n## Revenue (in USD)\n\n${asMarkdown(table)}\n`;
  const { corpus } = await ingest({ name: "a.md", bytes: new TextEncoder().encode(text) });
  return corpus.findings.filter(({ kind }) => kind !== "unread");
}
