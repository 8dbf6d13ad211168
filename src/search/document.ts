import { type Claim, type Corpus, groupBy, type Model, type Section, type Table } from "../corpus/corpus.ts";
import type { RowData } from "../corpus/data.ts";
import { parseRef, splitCell } from "../corpus/ref.ts";
import { type CellQuantity, entityOf, rowQuantities } from "../corpus/row.ts";
import type { Derived } from "../corpus/schema/derived.ts";
import type { Finding } from "../corpus/schema/finding.ts";
import { lineNumbers } from "../corpus/schema/lines.ts";

export const HIT_KINDS = ["claim", "row", "section", "model", "derived", "finding", "passage"] as const;
export type HitKind = (typeof HIT_KINDS)[number];

/** What a document says how much of: used to see whether an answer fits a question. */
export interface Fact {
  readonly of: string;
  readonly metric: string;
  readonly period?: string | undefined;
  readonly unit?: string | undefined;
  readonly values: readonly number[];
  /** Whether it is the largest or smallest of its column. */
  readonly extreme?: "max" | "min" | undefined;
}

/** Where the text of a document comes from. */
export type Origin =
  | { readonly kind: "claim"; readonly claim: Claim }
  | { readonly kind: "row"; readonly table: Table; readonly row: RowData }
  | { readonly kind: "section"; readonly section: Section }
  | { readonly kind: "model"; readonly model: Model }
  | { readonly kind: "derived"; readonly derived: Derived }
  | { readonly kind: "finding"; readonly finding: Finding }
  | { readonly kind: "passage"; readonly text: string };

/** One thing that a search can bring: what it is about and where it stands. Its text is made when it is indexed. */
export interface Document {
  readonly ref: string;
  readonly origin: Origin;
  readonly section: string | undefined;
  readonly lines: readonly number[];
  /** Entities that it is about, the main one first. */
  readonly entities: readonly string[];
  /** What they belong to: their families, makers and wholes. */
  readonly kin: readonly string[];
  readonly metrics: readonly string[];
  readonly periods: readonly string[];
  readonly facts: readonly Fact[];
  /** Equal for claims of one kind and speaker with the same figures of the same things: near duplicates. */
  readonly substance?: string;
}

/** All documents of a corpus, in the order of its files. */
export function documents(corpus: Corpus): Document[] {
  const sectionAt = sectionsByLine(corpus);
  const all = [
    ...[...corpus.claims.values()].map(claimDocument),
    ...[...corpus.tables.values()].flatMap((table) => rowDocuments(table)),
    ...[...corpus.sections.values()].map(sectionDocument),
    ...[...corpus.models.values()].map(modelDocument),
    ...[...corpus.derived.values()].map((derived) => derivedDocument(derived, sectionAt)),
    ...[...corpus.findings.values()].map((finding) => findingDocument(finding, sectionAt)),
  ];
  return all.map((document) => ({ ...document, kin: kinOf(corpus, document.entities) }));
}

function kinOf(corpus: Corpus, entities: readonly string[]): string[] {
  const kin = new Set<string>();
  for (const id of entities) {
    for (let next = corpus.entities.get(id), step = 0; next && step < 5; step++) {
      if (next.maker !== undefined) kin.add(next.maker);
      if (next.partOf !== undefined) kin.add(next.partOf);
      next = next.partOf === undefined ? undefined : corpus.entities.get(next.partOf);
    }
  }
  for (const id of entities) kin.delete(id);
  return [...kin];
}

/** Lines of the reader's own copy as documents. */
export function passages(corpus: Corpus, lines: readonly string[]): Document[] {
  const sectionAt = sectionsByLine(corpus);
  return lines.flatMap((text, index) => {
    const line = index + 1;
    if (!/[\p{L}\p{N}]/u.test(text)) return [];
    const origin = { kind: "passage", text } as const;
    return { ...document("passage", String(line), origin, [line]), section: sectionAt.get(line) };
  });
}

function document(kind: HitKind, id: string, origin: Origin, lines: readonly number[]): Document {
  return {
    ref: `${kind}/${id}`,
    origin,
    section: undefined,
    lines,
    entities: [],
    kin: [],
    metrics: [],
    periods: [],
    facts: [],
  };
}

function claimDocument(claim: Claim): Document {
  const facts = (claim.quantities ?? []).map(({ of, metric, period, unit, value, low, high }) => ({
    of,
    metric,
    period,
    unit,
    values: given([value, low, high]),
  }));
  return {
    ...document("claim", claim.id, { kind: "claim", claim }, claim.lines),
    section: claim.section,
    entities: unique([
      ...claim.about,
      ...facts.map(({ of }) => of),
      ...(claim.says ?? []),
      ...(claim.via ?? []),
    ]),
    metrics: unique(facts.map(({ metric }) => metric)),
    periods: unique([
      ...given(facts.map(({ period }) => period)),
      ...(claim.when ?? []),
      ...given([claim.saidOn]),
    ]),
    facts,
    ...(facts.length > 0 && { substance: substanceOf(claim, facts) }),
  };
}

