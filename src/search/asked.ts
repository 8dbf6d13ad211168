import { groupBy } from "../corpus/corpus.ts";
import type { Lang } from "../notation/lang.ts";
import type { Engine } from "./index/engine.ts";
import type { Facets } from "./index/filter.ts";
import { knowsCompany, type Naming, type Span, UNNAMED, withSubjects } from "./ranking/naming.ts";
import { translate } from "./ranking/translate.ts";
import type { LoadDictionary } from "./reading/dictionary.ts";
import { plainText } from "./reading/plain-text.ts";
import type { Reading } from "./reading/reading.ts";
import { languageOf } from "./reading/translations.ts";
import type { Shelf } from "./shelf.ts";

/** A report that is searched: which of its documents, and whether the question names it. */
export interface Part {
  readonly shelf: Shelf;
  /** Its number in the shelf's engine; 0, the only one, if it is left out. */
  readonly report?: number;
  readonly filter: Facets;
  readonly naming?: Naming;
  /** The languages that it is written in; both if they are left out. */
  readonly languages?: readonly Lang[];
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
  /** Whether it names them, or a company that they know, or none. */
  readonly isAsked: boolean;
  /** What a score of theirs counts. */
  readonly worth: number;
  /** Where the question names the company whose reports they are. */
  readonly subjects: readonly Span[];
  /** What a dictionary makes of the question for reports in another language. */
  readonly translated: readonly string[];
}

/**
 * Has a question read for all parts: those of a shelf that read it alike are asked together. For those in another language than its own
 * it is translated, if there is a dictionary.
 */
export async function askedOf(
  parts: readonly Part[],
  query: string,
  loadDictionary?: LoadDictionary,
): Promise<readonly Asked[]> {
  const places = new Map(parts.map((part, at) => [part, at]));
  const shelves = [...groupBy(parts, ({ shelf }) => shelf)];
  const isForeignTo = foreignTo(query);
  const translations = await translationsOf(parts.filter(isForeignTo), query, loadDictionary);
  const asked = await Promise.all(
    shelves.map(async ([shelf, own]) => {
      const byReport = new Map(own.map((part) => [part.report ?? 0, part]));
      const readings = await shelf.read(query, [...byReport.keys()]);
      return readings.flatMap(({ reports, question, known }) => {
        const members = reports.flatMap((report) => {
          const part = byReport.get(report);
          const at = part && places.get(part);
          if (part === undefined || at === undefined) return [];
          const { naming = UNNAMED } = part;
          return [
            { report, at, naming, isForeign: isForeignTo(part), question: withSubjects(question, naming) },
          ];
        });
        const alike = groupBy(members, (each) =>
          each.question === question
            ? `${each.naming.isNamed} ${each.naming.worth} ${each.isForeign} ${each.naming.subjects.length}`
            : `own ${each.report}`,
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
              isAsked: first.naming.isNamed || knowsCompany(first.question, first.naming),
              worth: first.naming.worth,
              subjects: first.naming.subjects,
              translated: (first.isForeign && translations.get(shelf.engine)) || [],
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

/** Whether a report is in another language than a question. */
function foreignTo(query: string): (part: Part) => boolean {
  const language = languageOf(plainText(query));
  return ({ languages }) => languages !== undefined && !languages.includes(language);
}

/** What a dictionary makes of a question, for the engine of each of these parts. */
async function translationsOf(
  foreign: readonly Part[],
  query: string,
  load: LoadDictionary | undefined,
): Promise<ReadonlyMap<Engine, readonly string[]>> {
  const engines = new Set(foreign.map(({ shelf }) => shelf.engine));
  if (engines.size === 0 || !load) return new Map();
  const dictionary = await load();
  const plain = plainText(query);
  const each = [...engines].map(
    async (engine) => [engine, await translate(plain, engine, dictionary)] as const,
  );
  return new Map(await Promise.all(each));
}
