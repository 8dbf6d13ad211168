/** `tsx test/support/ask-on.ts LIBRARY QUERY`: asks a library again and again, as the server does, until stdin ends; says how many answers it gave, and what went wrong. */
import { setTimeout as pause } from "node:timers/promises";
import { searchClaims } from "../../src/answers/search-claims/search-claims.ts";
import { askNow } from "../../src/library/served.ts";
import { compileReport } from "../../src/store/compiled/compile-report.ts";
import { openLibrary } from "../../src/store/open-library.ts";

const [, , library = "", query = ""] = process.argv;
const served = await openLibrary({ library, corpora: [], compile: compileReport, patient: false });
let isAsking = true;
process.stdin.once("end", () => {
  isAsking = false;
});
process.stdin.resume();
let answers = 0;
const wrong = new Set<string>();
while (isAsking) {
  try {
    const { hits } = await askNow(served, (now) => searchClaims(now, { query }, "en"));
    if (hits.length === 0) wrong.add("no hits");
    answers += 1;
  } catch (error) {
    wrong.add(error instanceof Error ? (error.stack ?? error.message) : String(error));
  }
  if (answers === 1) console.log("asking");
  await pause(20); // as a reader would, who leaves the writer its turn
}
console.log(JSON.stringify({ answers, wrong: [...wrong] }));
