import { brokerMetrics } from "./broker-metrics.ts";
import { brokerProse } from "./broker-prose.ts";
import { financebench } from "./financebench.ts";
import { markdownReport } from "./markdown-report.ts";
import type { Measure, MeasureSet } from "./measure.ts";
import { metricPhrases } from "./metric-phrases.ts";
import { office } from "./office.ts";
import { plantedErrors } from "./planted-errors.ts";
import { shippedReport } from "./shipped-report.ts";
import { tablequest } from "./tablequest.ts";
import { tatqa } from "./tatqa.ts";
import { tatqaFormulas } from "./tatqa-formulas.ts";

/** `npm run eval:ingest -- --data DIR [--report FILE] [set …]`: what the ingest reaches on public sets, beside the bars. */
async function main(argv: readonly string[]): Promise<void> {
  const option = (name: string) => (argv.includes(name) ? (argv[argv.indexOf(name) + 1] ?? "") : undefined);
  const [dataDir = "", report = process.env["REPORT_SOURCE"] ?? ""] = [option("--data"), option("--report")];
  const sets: readonly (readonly [name: string, measure: MeasureSet])[] = [
    ["markdown", markdownReport],
    ["office", office],
    ["tatqa", tatqa],
    ["tatqa-formulas", tatqaFormulas],
    ["broker-prose", brokerProse],
    ["broker-metrics", brokerMetrics],
    ["planted-errors", plantedErrors],
    ["tablequest", tablequest],
    ["financebench", financebench],
    ["metric-phrases", metricPhrases],
    ["shipped-report", shippedReport(report)],
  ];
  const wanted = argv.filter((each, index) => !each.startsWith("--") && !argv[index - 1]?.startsWith("--"));
  for (const [name, measure] of sets) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    const measures = await measure(dataDir);
    if (!measures) console.log(`${name}: skipped, its data are not there`);
    else for (const each of measures) console.log(line(each));
  }
}

const line = ({ what, got, bar, meets }: Measure): string =>
  `${meets === undefined ? " " : meets ? "✓" : "✗"} ${what}: ${got}${bar === "" ? "" : `, wanted ${bar}`}`;

await main(process.argv.slice(2));
