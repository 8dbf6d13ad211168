import type { Engine } from "../index/engine.ts";
import type { Filter } from "../index/filter.ts";
import type { Reading } from "../reading/reading.ts";

/** Reports that were searched and read the question alike. */
export interface Searched extends Pick<Reading, "question" | "known"> {
  readonly engine: Engine;
  /** Their numbers in the engine; undefined if it has no others. */
  readonly reports: readonly number[] | undefined;
  readonly isAsked: boolean;
  /** The place of the first of them among those that were searched. */
  readonly at: number;
}

/** What an engine is asked for, to know what it lacks. */
export type Askable = Pick<Engine, "some" | "select" | "load" | "periods">;

/** The engine as far as it is of these reports. */
export function within({ engine, reports }: Searched): Askable {
  if (!reports) return engine;
  const own = (filter: Filter): Filter => ({ all: [filter], reports });
  return {
    periods: engine.periods,
    load: engine.load,
    some: (filter) => engine.some(own(filter)),
    select: (filter) => engine.select(own(filter)),
  };
}
