import { groupBy, touchingOf } from "../corpus.ts";
import type { CorpusData } from "../data.ts";
import { type Head, LISTS, type List, type SectionRecord, type Touching } from "./records.ts";

/** A corpus as a text of records, a line each, of which any can be read without the others. */
export function writeRecords(data: CorpusData): string {
  const { format, id, report, units, places = null } = data;
  const ids: Record<List, readonly string[]> = {
    sections: idsOf(data.sections),
    claims: idsOf(data.claims),
    tables: idsOf(data.tables),
    models: idsOf(data.models),
    entities: idsOf(data.entities),
    metrics: idsOf(data.metrics),
    findings: idsOf(data.findings),
    derived: idsOf(data.derived),
  };
  const head: Head = { format, id, report, ids };
  const touching: Touching = Object.fromEntries(
    [...touchingOf(data)].map(([ref, findings]) => [ref, idsOf(findings)]),
  );
  const lists = { ...data, sections: sectionsOf(data) };
  const things = LISTS.flatMap((list): readonly unknown[] => lists[list]);
  return [head, units, places, touching, ...things].map((line) => JSON.stringify(line)).join("\n");
}

function sectionsOf({ sections, claims, tables, models }: CorpusData): readonly SectionRecord[] {
  const held = { claims: bySection(claims), tables: bySection(tables), models: bySection(models) };
  return sections.map((section) => ({
    ...section,
    holds: {
      claims: held.claims(section.id),
      tables: held.tables(section.id),
      models: held.models(section.id),
    },
  }));
}

interface Held {
  readonly id: string;
  readonly section: string;
}

function bySection(things: readonly Held[]): (section: string) => readonly string[] {
  const groups = groupBy(things, ({ section }) => section);
  return (section) => idsOf(groups.get(section) ?? []);
}

const idsOf = (things: readonly { readonly id: string }[]): readonly string[] => things.map(({ id }) => id);
