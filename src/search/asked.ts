import { groupBy } from "../corpus/corpus.ts";
import type { Engine } from "./index/engine.ts";
import type { Facets } from "./index/filter.ts";
import { type Naming, UNNAMED, withSubjects } from "./ranking/naming.ts";
import type { Reading } from "./reading/reading.ts";
import type { Shelf } from "./shelf.ts";

/** A report that is searched: which of its documents, and whether the question names it. */
export interface Part {
  readonly shelf: Shelf;
  /** Its number in the shelf's engine; 0, the only one, if it is left out. */
  readonly report?: number;
  readonly filter: Facets;
  readonly naming?: Naming;
}

/** A question to reports of one shelf that read it alike. */
export interface Asked extends Pick<Reading, "question" | "known"> {
  readonly shelf: Shelf;
  readonly engine: Engine;
  /** Where each of the reports, by its number in the engine, stands among the parts. */
  readonly places: ReadonlyMap<number, number>;
  /** The same reports; undefined if the engine has no others. */
  readonly reports: ReadonlySet<number> | undefined;
  /** Whether the question names them, or none. */
  readonly isNamed: boolean;
  /** What a score of theirs counts. */
  readonly worth: number;
}

/** Has a question read for all parts: those of a shelf that read it alike are asked together. */
export async function askedOf(parts: readonly Part[], query: string): Promise<readonly Asked[]> {
  const places = new Map(parts.map((part, at) => [part, at]));
  const shelves = [...groupBy(parts, ({ shelf }) => shelf)];
  const asked = await Promise.all(
    shelves.map(async ([shelf, own]) => {
      const byReport = new Map(own.map((part) => [part.report ?? 0, part]));
      const readings = await shelf.read(query, [...byReport.keys()]);
      return readings.flatMap(({ reports, question, known }) => {
        const members = reports.flatMap((report) => {
          const part = byReport.get(report);
          const at = part && places.get(part);
          const { naming = UNNAMED } = part ?? {};
          return at === undefined ? [] : [{ report, at, naming, question: withSubjects(question, naming) }];
        });
        const alike = groupBy(members, (each) =>
          each.question === question ? `${each.naming.isNamed} ${each.naming.worth}` : `own ${each.report}`,
        );
        return [...alike.values()].flatMap((group): Asked[] => {
          const [first] = group;
          if (!first) return [];
          const all = new Map(group.map(({ report, at }) => [report, at]));
          return [
            {
              shelf,
              engine: shelf.engine,
              question: first.question,
              known,
              isNamed: first.naming.isNamed,
              worth: first.naming.worth,
              places: all,
              reports: all.size === shelf.engine.reports ? undefined : new Set(all.keys()),
            },
          ];
        });
      });
    }),
  );
  return asked.flat();
}
