/**
 * `npm run eval:draw -- --data DIR [--seed N] [--count N] [--files N] [stratum …]`: draws figures from answers over files that were just
 * read into a library, one a line as JSON, for people to hold against the pages; counts on stderr what is open in them.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { createCorpus } from "../../../src/corpus/corpus.ts";
import { MACHINE_FILE, readMachine } from "../../../src/corpus/reading/read-machine.ts";
import { checkCorpus } from "../../../src/corpus/rules/check-corpus.ts";
import { ingest } from "../../../src/ingest/ingest.ts";
import { openReport, type Report } from "../../../src/library/report.ts";
import { createChance, pick } from "./chance.ts";
import { type Drawn, drawCell, drawHit, drawProse } from "./drawn.ts";
import { type Stratum, strataIn } from "./files.ts";

type Line = Drawn & { readonly stratum: string; readonly file: string };

async function main(argv: readonly string[]): Promise<void> {
  const option = (name: string, otherwise: string) =>
    argv.includes(name) ? (argv[argv.indexOf(name) + 1] ?? otherwise) : otherwise;
  const chance = createChance(Number(option("--seed", "1")));
  const [count, most] = [Number(option("--count", "100")), Number(option("--files", "5"))];
  const wanted = argv.filter((each, index) => !each.startsWith("--") && !argv[index - 1]?.startsWith("--"));
  const folder = mkdtempSync(join(tmpdir(), "draw-"));
  try {
    mkdirSync(join(folder, "texts"));
    const all = await strataIn(option("--data", ""), join(folder, "texts"));
    const strata = wanted.length > 0 ? all.filter(({ name }) => wanted.includes(name)) : all;
    const shares = strata.reduce((sum, { share }) => sum + share, 0);
    const lines: Line[] = [];
    for (const stratum of strata) {
      const figures = Math.round((count * stratum.share) / shares);
      lines.push(
        ...(await drawFrom(stratum, { figures, most, chance, library: join(folder, stratum.name) })),
      );
    }
    for (const line of lines) console.log(JSON.stringify(line));
    console.error(summary(lines));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Draw {
  readonly figures: number;
  /** How many files are read at most. */
  readonly most: number;
  readonly chance: () => number;
  readonly library: string;
}

/** Figures of files of a stratum, in equal parts of tables, running text and hits, as far as a file has them. */
async function drawFrom({ name, files }: Stratum, { figures, most, chance, library }: Draw): Promise<Line[]> {
  const chosen = [...files].sort(() => chance() - 0.5).slice(0, most);
  const reports = await reportsOf(chosen, library);
  const lines: Line[] = [];
  for (let tries = 0; lines.length < figures && tries < figures * 20; tries++) {
    const one = pick(reports, chance);
    if (!one) break;
    const draw = pick([drawCell, drawHit, drawProse], chance);
    const drawn = await draw?.(one.report, chance);
    const again = lines.some((each) => each.ref === drawn?.ref && each.printed === drawn.printed);
    if (drawn && !again) lines.push({ stratum: name, file: one.file, ...drawn });
  }
  return lines;
}

/** Reads the files, writes each into a library, and opens what came of them. */
async function reportsOf(
  files: readonly string[],
  library: string,
): Promise<{ file: string; report: Report }[]> {
  const reports: { file: string; report: Report }[] = [];
  for (const path of files)
    try {
      const name = basename(path);
      const { corpus } = await ingest({ name, bytes: readFileSync(path) });
      const folder = join(library, name);
      mkdirSync(join(folder, dirname(MACHINE_FILE)), { recursive: true });
      writeFileSync(join(folder, MACHINE_FILE), JSON.stringify(corpus));
      const read = await readMachine(folder, corpus.id);
      checkCorpus(read);
      reports.push({ file: name, report: openReport(createCorpus(read)) });
    } catch (error) {
      console.error(`${basename(path)} is not read: ${error instanceof Error ? error.message : error}`);
    }
  return reports;
}

function summary(lines: readonly Line[]): string {
  const open = (part: "unit" | "period" | "metric" | "of") =>
    `${part} ${lines.filter((line) => line[part] === undefined).length}`;
  const whole = lines.filter((line) => line.whole).length;
  return `${lines.length} figures, ${whole} of them whole; without ${(["unit", "period", "metric", "of"] as const).map(open).join(", ")}`;
}

await main(process.argv.slice(2));
