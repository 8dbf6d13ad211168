import type { Report } from "../../library/report.ts";
import type { Point } from "./points.ts";

/** What a report states of a thing; `of` and `metric` are the keys of what is joined, `own` what they are in the report. */
export interface PointOver extends Point {
  readonly report: Report;
  readonly own: { readonly of: string; readonly metric: string };
}
