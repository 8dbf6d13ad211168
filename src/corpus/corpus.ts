import { LAST_EARLY_MONTH } from "../notation/periods/months.ts";
import { calendarPeriod } from "../notation/periods/period.ts";
import { linkUnits, type Units } from "../notation/units/units.ts";
import type { ClaimData, CorpusData, ModelData, RowData, SectionData, TableData } from "./data.ts";
import type { Place } from "./places/place.ts";
import { cellName, claimRef } from "./ref.ts";
import type { Derived } from "./schema/derived.ts";
import type { Entity } from "./schema/entity.ts";
import type { Finding } from "./schema/finding.ts";
import type { Metric } from "./schema/metric.ts";
import type { ReportFile } from "./schema/report.ts";
import type { CellNote } from "./schema/table.ts";

export type Claim = ClaimData;
export type Model = ModelData;

export interface Section extends SectionData {
  readonly claims: readonly Claim[];
  readonly tables: readonly string[];
  readonly models: readonly string[];
}

export interface Table extends TableData {
  readonly rowsByKey: ReadonlyMap<string, RowData>;
  /** What is special about single cells, by "<key>.<column>". */
  readonly cellNotes: ReadonlyMap<string, CellNote>;
  /** Keys of the rows that a total or subtotal sums. */
  readonly parts: ReadonlySet<string>;
}

/** A report's knowledge, linked and read-only. */
export interface Corpus {
  readonly id: string;
  readonly report: ReportFile;
  readonly sections: ReadonlyMap<string, Section>;
  readonly claims: ReadonlyMap<string, Claim>;
  readonly tables: ReadonlyMap<string, Table>;
  readonly models: ReadonlyMap<string, Model>;
  readonly entities: ReadonlyMap<string, Entity>;
  readonly metrics: ReadonlyMap<string, Metric>;
  readonly findings: ReadonlyMap<string, Finding>;
  readonly derived: ReadonlyMap<string, Derived>;
  readonly units: Units;
  /** Where each line stands in the file that it was read from, if that has no lines of its own: index 0 is line 1. */
  readonly places?: readonly Place[] | undefined;
  /** Findings that touch one of these refs, material ones first. */
  readonly findingsOf: (refs: readonly string[]) => readonly Finding[];
  /** A period of an entity in the calendar's words: 2025Q1 for Microsoft's FY2025Q3, where its fiscal year is known. */
  readonly calendarOf: (period: string, entity: string | undefined) => string;
}

/** Links checked data: maps by id, sections with what they hold, findings by what they touch. */
export function createCorpus(data: CorpusData): Corpus {
  const claimsBySection = groupBy(data.claims, ({ section }) => section);
  const tablesBySection = groupBy(data.tables, ({ section }) => section);
  const modelsBySection = groupBy(data.models, ({ section }) => section);
  const touching = touchingOf(data);
  const entities = byId(data.entities);
  return {
    id: data.id,
    report: data.report,
    sections: byId(
      data.sections.map((section) => ({
        ...section,
        claims: claimsBySection.get(section.id) ?? [],
        tables: (tablesBySection.get(section.id) ?? []).map(({ id }) => id),
        models: (modelsBySection.get(section.id) ?? []).map(({ id }) => id),
      })),
    ),
    claims: byId(data.claims),
    tables: byId(data.tables.map(linkTable)),
    models: byId(data.models),
    entities,
    metrics: byId(data.metrics),
    findings: byId(data.findings),
    derived: byId(data.derived),
    units: linkUnits(data.units),
    places: data.places,
    findingsOf: (refs) => byWeight([...new Set(refs.flatMap((ref) => touching.get(ref) ?? []))]),
    calendarOf: calendarIn(data.report, () => entities),
  };
}

