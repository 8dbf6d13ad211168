/**
 * `npm run scale [20 100 …]`: what the search costs on corpora of 1,000 and 10,000 claims, and on libraries of so many reports, made from
 * this one. `npm run scale -- --passages 1000000 --data DIR [--keep DIR]`: the same on so many passages, read from files and varied.
 */

import { createCorpus } from "../../src/corpus/corpus.ts";
import type { ClaimData, CorpusData } from "../../src/corpus/data.ts";
import { readReportFolder } from "../../src/corpus/reading/read-report-folder.ts";
import { checkCorpus } from "../../src/corpus/rules/check-corpus.ts";
import { createSearch, indexOf } from "../../src/search/search.ts";
import { percentile } from "./measures.ts";
import { passagesFigures } from "./million/passages.ts";
import { questions } from "./questions.ts";
import { libraryLine } from "./scale-library.ts";

const data = await readReportFolder("corpus/ai-report-2025");
checkCorpus(data);
const asked = questions.map(({ q }) => q);

for (const count of process.argv.length > 2 ? [] : [data.claims.length, 1_000, 3_000, 10_000]) {
  const corpus = createCorpus(enlarged(data, count));
  const { result: index, ms: build } = await timed(() => indexOf(corpus));
  const { result: file, ms: write } = await timed(() => JSON.stringify(index));
  const { result: search, ms: load } = await timed(async () => {
    const opened = createSearch(corpus, { index: () => JSON.parse(file) });
    await opened.find(asked[0]);
    return opened;
  });
  for (const query of asked.slice(0, 200)) await search.find(query);
  const times: number[] = [];
  for (const query of asked) times.push((await timed(() => search.find(query))).ms);
  const numbers = [
    `${count} claims`.padStart(13),
    `built ${build.toFixed(0)} ms`,
    `written ${write.toFixed(0)} ms, ${(file.length / 1e6).toFixed(1)} MB`,
    `opened and asked ${load.toFixed(0)} ms`,
    `warm p50 ${percentile(times, 0.5).toFixed(1)} ms, p99 ${percentile(times, 0.99).toFixed(1)} ms`,
    `memory ${(process.memoryUsage().rss / 1e6).toFixed(0)} MB`,
  ];
  console.log(numbers.join("; "));
}

const [, , ...given] = process.argv;
const option = (name: string) => (given.includes(name) ? given[given.indexOf(name) + 1] : undefined);
const passages = option("--passages");
if (passages !== undefined)
  await passagesFigures(
    { count: Number(passages), data: option("--data") ?? "", kept: option("--keep") },
    console.log,
  );
// Few reports are searched in memory, many on the disk: that of the Node that runs this.
else
  for (const count of given.length > 0 ? given.map(Number) : [1, 20, 100])
    console.log(await libraryLine(count));

async function timed<T>(run: () => T | Promise<T>): Promise<{ result: T; ms: number }> {
  const start = performance.now();
  return { result: await run(), ms: performance.now() - start };
}

/** The corpus with so many claims: more are halves of two claims put together, with other digits. */
function enlarged(original: CorpusData, count: number): CorpusData {
  const { claims } = original;
  const more = Array.from({ length: Math.max(0, count - claims.length) }, (_, at): ClaimData[] => {
    const one = claims[at % claims.length];
    const other = claims[(at * 7 + 13) % claims.length];
    if (!one || !other) return [];
    const shift = (text: string) => text.replace(/\d/g, (digit) => String((Number(digit) + at) % 10));
    const join = (a: string, b: string) => shift(a.slice(0, a.length / 2) + b.slice(b.length / 2));
    return [{ ...one, id: `${one.id}-${at}`, zh: join(one.zh, other.zh), en: join(one.en, other.en) }];
  });
  return { ...original, claims: [...claims, ...more.flat()].slice(0, count) };
}
