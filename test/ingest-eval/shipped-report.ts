import { existsSync, readFileSync } from "node:fs";
import { createCorpus } from "../../src/corpus/corpus.ts";
import { readReportFolder } from "../../src/corpus/reading/read-report-folder.ts";
import { ingest } from "../../src/ingest/ingest.ts";
import { type Measure, type MeasureSet, share } from "./measure.ts";
import { type Corpus, type Held, inCells, inClaims, isSameAmount } from "./shipped/held.ts";
import { recall } from "./shipped/recall.ts";
import { isSameEntity, isSameMetric } from "./shipped/same-thing.ts";

/** The report that comes with the project, read by machine without any hand-made name, against its hand-made corpus. */
export const shippedReport =
  (file: string): MeasureSet =>
  async () => {
    if (!existsSync(file)) return undefined;
    const hand = createCorpus(await readReportFolder("corpus/ai-report-2025"));
    const { corpus, lines } = await ingest({ name: "report.md", bytes: readFileSync(file) });
    const machine = createCorpus(corpus);
    const byLine = new Map<number, Held[]>();
    for (const held of [...inClaims(machine), ...inCells(machine)])
      for (const line of held.lines) byLine.set(line, [...(byLine.get(line) ?? []), held]);
    const compare = (what: string, wanted: readonly Held[]) =>
      compared(`Shipped report, ${what}`, wanted, { hand, machine, byLine, lines });
    return [
      ...compare("claim quantities", inClaims(hand)),
      ...compare("number cells", inCells(hand)),
      ...(await recall(machine)),
    ];
  };

interface Sides {
  readonly hand: Corpus;
  readonly machine: Corpus;
  readonly byLine: ReadonlyMap<number, readonly Held[]>;
  readonly lines: readonly string[];
}

function compared(
  what: string,
  wanted: readonly Held[],
  { hand, machine, byLine, lines }: Sides,
): readonly Measure[] {
  const counts = { valued: 0, dates: 0, dated: 0, things: 0, named: 0, metric: 0, wrong: 0, misnamed: 0 };
  for (const gold of wanted) {
    const near = gold.lines.flatMap((line) => byLine.get(line) ?? []);
    const same = near.filter((held) => isSameAmount(gold, held, hand));
    const metric = hand.metrics.get(gold.metric ?? "");
    const entity = hand.entities.get(gold.of ?? "");
    if (metric && entity) counts.things++;
    if (same.length === 0) {
      show("SHOW", `lost ${gold.lines[0]}: ${gold.printed ?? gold.value} ${gold.unit} ${gold.metric}`);
      continue;
    }
    counts.valued++;
    if (gold.period !== undefined) counts.dates++;
    if (gold.period !== undefined && same.some(({ period }) => period === gold.period)) counts.dated++;
    else if (gold.period !== undefined) show("SHOW_DATES", `undated ${sayAll(gold, same)}`);
    const text = gold.lines.map((line) => lines[line - 1] ?? "").join("\n");
    const isMetric = (held: Held): boolean | undefined => {
      const { words } = held;
      const said = words === undefined ? undefined : { id: words, zh: words, en: words };
      const read = machine.metrics.get(held.metric ?? "") ?? said;
      return metric && read && isSameMetric(metric, read);
    };
    const isOwner = (held: Held): boolean | undefined => {
      const read = machine.entities.get(held.of ?? "");
      return entity && read && isSameEntity(hand, entity, read, text);
    };
    const isNamed = (held: Held) => isMetric(held) === true && isOwner(held) === true;
    if (same.some((held) => isMetric(held) === true)) counts.metric++;
    if (same.some(isNamed)) counts.named++;
    else show("SHOW_NAMES", `unnamed ${sayAll(gold, same)}`);
    const isOther = (held: Held) => isMetric(held) === false || isOwner(held) === false;
    const isDatedOther = ({ period }: Held) =>
      gold.period !== undefined && period !== undefined && period !== gold.period;
    const closed = same.filter((held) => held.closed);
    if (closed.length > 0 && closed.every((held) => isOther(held) || isDatedOther(held))) {
      counts.wrong++;
      show("SHOW_WRONG", `wrong ${sayAll(gold, closed)}`);
    }
    if (same.every(isOther)) {
      counts.misnamed++;
      show("SHOW_WRONG", `misnamed ${sayAll(gold, same)}`);
    }
  }
  const { valued, dates, dated, things, named, wrong, misnamed } = counts;
  const all = wanted.length;
  return [
    share(`${what}: value and unit`, valued, all, { least: 0.97 }),
    share(`${what}: period`, dated, dates, { least: 0.9 }),
    share(`${what}: metric and subject, of those that have them`, named, things, { least: 0.75 }),
    share(`${what}: metric`, counts.metric, things, undefined),
    share(`${what}: whole numbers that contradict it`, wrong, all, { most: 0.03 }),
    share(`${what}: a metric or subject that is another, open ones too`, misnamed, all, undefined),
  ];
}

const sayAll = (gold: Held, all: readonly Held[]): string =>
  `${gold.lines[0]}: ${gold.printed ?? gold.value}: ${gold.of} ${gold.metric} ${gold.period ?? ""} read ${all
    .map(
      (each) => `${each.of} ${each.metric ?? each.words} ${each.period ?? ""}${each.closed ? "" : " open"}`,
    )
    .join(" | ")}`;

function show(variable: string, text: string): void {
  if (process.env[variable]) console.log(`  ${text}`);
}