/** Findings by the refs that they touch. */
export function touchingOf({
  claims,
  findings,
}: Pick<CorpusData, "claims" | "findings">): ReadonlyMap<string, readonly Finding[]> {
  const touching = new Map<string, Finding[]>();
  const verbatim = new Set(claims.filter((claim) => claim.verbatim).map(({ id }) => id));
  for (const finding of findings)
    for (const text of finding.touches ?? []) {
      const [kind, id = ""] = text.split("/");
      const ref = kind === "claim" && verbatim.has(id) ? claimRef({ id, verbatim: true }) : text;
      const others = touching.get(ref);
      if (others) others.push(finding);
      else touching.set(ref, [finding]);
    }
  return touching;
}

/** Gives periods in the calendar's words, as a corpus does. */
export const calendarIn =
  (report: ReportFile, entities: () => Corpus["entities"]): Corpus["calendarOf"] =>
  (period, entity) => {
    const lastMonth = period.startsWith("FY") ? fiscalYearEnd(report, entities(), entity) : undefined;
    if (lastMonth === undefined) return period;
    const isByStart = report.fiscalYearNamed === "start" && isReports(report, entities(), entity);
    return calendarPeriod(isByStart ? yearAfter(period) : period, lastMonth);
  };

/** FY2023Q4 for FY2022Q4: what is called by the year in which it begins, by the one in which it ends. */
const yearAfter = (period: string): string =>
  period.replace(/^FY(\d{4})/, (_, year: string) => `FY${Number(year) + 1}`);

/** Whether something is the report's company or a part of it. */
const isReports = ({ company }: ReportFile, entities: Corpus["entities"], id = ""): boolean =>
  company !== undefined && [id, entities.get(id)?.partOf].includes(company);

/** Whether a fiscal year of an entity may be either of two: of a report that a program read, whose years end early and which does not tell how they are called. */
export function isFiscalOpen(
  { report, entities }: Pick<Corpus, "report" | "entities">,
  entity: string,
): boolean {
  const month = fiscalYearEnd(report, entities, entity);
  return (
    report.rights === "own-copy" &&
    month !== undefined &&
    month <= LAST_EARLY_MONTH &&
    report.fiscalYearNamed === undefined
  );
}

/** The month in which a company's fiscal year ends: its own, else that of the company that it is a part of; of the report's company the report's. */
function fiscalYearEnd(report: ReportFile, entities: Corpus["entities"], id = ""): number | undefined {
  const { fiscalYearEnds, partOf = "" } = entities.get(id) ?? {};
  return (
    fiscalYearEnds ??
    entities.get(partOf)?.fiscalYearEnds ??
    (isReports(report, entities, id) ? report.fiscalYearEnds : undefined)
  );
}

/** A table with its rows by their keys. */
export function linkTable(table: TableData): Table {
  const notes = (table.cells ?? []).flatMap((note) =>
    note.rows.map((key): [string, CellNote] => [cellName(key, note.column), note]),
  );
  return {
    ...table,
    rowsByKey: new Map(table.rows.map((row) => [row.key, row])),
    cellNotes: new Map(notes),
    parts: new Set(Object.values(table.roles ?? {}).flatMap(({ of = [] }) => of)),
  };
}

/** Material findings first, then by confidence; otherwise as given. */
export function byWeight(findings: readonly Finding[]): readonly Finding[] {
  return [...findings].sort((a, b) => weightOf(a) - weightOf(b));
}

/** The place of a finding in that order. */
export const weightOf = ({ weight, confidence }: Finding): number =>
  (weight === "material" ? 0 : 3) + ["high", "medium", "low"].indexOf(confidence);

const byId = <T extends { readonly id: string }>(things: readonly T[]): ReadonlyMap<string, T> =>
  new Map(things.map((thing) => [thing.id, thing]));

/** Things grouped by a key, in their order. (Map.groupBy needs a later Node.) */
export function groupBy<T, K>(things: readonly T[], key: (thing: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const thing of things) {
    const group = groups.get(key(thing));
    if (group) group.push(thing);
    else groups.set(key(thing), [thing]);
  }
  return groups;
}
