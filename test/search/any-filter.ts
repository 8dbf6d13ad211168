import fc from "fast-check";
import type { Document } from "../../src/search/documents/document.ts";
import type { FactFilter, Filter } from "../../src/search/index/filter.ts";
import { FIELDS } from "../../src/search/index/index-data.ts";

/** Filters of all kinds, nested too, over the values that documents have. */
export function anyFilter(all: readonly Document[], terms: readonly string[]): fc.Arbitrary<Filter> {
  const facts = all.flatMap((document) => document.facts);
  const some = (values: readonly (string | undefined)[]) => {
    const known = new Set(values.filter((value) => value !== undefined));
    return fc.uniqueArray(fc.constantFrom(...known, "none of them"), { maxLength: 6 });
  };
  const entities = some(all.flatMap((document) => [...document.entities, ...document.kin]));
  const metrics = some(all.flatMap((document) => document.metrics));
  const periods = some(all.flatMap((document) => document.periods));
  const fact: fc.Arbitrary<FactFilter> = fc.record(
    {
      of: some(facts.map(({ of }) => of)),
      metrics: some(facts.map(({ metric }) => metric)),
      periods: some(facts.map(({ period }) => period)),
      units: some(facts.map(({ unit }) => unit)),
      dated: fc.constant<true>(true),
    },
    { requiredKeys: [] },
  );
  const phrase = fc.record({
    terms: fc.uniqueArray(fc.constantFrom(...terms), { maxLength: 3 }),
    fields: fc.subarray([...FIELDS]),
  });
  const facets = {
    kinds: some(
      all.flatMap(({ origin }) => [origin.kind, origin.kind === "claim" ? origin.claim.kind : "row"]),
    ),
    sections: some(all.map(({ section }) => section)),
    entities,
    related: entities,
    metrics,
    periods,
    fact,
    phrase,
  };
  const flat: fc.Arbitrary<Filter>[] = Object.entries(facets).map(([name, value]) =>
    value.map((given: unknown) => ({ [name]: given })),
  );
  const simple = fc.oneof(fc.constant({}), ...flat);
  const both = fc.tuple(simple, simple).map(([one, other]) => ({ ...one, ...other }));
  const nested = fc.record(
    { any: fc.array(both, { maxLength: 3 }), all: fc.array(both, { maxLength: 2 }) },
    { requiredKeys: [] },
  );
  return fc.oneof(
    both,
    nested,
    fc.tuple(simple, nested).map(([one, more]) => ({ ...one, ...more })),
  );
}
