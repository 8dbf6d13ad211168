import type { Database } from "../../../src/search/disk/database.ts";
import { readTermsOf } from "../../../src/search/disk/documents.ts";
import { quoted } from "../../../src/search/disk/expression.ts";
import { documentsWith } from "../../../src/search/disk/gather.ts";
import { reportIn, tokenOf } from "../../../src/search/disk/schema.ts";
import { type KeptTerms, markOf, timesIn } from "../../../src/search/disk/terms/kept-terms.ts";
import type { Candidate, Engine, Weighted } from "../../../src/search/index/engine.ts";
import { FIELDS } from "../../../src/search/index/index-data.ts";

/** So many documents' terms are in memory at once. */
const AT_ONCE = 20_000;

/**
 * The candidates of an index by a plain loop over every document that has any term of the question, however common: what gathering by a
 * budget is held against. A question with a filter is left to the engine itself.
 */
export function exactCandidates(database: Database, others: Engine["candidates"]): Engine["candidates"] {
  return async (wanted, filter, k) => {
    const { reports, ...rest } = filter;
    const fields = FIELDS.filter((field) => wanted.some((each) => each.fields[field] > 0));
    const terms = [...new Set(wanted.flatMap((each) => [...each.terms.keys()]))];
    if (Object.keys(rest).length > 0 || terms.length === 0) return others(wanted, filter, k);
    const only = reports && new Set(reports);
    const any = terms.map((term) => quoted(tokenOf(term))).join(" OR ");
    const ids = documentsWith(database, `{${fields.join(" ")}} : (${any})`);
    const meant = new Map<number, Scorer | undefined>();
    const found: Candidate[] = [];
    for (let at = 0; at < ids.length; at += AT_ONCE)
      for (const [id, kept] of readTermsOf(database, ids.slice(at, at + AT_ONCE))) {
        const report = reportIn(id);
        if (!(only?.has(report) ?? true)) continue;
        if (!meant.has(report)) {
          const own = wanted.find((each) => each.reports?.has(report) ?? true);
          meant.set(report, own && scorerOf(own));
        }
        const score = meant.get(report)?.(kept) ?? 0;
        if (score > 0) found.push({ id, report, score });
      }
    return found.sort((one, other) => other.score - one.score || one.id - other.id).slice(0, k);
  };
}

type Scorer = (kept: KeptTerms) => number;

/** BM25+ as its formula is written, times the number of terms found. */
function scorerOf({ terms, fields, statistics }: Weighted): Scorer {
  if (!statistics) throw new Error("A question to several reports brings its statistics.");
  const { size, meanLengths, frequencies } = statistics;
  const marked = [...terms].map(([term, boost]) => ({
    boost,
    mark: markOf(term),
    counts: frequencies.get(term),
  }));
  return (kept) => {
    let [sum, found] = [0, 0];
    for (const { boost, mark, counts } of marked) {
      const stands = kept.times(mark);
      const before = sum;
      for (const field of FIELDS) {
        const times = timesIn(stands, field);
        if (times === 0 || fields[field] === 0) continue;
        const holding = counts?.[field] ?? 0;
        const length = kept.length(field) / (meanLengths[field] || 1);
        const rarity = Math.log(1 + (size - holding + 0.5) / (holding + 0.5));
        sum += fields[field] * boost * rarity * (0.5 + (times * 2.2) / (times + 1.2 * (0.3 + 0.7 * length)));
      }
      if (sum > before) found++;
    }
    return sum * found;
  };
}
