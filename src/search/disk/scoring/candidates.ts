import type { Candidate, Weighted } from "../../index/engine.ts";
import type { Filter } from "../../index/filter.ts";
import { FIELDS, type Field } from "../../index/index-data.ts";
import { matchOf } from "../../index/score-together.ts";
import { readTermsOf, type Source } from "../documents.ts";
import { both, type Expression } from "../expression.ts";
import { type KeptTerms, markOf, timesIn } from "../kept-terms.ts";
import { passingOf } from "../passing.ts";
import { reportIn } from "../schema.ts";
import type { Whole } from "../statistics.ts";
import { anyOfTerms, documentsWith, fieldsUsed, type Sought, togetherWith, withinBudget } from "./gather.ts";
import { keepGreatest } from "./greatest.ts";
import { type LookedFor, lookedFor, weightsOf } from "./looked-for.ts";
import type { Total } from "./totals.ts";

/** At least so many are taken by what the terms count that were read, before others are looked for in each. */
const FEWEST = 500;

/** The k documents that match best: by where the terms stand; terms too common to be read are looked for in the best of these only. */
export function findCandidates(
  source: Source,
  whole: Whole,
  {
    wanted,
    filter,
    k,
  }: { readonly wanted: readonly Weighted[]; readonly filter: Filter; readonly k: number },
): readonly Candidate[] {
  const { database } = source;
  const fields = fieldsUsed(wanted.map((each) => each.fields));
  const sought = soughtIn(wanted, fields, whole);
  if (k === 0 || sought.length === 0) return [];
  const { read, others } = withinBudget(sought, whole.most);
  const looked = lookedFor(whole, wanted, filter.reports && new Set(filter.reports));
  const totals = whole.totals(
    read.flatMap((term) => whole.holding(term) ?? []),
    looked.map((each) => ({
      from: each.from,
      to: each.to,
      meanLengths: each.statistics.meanLengths,
      weights: read.map((term) => weightsOf(each, term)),
    })),
  );
  const most = Math.max(k, FEWEST);
  const find = (more: Expression): ReadonlyMap<number, Total> => {
    if (read.length === 0) {
      const ids = togetherWith(database, sought, fields, more, most);
      return new Map(ids.map((id) => [id, { sum: 0, found: 0 }]));
    }
    const greatest = totals.greatest(most, more === undefined ? undefined : placesWith(more));
    return new Map([...greatest].map(([place, total]) => [whole.idAt(place), total]));
  };
  const placesWith = (more: Expression): ReadonlySet<number> => {
    const expression = both([anyOfTerms(read, fields), more]) ?? "";
    return new Set(expression === "" ? [] : documentsWith(database, expression).map(whole.placeOf));
  };
  const { reports: _, ...facets } = filter;
  const found = passingOf(source, facets, find);
  const more = others.length > 0 ? readTermsOf(database, [...found.keys()]) : undefined;
  const scorers = scorersOf(looked, others);
  const greatest = keepGreatest(k);
  for (const [id, { sum, found: count }] of found) {
    const rest = more && scorers(whole.placeOf(id))?.(more.get(id));
    greatest.add(id, (sum + (rest?.sum ?? 0)) * (count + (rest?.found ?? 0)));
  }
  return greatest.all().map(({ id, score }): Candidate => ({ id, report: reportIn(id), score }));
}

/** The terms that are looked for in any report, with how common each is in the field that has it most. */
function soughtIn(
  wanted: readonly Weighted[],
  fields: readonly Field[],
  { frequencies }: Whole,
): readonly Sought[] {
  const terms = new Set(wanted.flatMap((each) => [...each.terms.keys()]));
  return [...terms].flatMap((term) => {
    const counts = frequencies(term);
    const count = counts ? Math.max(0, ...fields.map((field) => counts[field])) : 0;
    return count === 0 ? [] : [{ term, count }];
  });
}

type Scorer = (kept: KeptTerms | undefined) => Total;

/** What some terms come to in a document at a place, by the terms that are kept of it. */
function scorersOf(
  looked: readonly LookedFor[],
  terms: readonly string[],
): (place: number | undefined) => Scorer | undefined {
  const made = new Map<LookedFor, Scorer>();
  return (place = -1) => {
    const own = looked.find(({ from, to }) => from <= place && place < to);
    const scorer = own && (made.get(own) ?? scorerOf(own, terms));
    if (own && scorer) made.set(own, scorer);
    return scorer;
  };
}

function scorerOf(looked: LookedFor, terms: readonly string[]): Scorer {
  const { meanLengths } = looked.statistics;
  const sought = terms.flatMap((term) => {
    const weights = weightsOf(looked, term);
    return weights ? [{ mark: markOf(term), weights }] : [];
  });
  return (kept) => {
    let [sum, found] = [0, 0];
    if (!kept) return { sum, found };
    for (const { mark, weights } of sought) {
      const before = sum;
      const stands = kept.times(mark);
      for (const field of stands === 0 ? [] : FIELDS) {
        const times = timesIn(stands, field);
        if (times > 0 && weights[field] > 0)
          sum += weights[field] * matchOf(times, kept.length(field), meanLengths[field]);
      }
      if (sum > before) found++;
    }
    return { sum, found };
  };
}
