import { ReportError } from "../../errors.ts";
import { unitsIn } from "../../notation/units/units-in.ts";
import { byWeight, type Corpus, calendarIn, linkTable, type Section } from "../corpus.ts";
import { CORPUS_FORMAT } from "../data.ts";
import { lazyMap } from "./lazy-map.ts";
import { type Head, LINE, LISTS, type List, type SectionRecord, type Touching } from "./records.ts";

/** The corpus of a text of records: what is asked for is read when it is. CORPUS if it is of another format. */
export function readRecords(bytes: Buffer): Corpus {
  const starts = startsOf(bytes);
  const lines = (from: number, count: number): string =>
    bytes.toString("utf8", starts[from], (starts[from + count] ?? bytes.length + 1) - 1);
  const parse = <T>(at: number): T => JSON.parse(lines(at, 1));
  const head = parse<Head>(LINE.head);
  if (head.format !== CORPUS_FORMAT)
    throw new ReportError(
      "CORPUS",
      `What was compiled of ${head.id} has format ${head.format}, this server reads ${CORPUS_FORMAT}.`,
    );
  const made = <K, T>(list: List, make: (kept: K) => T): ReadonlyMap<string, T> => {
    const ids = head.ids[list];
    const first = firstLine(head, list);
    return lazyMap(ids, {
      one: (at) => make(parse<K>(first + at)),
      all() {
        if (ids.length === 0) return [];
        const kept: readonly K[] = JSON.parse(`[${lines(first, ids.length).replaceAll("\n", ",")}]`);
        return kept.map(make);
      },
    });
  };
  const plain = <T>(list: List) => made(list, (kept: T) => kept);
  const units = once(() => unitsIn(lines(LINE.units, 1)));
  const touching = once(() => parse<Touching>(LINE.touching));
  const places = once(() => parse<Corpus["places"] | null>(LINE.places) ?? undefined);
  const corpus: Corpus = {
    id: head.id,
    report: head.report,
    sections: made("sections", (kept: SectionRecord) => sectionIn(corpus, kept)),
    claims: plain("claims"),
    tables: made("tables", linkTable),
    models: plain("models"),
    entities: plain("entities"),
    metrics: plain("metrics"),
    findings: plain("findings"),
    derived: plain("derived"),
    get units() {
      return units();
    },
    get places() {
      return places();
    },
    findingsOf(refs) {
      const ids = new Set(refs.flatMap((ref) => touching()[ref] ?? []));
      return byWeight([...ids].flatMap((id) => corpus.findings.get(id) ?? []));
    },
    calendarOf: calendarIn(head.report, () => corpus.entities),
  };
  return corpus;
}

/** Where each line begins. */
function startsOf(bytes: Buffer): readonly number[] {
  const starts = [0];
  for (let at = bytes.indexOf(NEW_LINE); at >= 0; at = bytes.indexOf(NEW_LINE, at + 1)) starts.push(at + 1);
  return starts;
}

const NEW_LINE = 10;

/** The line of the first thing of a list. */
const firstLine = ({ ids }: Head, list: List): number =>
  LISTS.slice(0, LISTS.indexOf(list)).reduce<number>((line, before) => line + ids[before].length, LINE.first);

function sectionIn({ claims }: Pick<Corpus, "claims">, { holds, ...section }: SectionRecord): Section {
  const own = once(() => holds.claims.flatMap((id) => claims.get(id) ?? []));
  return {
    ...section,
    get claims() {
      return own();
    },
    tables: holds.tables,
    models: holds.models,
  };
}

/** What makes a thing when it is first asked for. */
function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
