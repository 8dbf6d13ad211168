import type { Claim, Corpus } from "../../corpus/corpus.ts";
import { notFound } from "../../corpus/naming/not-found.ts";
import { cellPlaces } from "../../corpus/places/cell-places.ts";
import type { Place } from "../../corpus/places/place.ts";
import { placesAt } from "../../corpus/places/places.ts";
import { getPlace, parseRef, type Ref, ref } from "../../corpus/ref.ts";
import { cellLines, labelOf, readableCell } from "../../corpus/row.ts";
import type { Finding } from "../../corpus/schema/finding.ts";
import { lineNumbers } from "../../corpus/schema/parts/lines.ts";
import { ReportError, type See } from "../../errors.ts";
import type { Lang } from "../../notation/lang.ts";
import { findColumn } from "../../tables/column.ts";
import { findChapter } from "../find/find-chapter.ts";
import { getPart } from "../find/get-part.ts";
import { findTitled, getTitled, nearTitled } from "../find/get-titled.ts";
import { modelsOf, tablesOf } from "../find/shelves.ts";

/** A thing of a report that stands somewhere. */
export interface Thing {
  readonly ref: string;
  /** What it is, for people. */
  readonly title: string;
  readonly section: string | undefined;
  readonly lines: readonly number[];
  /** Its boxes, with their pages; without a box the page is all that is known. */
  readonly places: readonly Place[];
  /** Whether it is one block on a page, and no text that may run on in another column. */
  readonly block?: true;
}

/** The thing that a ref names, or a title of a table, section or chapter; otherwise an error with what there is. */
export function thingOf(corpus: Corpus, asked: string, lang: Lang): Thing {
  const given = parseRef(asked.split("#")[0] ?? "");
  if (given) return OF_KIND[given.kind](corpus, given, lang);
  if (findTitled(asked, corpus.tables)) return ofTable(corpus, asked, lang);
  if (isPart(corpus, asked)) return ofPart(corpus, asked, lang);
  throw notFound(NONE, asked, {
    near: [
      ...nearTitled(asked, tablesOf(corpus)),
      ...nearTitled(asked, { kind: "section", things: corpus.sections }),
    ],
    see: SEE,
  });
}

export const NONE = "Nothing that stands on a page is called";
export const SEE: See = { command: "search", says: "finds what there is, with refs" };

const isPart = (corpus: Corpus, asked: string): boolean =>
  (findChapter(corpus, asked) ?? findTitled(asked, corpus.sections)) !== undefined;

type Find = (corpus: Corpus, named: Ref, lang: Lang) => Thing;

const OF_KIND: Readonly<Record<Ref["kind"], Find>> = {
  cell: ofCell,
  row: ofRow,
  table: (corpus, { id }, lang) => ofTable(corpus, ref("table", id), lang),
  section: (corpus, { id }, lang) => ofPart(corpus, ref("section", id), lang),
  chapter: (corpus, { id }, lang) => ofPart(corpus, ref("chapter", id), lang),
  claim: ofClaim,
  passage: ofClaim,
  finding: ofFinding,
  derived: ofDerived,
  model: ofModel,
  page: ofPage,
  entity(_, { id }) {
    throw new ReportError("INPUT", `${ref("entity", id)} is a name and stands in many places.`, {
      see: { command: "search", says: "finds them, each with a ref to show" },
    });
  },
};

function rowAt(corpus: Corpus, named: Ref) {
  const place = getPlace(named);
  const table = getTitled(ref("table", place.table), tablesOf(corpus));
  const row = table.rowsByKey.get(place.key);
  if (row) return { table, row, column: place.column };
  const keys = [...table.rowsByKey.keys()];
  throw notFound("No row", place.key, {
    there: `Rows: ${keys.slice(0, 20).join(", ")}${keys.length > 20 ? ", …" : ""}.`,
  });
}

function ofCell(corpus: Corpus, named: Ref, lang: Lang): Thing {
  const { table, row, column: asked = "" } = rowAt(corpus, named);
  const column = findColumn(table, asked)?.printed;
  if (!column)
    throw notFound("No column", asked, {
      there: `Columns: ${table.columns.map(({ name }) => name).join(", ")}.`,
    });
  const value = readableCell(corpus, table, row, column, lang);
  const label = labelOf(corpus, table, row, lang);
  return {
    ref: ref("cell", named.id),
    title: column.name === table.label ? label : `${label}, ${column.title[lang]}: ${value ?? "–"}`,
    section: table.section,
    lines: cellLines(table, row, column.name),
    places: cellPlaces(corpus, table, row, column.name),
  };
}

