import { brokerProse } from "./broker-prose.ts";
import { markdownReport } from "./markdown-report.ts";
import type { Measure, MeasureSet } from "./measure.ts";
import { office } from "./office.ts";
import { tatqa } from "./tatqa.ts";

const SETS: readonly (readonly [name: string, measure: MeasureSet])[] = [
  ["markdown", markdownReport],
  ["office", office],
  ["tatqa", tatqa],
  ["broker-prose", brokerProse],
];

/** `npm run eval:ingest -- --data DIR [set …]`: what the ingest reaches on public sets, beside the bars. */
async function main(argv: readonly string[]): Promise<void> {
  const at = argv.indexOf("--data");
  const dataDir = at < 0 ? "" : (argv[at + 1] ?? "");
  const wanted = argv.filter((each, index) => !each.startsWith("--") && index !== at + 1);
  for (const [name, measure] of SETS) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    const measures = await measure(dataDir);
    if (!measures) console.log(`${name}: skipped, its data are not in ${dataDir || "--data"}`);
    else for (const each of measures) console.log(line(each));
  }
}

const line = ({ what, got, bar, meets }: Measure): string =>
  `${meets === undefined ? " " : meets ? "✓" : "✗"} ${what}: ${got}${bar === "" ? "" : `, wanted ${bar}`}`;

await main(process.argv.slice(2));