function substanceOf({ kind, says = [] }: Claim, facts: readonly Fact[]): string {
  const figures = facts.map(({ of, metric, period, values }) => [of, metric, period, ...values].join(" "));
  return [kind, ...says, ...figures.sort()].join("\n");
}

function rowDocuments(table: Table): Document[] {
  const quantities = table.rows.map((row) => rowQuantities(table, row));
  const extremes = extremesOf(quantities.flat());
  return table.rows.map((row, index) => rowDocument(table, row, quantities[index] ?? [], extremes));
}

/** Largest and smallest value of each metric and unit of a table with at least three of them. */
function extremesOf(
  quantities: readonly CellQuantity[],
): (quantity: CellQuantity) => "max" | "min" | undefined {
  const groups = groupBy(quantities, ({ metric, unit }) => `${metric} ${unit}`);
  return ({ metric, unit, value, high }) => {
    const values = (groups.get(`${metric} ${unit}`) ?? []).map((each) => each.high ?? each.value ?? 0);
    if (values.length < 3) return undefined;
    const own = high ?? value;
    return own === Math.max(...values) ? "max" : own === Math.min(...values) ? "min" : undefined;
  };
}

function rowDocument(
  table: Table,
  row: RowData,
  quantities: readonly CellQuantity[],
  extremeOf: (quantity: CellQuantity) => "max" | "min" | undefined,
): Document {
  const facts = quantities.map((quantity) => {
    const { of, metric, period, unit, value, low, high } = quantity;
    return { of, metric, period, unit, values: given([value, low, high]), extreme: extremeOf(quantity) };
  });
  const named = table.columns.flatMap(({ name, type }) => {
    const cell = row.cells[table.header.indexOf(name)];
    if (typeof cell !== "string") return [];
    return type === "entity" ? [cell] : type === "entities" ? cell.split(";") : [];
  });
  const periods = table.columns.flatMap(({ name, type, period }) => {
    const cell = row.cells[table.header.indexOf(name)];
    return type === "period" && typeof cell === "string" ? [cell] : given([period]);
  });
  return {
    ...document("row", `${table.id}.${row.key}`, { kind: "row", table, row }, row.lines),
    section: table.section,
    entities: unique([...given([entityOf(table, row)]), ...named, ...facts.map(({ of }) => of)]),
    metrics: unique(facts.map(({ metric }) => metric)),
    periods: unique([...given(facts.map(({ period }) => period)), ...periods, ...given([table.period])]),
    facts,
  };
}

function sectionDocument(section: Section): Document {
  return {
    ...document("section", section.id, { kind: "section", section }, lineNumbers(section.lines)),
    section: section.id,
    entities: unique(section.claims.flatMap(({ about: [main] }) => given([main]))),
  };
}

function modelDocument(model: Model): Document {
  return {
    ...document("model", model.id, { kind: "model", model }, lineNumbers(model.lines)),
    section: model.section,
    entities: model.about ?? [],
  };
}

function derivedDocument(derived: Derived, sectionAt: ReadonlyMap<number, string>): Document {
  const { of, metric, period, unit, value } = derived;
  const lines = lineNumbers(derived.lines);
  return {
    ...document("derived", derived.id, { kind: "derived", derived }, lines),
    section: sectionAt.get(lines[0] ?? 0),
    entities: [of],
    metrics: [metric],
    periods: given([period]),
    facts: [{ of, metric, period, unit, values: [value] }],
  };
}

function findingDocument(finding: Finding, sectionAt: ReadonlyMap<number, string>): Document {
  const lines = lineNumbers(finding.lines);
  return {
    ...document("finding", finding.id, { kind: "finding", finding }, lines),
    section: sectionAt.get(lines[0] ?? 0) ?? sectionTouched(finding),
    entities: finding.about ?? [],
    metrics: finding.metrics ?? [],
  };
}

function sectionTouched(finding: Finding): string | undefined {
  return given((finding.touches ?? []).map(parseRef)).find(({ kind }) => kind === "section")?.id;
}

/** Refs under which findings may touch a document: its own, and a row's cells. */
export function touchableRefs({ ref, origin }: Document): string[] {
  if (origin.kind !== "row") return [ref];
  const { table, row } = origin;
  return [ref, ...table.columns.map(({ name }) => `cell/${table.id}.${row.key}.${name}`)];
}

/** The column of a cell ref. */
export const columnOf = (ref: string): string | undefined => splitCell(ref.replace(/^cell\//, "")).column;

function sectionsByLine(corpus: Corpus): ReadonlyMap<number, string> {
  const sections = new Map<number, string>();
  for (const { id, lines } of corpus.sections.values())
    for (const line of lineNumbers(lines)) sections.set(line, id);
  return sections;
}

const unique = <T>(things: readonly T[]): T[] => [...new Set(things)];
const given = <T>(things: readonly (T | undefined)[]): T[] =>
  things.filter((thing): thing is T => thing !== undefined);
