import type { Text } from "../corpus/schema/parts/text.ts";
import type { Bound } from "../notation/bounds/bound.ts";
import type { Interval } from "../notation/bounds/interval.ts";
import type { Period } from "../notation/periods/period.ts";

/** A cell's value as conditions and summaries take it. */
export type CellValue =
  | { readonly kind: "missing"; readonly why?: Text | undefined }
  | {
      readonly kind: "number";
      readonly value: number;
      readonly interval: Interval;
      readonly bound?: Bound | undefined;
      readonly unit?: string | undefined;
    }
  | { readonly kind: "period"; readonly text: string; readonly period?: Period | undefined }
  | { readonly kind: "boolean"; readonly value: boolean }
  | { readonly kind: "words"; readonly text: Text; readonly ids: readonly string[] };

export type NumberCell = Extract<CellValue, { kind: "number" }>;
