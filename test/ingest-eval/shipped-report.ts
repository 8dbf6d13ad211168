import { existsSync, readFileSync } from "node:fs";
import { createCorpus } from "../../src/corpus/corpus.ts";
import { foldName } from "../../src/corpus/naming/fold-name.ts";
import { readReportFolder } from "../../src/corpus/reading/read-report-folder.ts";
import { rowQuantities } from "../../src/corpus/row.ts";
import type { Quantity } from "../../src/corpus/schema/quantity.ts";
import { ingest } from "../../src/ingest/ingest.ts";
import { sameAmount } from "../../src/notation/figures/amounts/same-amount.ts";
import { type MeasureSet, share } from "./measure.ts";

/** A number on its lines, as a corpus has it; machine-read ones may have open parts. */
interface Held {
  readonly of?: string | undefined;
  readonly metric?: string | undefined;
  readonly value?: number | undefined;
  readonly low?: number | undefined;
  readonly high?: number | undefined;
  readonly unit?: string | undefined;
  readonly period?: string | undefined;
  readonly closed: boolean;
  readonly lines: readonly number[];
  readonly printed?: string | undefined;
}

type Corpus = ReturnType<typeof createCorpus>;

function heldIn(corpus: Corpus): Held[] {
  const claims = [...corpus.claims.values()].flatMap(({ quantities = [], figures = [], lines }) => [
    ...quantities.map((quantity: Quantity) => ({ ...quantity, closed: true, lines })),
    ...figures.map((figure) => ({ ...figure, closed: false, lines })),
  ]);
  return [...claims, ...cellsIn(corpus)];
}

function cellsIn(corpus: Corpus): Held[] {
  return [...corpus.tables.values()].flatMap((table) =>
    table.rows.flatMap((row): Held[] => {
      const whole = rowQuantities(table, row).map((quantity) => ({ ...quantity, closed: true }));
      const values = new Set(whole.map(({ value }) => value));
      const open = table.columns.flatMap((column, at): Held[] => {
        const value = row.cells[table.header.indexOf(column.name)] ?? row.cells[at];
        if (column.type !== "number" || typeof value !== "number" || values.has(value)) return [];
        const note = table.cellNotes.get(`${row.key}.${column.name}`);
        return [
          {
            value,
            unit: note?.unit ?? column.unit,
            period: note?.period ?? column.period,
            closed: false,
            lines: row.lines,
          },
        ];
      });
      return [...whole, ...open];
    }),
  );
}

/** All names of an entity or metric, folded. */
function namesOf(
  thing:
    | {
        readonly id: string;
        readonly zh: string;
        readonly en: string;
        readonly aliases?: readonly string[] | undefined;
        readonly variants?: readonly string[] | undefined;
      }
    | undefined,
): Set<string> {
  return new Set(
    thing
      ? [
          thing.id.replaceAll("-", " "),
          thing.zh,
          thing.en,
          ...(thing.aliases ?? []),
          ...(thing.variants ?? []),
        ].map(foldName)
      : [],
  );
}

/** Whether two things share a name, or one's name holds the other's: a maker's name may stand before a chip's. */
const meet = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean =>
  [...a].some(
    (name) =>
      b.has(name) ||
      [...b].some(
        (other) => Math.min(name.length, other.length) > 3 && (name.includes(other) || other.includes(name)),
      ),
  );

/** The report that comes with the project, read by machine without any hand-made name, against its hand-made corpus. */
export const shippedReport =
  (file: string): MeasureSet =>
  async () => {
    if (!existsSync(file)) return undefined;
    const hand = createCorpus(await readReportFolder("corpus/ai-report-2025"));
    const { corpus } = await ingest({ name: "report.md", bytes: readFileSync(file) });
    const machine = createCorpus(corpus);
    const byLine = new Map<number, Held[]>();
    for (const held of heldIn(machine))
      for (const line of held.lines) byLine.set(line, [...(byLine.get(line) ?? []), held]);
    const sets = [
      [
        "claim quantities",
        [...hand.claims.values()].flatMap(({ quantities = [], lines }) =>
          quantities.map((each) => ({ ...each, closed: true, lines })),
        ),
      ],
      ["number cells", cellsIn(hand)],
    ] as const;
    return sets.flatMap(([what, wanted]) => {
      let [valued, dated, dates, named, wrong] = [0, 0, 0, 0, 0];
      for (const gold of wanted) {
        const near = gold.lines.flatMap((line) => byLine.get(line) ?? []);
        const same = near.filter((held) => isSame(gold, held, hand));
        if (same.length === 0) {
          if (process.env["SHOW"])
            console.log(
              `  lost ${gold.lines[0]}: ${gold.printed ?? gold.value} ${gold.unit} ${gold.metric}; there ${near
                .map((each) => `${each.value ?? `${each.low}..${each.high}`}${each.unit ?? ""}`)
                .slice(0, 8)
                .join(" ")}`,
            );
          continue;
        }
        valued++;
        if (gold.period !== undefined) dates++;
        if (gold.period !== undefined && same.some(({ period }) => period === gold.period)) dated++;
        const isNamed = (held: Held) =>
          meet(
            namesOf(hand.metrics.get(gold.metric ?? "")),
            namesOf(machine.metrics.get(held.metric ?? "")),
          ) && meet(namesOf(hand.entities.get(gold.of ?? "")), namesOf(machine.entities.get(held.of ?? "")));
        if (same.some(isNamed)) named++;
        const closed = same.filter((held) => held.closed);
        const contradicts = (held: Held) =>
          !isNamed(held) ||
          (gold.period !== undefined && held.period !== undefined && held.period !== gold.period);
        if (closed.length > 0 && closed.every(contradicts)) {
          wrong++;
          if (process.env["SHOW_WRONG"])
            console.log(
              `  wrong ${gold.lines[0]}: ${gold.of} ${gold.metric} ${gold.period} read ${closed.map((each) => `${each.of} ${each.metric} ${each.period} ${each.printed}`).join(" | ")}`,
            );
        }
      }
      const all = wanted.length;
      return [
        share(`Shipped report, ${what}: value and unit`, valued, all, { least: 0.97 }),
        share(`Shipped report, ${what}: period`, dated, dates, { least: 0.9 }),
        share(`Shipped report, ${what}: metric and subject`, named, all, { least: 0.75 }),
        share(`Shipped report, ${what}: whole numbers that contradict it`, wrong, all, { most: 0.03 }),
      ];
    });
  };

function isSame(gold: Held, held: Held, { units }: Corpus): boolean {
  const same = (a: number | undefined, b: number | undefined) => {
    if (a === undefined || b === undefined) return a === b;
    const read = { value: Math.abs(b), unit: held.unit };
    const stored = { value: Math.abs(a), unit: gold.unit };
    if (held.unit !== undefined && !units.find(held.unit)) {
      const [, scale = "", base = ""] = /^(1k|10k|100k|1M|10M|100M|1B|1T) (.+)$/.exec(held.unit) ?? [];
      const factor = {
        "1k": 1e3,
        "10k": 1e4,
        "100k": 1e5,
        "1M": 1e6,
        "10M": 1e7,
        "100M": 1e8,
        "1B": 1e9,
        "1T": 1e12,
      }[scale];
      return factor !== undefined && sameAmount({ value: Math.abs(b) * factor, unit: base }, stored, units);
    }
    return sameAmount(read, stored, units);
  };
  return same(gold.value, held.value) && same(gold.low, held.low) && same(gold.high, held.high);
}