function ofRow(corpus: Corpus, named: Ref, lang: Lang): Thing {
  const { table, row } = rowAt(corpus, named);
  const title = `${labelOf(corpus, table, row, lang)} (${table.title[lang]})`;
  return { ...at(corpus, ref("row", named.id), title, table.section, row.lines), block: true };
}

function ofTable(corpus: Corpus, asked: string, lang: Lang): Thing {
  const { id, title, section, lines = [], rows } = getTitled(asked, tablesOf(corpus));
  const all = [...lineNumbers(lines), ...rows.flatMap((row) => row.lines)];
  return { ...at(corpus, ref("table", id), title[lang], section, all), block: true };
}

function ofPart(corpus: Corpus, asked: string, lang: Lang): Thing {
  const part = getPart(corpus, asked);
  const found = "chapter" in part ? part.chapter : part.section;
  const own = ref("chapter" in part ? "chapter" : "section", found.id);
  const section = "section" in part ? part.section.id : undefined;
  return at(corpus, own, found.title[lang], section, lineNumbers(found.lines));
}

function ofModel(corpus: Corpus, named: Ref, lang: Lang): Thing {
  const { id, title, section, lines } = getTitled(ref("model", named.id), modelsOf(corpus));
  return at(corpus, ref("model", id), title[lang], section, lineNumbers(lines));
}

function ofClaim(corpus: Corpus, { kind, id }: Ref, lang: Lang): Thing {
  const claim = corpus.claims.get(id);
  if (claim) return at(corpus, ref(kind, id), quoted(claim, lang), claim.section, claim.lines);
  const line = /^\d{1,7}$/.test(id) ? Number(id) : 0;
  if (kind === "passage" && line >= 1 && line <= corpus.report.source.lines)
    return at(corpus, ref(kind, id), lang === "zh" ? `第${line}行` : `Line ${line}`, undefined, [line]);
  throw missing(ref(kind, id));
}

const LONGEST = 80;

function quoted(claim: Claim, lang: Lang): string {
  const text = claim[lang];
  const short = text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text;
  return lang === "zh" ? `“${short}”` : `"${short}"`;
}

/** What it touches if those are cells or rows, else its lines. */
function ofFinding(corpus: Corpus, { id }: Ref, lang: Lang): Thing {
  const finding = corpus.findings.get(id);
  if (!finding) throw missing(ref("finding", id));
  const own = at(corpus, ref("finding", id), finding.say[lang], undefined, lineNumbers(finding.lines));
  return { ...own, ...touched(corpus, finding, lang) };
}

function touched(corpus: Corpus, { touches = [] }: Finding, lang: Lang): Partial<Thing> {
  const cells = touches.map((text) => parseRef(text)).filter((named) => named?.kind === "cell");
  return together(cells.flatMap((named) => (named ? ofCell(corpus, named, lang) : [])));
}

function ofDerived(corpus: Corpus, { id }: Ref, lang: Lang): Thing {
  const derived = corpus.derived.get(id);
  if (!derived) throw missing(ref("derived", id));
  const own = at(corpus, ref("derived", id), derived.say[lang], undefined, lineNumbers(derived.lines));
  const operands = Object.values(derived.operands).map((text) => thingOf(corpus, text, lang));
  return { ...own, ...together(operands) };
}

/** The places of several things, if there are any. */
function together(things: readonly Thing[]): Partial<Thing> {
  if (things.length === 0) return {};
  return {
    section: things[0]?.section,
    lines: [...new Set(things.flatMap(({ lines }) => lines))],
    places: things.flatMap(({ places }) => places),
  };
}

function ofPage(corpus: Corpus, { id }: Ref, lang: Lang): Thing {
  const { unit, pages = 0 } = corpus.report.source;
  const page = /^[1-9]\d{0,5}$/.test(id) ? Number(id) : 0;
  if (unit !== "page" || page < 1 || page > pages)
    throw new ReportError(
      "NOT_FOUND",
      unit === "page"
        ? `There is no ${ref("page", id.slice(0, 20))}: the report has ${pages} pages.`
        : `${corpus.id} has no pages.`,
    );
  const label = corpus.places?.find((place) => place.page === page)?.pageLabel;
  const place: Place = { page, ...(label !== undefined && { pageLabel: label }) };
  return {
    ref: ref("page", id),
    title: lang === "zh" ? `第${page}页` : `Page ${page}`,
    section: undefined,
    lines: (corpus.places ?? []).flatMap((each, index) => (each.page === page ? [index + 1] : [])),
    places: [place],
  };
}

function at(
  corpus: Corpus,
  own: string,
  title: string,
  section: string | undefined,
  lines: readonly number[],
): Thing {
  return { ref: own, title, section, lines, places: placesAt(corpus, lines) };
}

const missing = (asked: string): ReportError => notFound(NONE, asked, { see: SEE });
