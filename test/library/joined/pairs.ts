import { readFileSync } from "node:fs";
import { parse } from "yaml";
import * as z from "zod";
import { type Corpus, createCorpus } from "../../../src/corpus/corpus.ts";
import { CORPUS_FORMAT } from "../../../src/corpus/data.ts";
import { Entity } from "../../../src/corpus/schema/entity.ts";
import { Metric } from "../../../src/corpus/schema/metric.ts";
import { joinReports } from "../../../src/library/joined/join.ts";

const Other = z.strictObject({ kind: z.string(), zh: z.string().optional(), en: z.string().optional() });
const Side = z.strictObject({
  ...Other.partial().shape,
  metric: z.string().optional(),
  dimension: z.string().nullable().optional(),
  aliases: z.array(z.string()).optional(),
  ticker: z.string().optional(),
  owner: Other.optional(),
  beside: Other.optional(),
});
const Pair = z.strictObject({ id: z.int(), one: Side, other: Side });
type Side = z.infer<typeof Side>;
export type Pair = z.infer<typeof Pair>;

/** The pairs of pairs.yaml: up to 60 alike, the rest different. */
export const readPairs = (): Pair[] =>
  z.array(Pair).parse(parse(readFileSync(new URL("pairs.yaml", import.meta.url), "utf8")));

export const isAlike = ({ id }: Pair): boolean => id <= 60;

/** Whether two reports, each with one side of the pair, are found to name one thing. */
export function joins({ one, other }: Pair): boolean {
  const reports = [reportWith("one", one), reportWith("other", other)];
  const joined = joinReports(reports);
  const group =
    one.metric === undefined
      ? joined.entity({ report: "one", id: "it" })
      : joined.metric({ report: "one", id: one.metric });
  return group.some(({ report, id }) => report === "other" && id === (other.metric ?? "it"));
}

function reportWith(id: string, { metric, dimension = null, owner, beside, ...side }: Side): Corpus {
  const { kind, ...words } = side;
  const entities = [
    ...(metric === undefined ? [{ id: "it", kind, ...words, ...(owner && { partOf: "owner" }) }] : []),
    ...(owner ? [{ id: "owner", ...owner }] : []),
    ...(beside ? [{ id: "beside", ...beside }] : []),
  ].map((entity) => Entity.parse(entity));
  const metrics = metric === undefined ? [] : [Metric.parse({ id: metric, dimension, ...words })];
  const text = { zh: id, en: id };
  return createCorpus({
    format: CORPUS_FORMAT,
    id,
    report: {
      title: text,
      titleIsOurs: true,
      short: text,
      publisher: text,
      published: null,
      latest: null,
      language: "en",
      version: "1.0.0",
      source: { sha256: "0".repeat(64), lines: 1 },
      chapters: [],
    },
    sections: [],
    claims: [],
    tables: [],
    models: [],
    entities,
    metrics,
    units: [],
    findings: [],
    derived: [],
  });
}
