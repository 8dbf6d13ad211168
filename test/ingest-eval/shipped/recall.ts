import { searchClaims } from "../../../src/answers/search-claims/search-claims.ts";
import { openReport } from "../../../src/library/report.ts";
import { serve } from "../../../src/library/served.ts";
import { questions } from "../../relevance/questions.ts";
import { type Measure, share } from "../measure.ts";
import type { Corpus } from "./held.ts";

const BARS = { zh: { least: 0.9 }, en: { least: 0.75 } } as const;

/** How many of the project's own questions bring a line that answers them among the first five hits, by language. */
export async function recall(machine: Corpus): Promise<readonly Measure[]> {
  const served = serve(openReport(machine));
  const counts = new Map<string, { all: number; found: number }>();
  for (const { q, lang, kind, lines, answerable } of questions) {
    if (answerable === false || !lines) continue;
    const count = counts.get(lang) ?? { all: 0, found: 0 };
    counts.set(lang, count);
    count.all++;
    const answering = new Set(lines);
    const { hits } = await searchClaims(served, { query: q, limit: 5 }, lang === "en" ? "en" : "zh");
    // a section stands on all its lines, so it answers only who asks for one
    const isRight = hits.some(
      (hit) =>
        (hit.kind !== "section" || kind === "section") &&
        (hit.lines ?? []).some((line) => answering.has(line)),
    );
    if (isRight) count.found++;
  }
  return [...counts].map(([lang, { all, found }]) =>
    share(
      `Shipped report, own questions (${lang}): an answering line among the first five hits`,
      found,
      all,
      lang === "zh" || lang === "en" ? BARS[lang] : undefined,
    ),
  );
}
