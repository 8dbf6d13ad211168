/** `npx tsx test/relevance/scale-library.ts DIR`: what a library costs that lies there; its figures as one line of JSON, times in CPU time of the process. Run by scale.ts. */

import { tools } from "../../src/server/tools/index.ts";
import { busyTime } from "../support/busy-time.ts";
import { openLibrary } from "./library.ts";
import { percentile } from "./measures.ts";
import { questions } from "./questions.ts";

const [, , folder = ""] = process.argv;
const asked = questions.map(({ q }) => q).filter((_, at) => at % 4 === 0);
const call = async (name: string, args: object) => {
  const busy = busyTime();
  await tools.find((tool) => tool.name === name)?.call(args, served);
  return busy();
};

const start = busyTime();
const served = openLibrary(folder);
const [first] = served.reports;
const cards = start();
const [table] = first?.corpus.tables.keys() ?? [];
const firstTable = await call("get_table", { table: `${first?.card.id}/table/${table}` });
const firstSearch = await call("search_claims", { query: asked[0] });
for (const query of asked.slice(0, 50)) await call("search_claims", { query });
const times: number[] = [];
for (const query of asked) times.push(await call("search_claims", { query }));
console.log(
  JSON.stringify({
    reports: served.reports.length,
    cards,
    firstTable,
    firstSearch,
    p50: percentile(times, 0.5),
    p99: percentile(times, 0.99),
    megabytes: process.memoryUsage().rss / 1e6,
  }),
);
