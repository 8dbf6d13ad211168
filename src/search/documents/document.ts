import type { Claim, Model, Section, Table } from "../../corpus/corpus.ts";
import type { RowData } from "../../corpus/data.ts";
import { cellRef } from "../../corpus/ref.ts";
import type { Derived } from "../../corpus/schema/derived.ts";
import type { Finding } from "../../corpus/schema/finding.ts";
import type { Quantity } from "../../corpus/schema/quantity.ts";

export const HIT_KINDS = ["claim", "row", "section", "model", "derived", "finding", "passage"] as const;
export type HitKind = (typeof HIT_KINDS)[number];

/** What a document says how much of: used to see whether an answer fits a question. */
export interface Fact {
  readonly of: string;
  readonly metric: string;
  readonly period?: string | undefined;
  readonly unit?: string | undefined;
  readonly basis?: Quantity["basis"];
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
  /** A line of the reader's copy, or a stretch of the report itself: then a claim holds it and its figures. */
  | { readonly kind: "passage"; readonly text: string; readonly claim?: Claim };

/** Where a row stands, as far as rows of one table crowd each other out. */
export interface RowPlace {
  readonly table: string;
  /** The entity in the column of the table's subjects, if that names one. */
  readonly subject: string | undefined;
  /** Whether the table as a whole is of one period. */
  readonly isDated: boolean;
}

/** One thing that a search can bring: what it is about and where it stands. Its text is made when it is indexed. */
export interface Document {
  readonly ref: string;
  readonly kind: HitKind;
  /** Kind of the claim or finding that it is, also of the claim that is a passage of the report; or that it only leads to an answer. */
  readonly sort: string | undefined;
  /** Of a row: where it stands. */
  readonly row: RowPlace | undefined;
  /** What it was made from; of a document on the disk read when it is asked for. */
  readonly origin: Origin;
  readonly section: string | undefined;
  readonly lines: readonly number[];
  /** Entities that it is about, the main one first, and those of its facts. */
  readonly entities: readonly string[];
  /** What they belong to: their families, makers and wholes. */
  readonly kin: readonly string[];
  /** Metrics of its facts, or of which it speaks. */
  readonly metrics: readonly string[];
  readonly periods: readonly string[];
  readonly facts: readonly Fact[];
  /** Equal for claims of one kind and speaker with the same figures of the same things: near duplicates. */
  readonly substance: string | undefined;
}

/** The claim that a document states, be it in our words or the report's own. */
export const claimOf = ({ origin }: Document): Claim | undefined =>
  origin.kind === "claim" || origin.kind === "passage" ? origin.claim : undefined;

/** Refs under which findings may touch a document: its own, and a row's cells. */
export function touchableRefs({ ref, origin }: Document): string[] {
  if (origin.kind !== "row") return [ref];
  const { table, row } = origin;
  return [ref, ...table.columns.map(({ name }) => cellRef(table.id, row.key, name))];
}
