import { type Lexicon, lexiconOf, type NamedForm, readNames, stretchesOf } from "../reading/lexicon.ts";
import type { NameLists } from "../reading/reader.ts";
import { type Database, textIn } from "./database.ts";
import { PLACES } from "./schema.ts";

/** Behind the id of a concept or group, of which no figure can be. */
const CONCEPT = "*";

/** Puts the names of a report's things into an index. */
export function writeNames(
  database: Database,
  report: number,
  { entities, metrics }: NameLists,
  isConcept: (id: string) => boolean,
): void {
  const listed = (kind: string, names: string, mark: (id: string) => string) =>
    readNames(names).map(({ form, ids }): readonly string[] => [form, kind, ids.map(mark).join(" ")]);
  const names = [
    ...listed("e", entities, (id) => (isConcept(id) ? `${id}${CONCEPT}` : id)),
    ...listed("m", metrics, (id) => id),
  ].sort(([one = ""], [other = ""]) => (one < other ? -1 : 1)); // as they lie in the file
  const list = JSON.stringify(names);
  database.run(
    "insert or ignore into name select value ->> 0, value ->> 1, value ->> 2, ? + key from json_each(?)",
    report * PLACES,
    list,
  );
  database.run(
    `insert into holding(rowid, names) select ?, group_concat(name.id, ' ')
     from json_each(?) cross join name on form = value ->> 0 and kind = value ->> 1 and ids = value ->> 2`,
    report,
    list,
  );
}

/** Takes the names of a report's things out of an index; a name that no report has any more stays, and is found for none. */
export function dropNames(database: Database, report: number): void {
  database.run("delete from holding where rowid = ?", report);
}

/** Names that a question has, as reports know them. */
export interface KnownNames {
  readonly entities: Lexicon;
  readonly metrics: Lexicon;
  readonly isConcept: (id: string) => boolean;
}

/** A name that stands in a question: what it is in one report. */
interface Entry {
  readonly kind: string;
  readonly form: string;
  readonly ids: string;
}

/** The names of a question by what reports know them as: those that know them alike are together. `reports` are those that are asked. */
export function findNames(
  database: Database,
  plain: string,
  reports: readonly number[],
): readonly { readonly names: KnownNames; readonly reports: readonly number[] }[] {
  const rows = database.all(
    `select form, kind, ids, group_concat(doc) as reports from name cross join held on term = cast(id as text)
     where form in (select value from json_each(?)) group by form, kind, ids`,
    JSON.stringify(stretchesOf(plain)),
  );
  const entries = new Map<number, number[]>(reports.map((report) => [report, []]));
  rows.forEach((row, at) => {
    for (const report of textIn(row, "reports").split(",")) entries.get(Number(report))?.push(at);
  });
  const alike = new Map<string, number[]>();
  for (const [report, own] of entries) {
    const known = alike.get(own.join());
    if (known) known.push(report);
    else alike.set(own.join(), [report]);
  }
  return [...alike].map(([places, own]) => ({
    names: namesOf(
      (places === "" ? [] : places.split(",")).map((at) => {
        const row = rows[Number(at)];
        return { kind: textIn(row, "kind"), form: textIn(row, "form"), ids: textIn(row, "ids") };
      }),
    ),
    reports: own,
  }));
}

function namesOf(entries: readonly Entry[]): KnownNames {
  const concepts = new Set<string>();
  const formsOf = (wanted: string): NamedForm[] =>
    entries.flatMap(({ kind, form, ids }) =>
      kind === wanted ? [{ form, ids: ids.split(" ").map(plainId) }] : [],
    );
  const plainId = (id: string): string => {
    if (!id.endsWith(CONCEPT)) return id;
    const bare = id.slice(0, -CONCEPT.length);
    concepts.add(bare);
    return bare;
  };
  const [entities, metrics] = [lexiconOf(formsOf("e")), lexiconOf(formsOf("m"))];
  return { entities, metrics, isConcept: (id) => concepts.has(id) };
}
