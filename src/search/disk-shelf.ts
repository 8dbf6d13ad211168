import { groupBy } from "../corpus/corpus.ts";
import { isRelative, withDates } from "../notation/periods/relative.ts";
import { unitsIn } from "../notation/units/units-in.ts";
import type { Database } from "./disk/database.ts";
import { createDiskEngine, type DiskEngine } from "./disk/disk-engine.ts";
import type { OriginOf } from "./disk/documents.ts";
import { findNames } from "./disk/names.ts";
import { TUNING } from "./ranking/tuning.ts";
import { plainText } from "./reading/plain-text.ts";
import { readQuestion } from "./reading/question.ts";
import type { Reading } from "./reading/reading.ts";
import type { Shelf } from "./shelf.ts";

/** Reports whose documents lie in an index on the disk. */
export interface DiskShelf extends Shelf {
  readonly engine: DiskEngine;
}

/** So many documents are ranked; more if they are more than a million. */
const CANDIDATES = { least: 300, share: 0.0005 } as const;

/** Opens an index for searching. */
export function createDiskShelf(database: Database, originOf: OriginOf): DiskShelf {
  const engine = createDiskEngine(database, originOf);
  const namesIn = (plain: string, reports: readonly number[]) =>
    findNames(database, plain, reports).flatMap(({ names: { entities, metrics } }) => [
      ...entities(plain),
      ...metrics(plain),
    ]);
  return {
    engine,
    async read(query, reports) {
      const held = engine.whole().reports;
      const plain = plainText(query);
      const wide = query.normalize("NFKC");
      // 去年 is another year to reports of other years; to all of one year it is the same question.
      const spoken = new Map<string, string>();
      const spokenBy = (date: string): string => {
        const known = spoken.get(date) ?? withDates(wide, date).text;
        spoken.set(date, known);
        return known;
      };
      const readAs = (report: number): string => {
        const { units = "", date = "" } = held.get(report) ?? {};
        return isRelative(wide) ? `${units}\n${spokenBy(date)}` : units;
      };
      return findNames(database, plain, reports).flatMap(({ names, reports: alike }) =>
        [...groupBy(alike, readAs).values()].map((own): Reading => {
          const { units: text = "", date } = held.get(own[0] ?? 0) ?? {};
          const units = unitsIn(text);
          const question = readQuestion(query, {
            ...names,
            units,
            analyse: TUNING.analyse,
            date,
            isByHand: false,
          });
          const { isConcept } = names;
          const known = {
            corpus: undefined,
            units,
            isConcept,
            namesIn: (text: string) => namesIn(text, own),
          };
          return { question, reports: own, known };
        }),
      );
    },
    copy: () => undefined,
    get tuning() {
      const candidates = Math.max(CANDIDATES.least, Math.ceil(engine.size * CANDIDATES.share));
      return { ...TUNING, candidates };
    },
  };
}
