import type { Placed } from "../../corpus/places/places.ts";
import type { ToldFinding } from "../told-finding.ts";
import type { MetricRow } from "./metric-row.ts";
import type { RowOver } from "./row-over.ts";
import type { AskedTime } from "./within-time.ts";

/** What is compared: names, and if not all metrics and times then which. */
export interface Asked extends AskedTime {
  readonly names: readonly string[];
  readonly metrics?: readonly string[] | undefined;
  readonly report?: readonly string[] | undefined;
}

export interface ComparisonView {
  readonly report: string;
  readonly entities?: readonly {
    readonly ref: string;
    readonly name: string;
    readonly kind: string;
    readonly maker?: string;
    /** Over several reports those that have it. */
    readonly in?: readonly string[];
  }[];
  readonly ambiguous?: readonly { readonly name: string; readonly candidates: readonly string[] }[];
  /** What was asked for and is not there, in sentences. */
  readonly absent?: readonly string[];
  readonly metrics?: readonly (MetricRow | RowOver)[];
  /** Tables that the values without a ref stand in. */
  readonly tables?: readonly string[];
  /** Metrics that only one of several has. */
  readonly only?: Readonly<Record<string, readonly string[]>>;
  readonly statements?: readonly ({
    readonly ref: string;
    readonly kind: string;
    readonly say: string;
    readonly when?: readonly string[];
  } & Placed)[];
  readonly moreStatements?: number;
  readonly parts?: readonly string[];
  readonly findings?: readonly ToldFinding[];
  readonly cite?: string;
  /** What keeps rows apart that a reader might want in one; reports that could not be asked. */
  readonly note?: string;
}
