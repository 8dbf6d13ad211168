import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { readReportFolder } from "../../src/corpus/reading/read-report-folder.ts";
import { checkCorpus } from "../../src/corpus/rules/check-corpus.ts";
import { ReportError } from "../../src/errors.ts";
import { TINY } from "../support/places.ts";

const SLOWEST_MS = 3000;

/** What stands where it should not, or much too often. */
const PIECES = [
  "*nope",
  "&a [*a]",
  "9e400",
  "12,500",
  '"1-16000000"',
  "__proto__: {}",
  "!!js/function x",
  "\u0000",
  "\u2028",
  "\u001b[2J",
  "{".repeat(5000),
  "[".repeat(50_000),
  "a: 1\n".repeat(20_000),
  "- [1]\n".repeat(20_000),
  " ".repeat(100_000),
  '"'.repeat(9999),
  "一亿".repeat(20_000),
  "|\n  x\n",
  "? - a\n: b",
  "---\n",
];

/** Damages files of the tiny report; opening it must say what is wrong, or find it sound, and soon. */
export async function fuzzFolders(numRuns: number, seed: number): Promise<void> {
  const files = readdirSync(TINY, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(TINY.length + 1));
  const edit = fc.record({
    file: fc.constantFrom(...files),
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    removed: fc.nat(30),
    put: fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: "binary", maxLength: 20 })),
  });
  const counts = { sound: 0, refused: 0 };
  await fc.assert(
    fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 3 }), async (edits) => {
      const parent = mkdtempSync(join(tmpdir(), "fuzz-"));
      try {
        const folder = join(parent, "tiny-report");
        cpSync(TINY, folder, { recursive: true });
        for (const { file, at, removed, put } of edits) {
          const text = readFileSync(join(folder, file), "utf8");
          const place = Math.floor(at * text.length);
          writeFileSync(join(folder, file), text.slice(0, place) + put + text.slice(place + removed));
        }
        const start = performance.now();
        const wrong = await readReportFolder(folder)
          .then(checkCorpus)
          .then(() => undefined)
          .catch((error: unknown) => error);
        const ms = performance.now() - start;
        if (ms > SLOWEST_MS) throw new Error(`opening takes ${ms.toFixed(0)} ms`);
        if (wrong !== undefined && !(wrong instanceof ReportError)) throw wrong;
        counts[wrong === undefined ? "sound" : "refused"] += 1;
      } finally {
        rmSync(parent, { recursive: true });
      }
    }),
    { numRuns, seed },
  );
  console.log(`folders: ${counts.sound} sound after damage, ${counts.refused} refused in words`);
}
