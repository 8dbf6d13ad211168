import type { Registry } from "../names/registry.ts";
import type { Amount } from "../structure/cover/rated-share.ts";
import type { ReportTime } from "./time/period-words.ts";
import type { OwnUnits } from "./units/own-units.ts";

/** What a report as a whole tells its tables and sentences. */
export interface TypingContext {
  readonly time: ReportTime;
  readonly units: OwnUnits;
  readonly names: Registry;
  /** Id of the company that the report is about. */
  readonly company?: string | undefined;
  /** Id of the market of which a table's caption tells. */
  readonly market?: string;
  /** The currency that it gives for all its amounts. */
  readonly currency?: string;
  /** The price that a note of a broker aims at; it holds on the note's day. */
  readonly aim?: Amount | undefined;
  /** It speaks of thousands or millions as the scale of amounts somewhere. */
  readonly reportScales: boolean;
}
