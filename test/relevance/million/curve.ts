import { numberIn } from "../../../src/search/disk/database.ts";
import { indexFile } from "../../../src/store/index/index-file.ts";
import { loadSqlite } from "../../../src/store/index/sqlite.ts";

/** How common the words of an index are. */
export interface Curve {
  readonly documents: number;
  /** How many different terms there are, in either language. */
  readonly terms: number;
  /** The part of them that stands in one document only. */
  readonly once: number;
  /** Of all places where a term stands in a document, put in order by how common the term is: the part of the documents that has it, a tenth after the other. */
  readonly deciles: readonly number[];
}

/** Reads from the index of a library how common its words are. */
export async function curveOf(library: string): Promise<Curve> {
  const { binding, open } = await loadSqlite();
  const database = open(indexFile(library, binding));
  try {
    const [sums] = database.all("select sum(documents) as n from report");
    const documents = numberIn(sums, "n");
    const rows = database
      .all(
        "select doc, count(*) as terms from vocabulary where col in ('zh', 'en') group by doc order by doc",
      )
      .map((row) => ({ holders: numberIn(row, "doc"), terms: numberIn(row, "terms") }));
    const terms = rows.reduce((sum, row) => sum + row.terms, 0);
    const places = rows.reduce((sum, row) => sum + row.terms * row.holders, 0);
    const deciles: number[] = [];
    let seen = 0;
    for (const row of rows) {
      seen += row.terms * row.holders;
      while (deciles.length < 9 && seen >= ((deciles.length + 1) * places) / 10)
        deciles.push(row.holders / documents);
    }
    return {
      documents,
      terms,
      once: (rows.find(({ holders }) => holders === 1)?.terms ?? 0) / terms,
      deciles,
    };
  } finally {
    database.close();
  }
}

/** A curve as a line. */
export const curveLine = ({ documents, terms, once, deciles }: Curve): string =>
  `${documents} documents, ${terms} terms, ${(100 * once).toFixed(0)} % of them in one document; deciles of df, in 10,000: ${deciles
    .map((share) => (10_000 * share).toPrecision(2))
    .map(Number)
    .join(" ")}`;
