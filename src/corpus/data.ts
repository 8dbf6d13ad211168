import type { Unit } from "../notation/units/unit.ts";
import type { Box, Place } from "./places/place.ts";
import type { Claim } from "./schema/claim.ts";
import type { Derived } from "./schema/derived.ts";
import type { Entity } from "./schema/entity.ts";
import type { Finding } from "./schema/finding.ts";
import type { Metric } from "./schema/metric.ts";
import type { ModelFile } from "./schema/model.ts";
import type { ReportFile } from "./schema/report.ts";
import type { SectionFile } from "./schema/section.ts";
import type { TableFile } from "./schema/table.ts";

/** A cell as the CSV gives it: null where it is empty. */
export type Cell = number | string | boolean | null;

/** A row of a table: cells in the order of the CSV's columns after `key`. */
export interface RowData {
  readonly key: string;
  readonly cells: readonly Cell[];
  readonly lines: readonly number[];
  /** Box of each cell on the page of its line, null if it is not known; absent if none is. */
  readonly boxes?: readonly (Box | null)[] | undefined;
}

export interface TableData extends Omit<TableFile, "rows"> {
  readonly id: string;
  /** Names of the CSV's columns after `key`: a text column stands as <name>_zh and <name>_en; in a corpus of one language as one of them, or as <name>. */
  readonly header: readonly string[];
  readonly rows: readonly RowData[];
}

export interface ClaimData extends Omit<Claim, "lines"> {
  readonly section: string;
  readonly lines: readonly number[];
}

export interface SectionData extends Omit<SectionFile, "claims"> {
  readonly id: string;
}

export interface ModelData extends ModelFile {
  readonly id: string;
}

/** A whole corpus as one serialisable value: what the build writes and the server loads. */
export interface CorpusData {
  readonly format: typeof CORPUS_FORMAT;
  readonly id: string;
  readonly report: ReportFile;
  readonly sections: readonly SectionData[];
  readonly claims: readonly ClaimData[];
  readonly tables: readonly TableData[];
  readonly models: readonly ModelData[];
  readonly entities: readonly Entity[];
  readonly metrics: readonly Metric[];
  readonly units: readonly Unit[];
  readonly findings: readonly Finding[];
  readonly derived: readonly Derived[];
  /** Where each line of the source stands, if they are not lines of a text: index 0 is line 1. */
  readonly places?: readonly Place[] | undefined;
}

/**
 * The one number of the format, in `report.yaml` as in what is compiled of it. Raised whenever an older program would read either wrong.
 * A folder of an older format is read and becomes this one; a compiled file of another one is not.
 */
export const CORPUS_FORMAT = 2;
