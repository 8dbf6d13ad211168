import { citePlace, citeReport } from "../corpus/cite.ts";
import type { Corpus } from "../corpus/corpus.ts";
import { rowQuantities } from "../corpus/row.ts";
import type { Finding } from "../corpus/schema/finding.ts";
import type { Quantity } from "../corpus/schema/quantity.ts";
import type { Lang } from "../corpus/schema/text.ts";
import type { SourceCopy } from "../corpus/source.ts";
import { ReportError } from "../errors.ts";
import type { Coverage } from "../search/coverage.ts";
import { readCursor, writeCursor } from "../search/cursor.ts";
import { type Document, type HitKind, touchableRefs } from "../search/document.ts";
import type { Found } from "../search/select.ts";
import { type Filters, filterOf } from "./hit-filter.ts";
import type { Report } from "./report.ts";
import { rowStatement } from "./row-statement.ts";

export interface SearchQuestion extends Filters {
  readonly query?: string | undefined;
  readonly limit?: number | undefined;
  readonly cursor?: string | undefined;
}

export type QuantityView = Omit<Quantity, "printed" | "inferred"> & { readonly printed?: string | undefined };

export interface Hit {
  readonly ref: string;
  readonly kind: HitKind;
  /** What kind of claim it is, unless a fact. */
  readonly claim?: string;
  readonly statement: string;
  readonly quantities?: readonly QuantityView[];
  readonly says?: readonly string[];
  readonly cite: string;
  readonly lines: readonly number[];
  readonly quote?: string;
  readonly findings?: readonly string[];
}

export interface HitsView {
  readonly report: string;
  readonly hits: readonly Hit[];
  readonly findings?: readonly {
    readonly ref: string;
    readonly kind: string;
    readonly weight: string;
    readonly say: string;
  }[];
  readonly total: number;
  readonly coverage?: Coverage;
  readonly unmatched?: readonly string[];
  readonly cite: string;
  readonly nextCursor?: string;
}

export const DEFAULT_HITS = 5;

/** Answers a question with ranked hits; what is known to be doubtful in them; and what of the question the report does not have. */
export function hits(report: Report, asked: SearchQuestion, lang: Lang): HitsView {
  const { corpus } = report;
  const { query: given = "", limit = DEFAULT_HITS, cursor, ...filters } = asked;
  const query = given.trim();
  const filter = filterOf(report, filters);
  if (query === "" && !filter)
    throw new ReportError(
      "INPUT",
      "Give a query, or one of the filters kinds, in, about and period. get_outline lists what there is.",
    );
  const key = JSON.stringify([report.version, query, filters]);
  const offset = cursor === undefined ? 0 : readCursor(cursor, key);
  const { hits: all, question, coverage, unmatched } = report.search.find(query || undefined, filter);
  const page = all.slice(offset, offset + limit);
  const metrics = new Set(question?.metrics.flatMap(({ ids }) => ids));
  const views = page.map((found) => hitOf(report, found, lang, metrics));
  const findings = findingsSaid(corpus, views, lang);
  return {
    report: report.version,
    hits: views,
    ...(findings.length > 0 && { findings }),
    total: all.length,
    ...(Object.keys(coverage).length > 0 && { coverage }),
    ...(unmatched.length > 0 && { unmatched }),
    cite: citeReport(corpus, lang),
    ...(offset + limit < all.length && { nextCursor: writeCursor(offset + limit, key) }),
  };
}

function hitOf(report: Report, { document, lines }: Found, lang: Lang, metrics: ReadonlySet<string>): Hit {
  const { corpus, source } = report;
  const { origin, ref } = document;
  const quantities = quantitiesOf(document, metrics);
  const findings = findingsOf(corpus, document).map(({ id }) => `finding/${id}`);
  const quote = source && origin.kind !== "passage" ? quoteOf(source, lines, quantities[0]?.printed) : "";
  return {
    ref,
    kind: origin.kind,
    ...(origin.kind === "claim" && origin.claim.kind !== "fact" && { claim: origin.claim.kind }),
    statement: statementOf(corpus, document, lang, metrics),
    ...(quantities.length > 0 && { quantities }),
    ...(origin.kind === "claim" && origin.claim.says && { says: origin.claim.says }),
    cite: citePlace(corpus, document.section, lines, lang),
    lines,
    ...(quote && { quote }),
    ...(findings.length > 0 && { findings }),
  };
}

const QUOTED = 120;

/** The first line as printed; of a long one the part around the first figure. */
function quoteOf(source: SourceCopy, lines: readonly number[], printed = ""): string {
  const holds = lines.find((line) => printed !== "" && source.line(line).includes(printed)) ?? lines[0] ?? 0;
  const text = source.line(holds).trim();
  if (text.length <= QUOTED) return text;
  const at = printed === "" ? 0 : Math.max(0, text.indexOf(printed) - QUOTED / 2);
  const part = text.slice(at, at + QUOTED);
  return `${at > 0 ? "…" : ""}${part}${at + QUOTED < text.length ? "…" : ""}`;
}

function statementOf(corpus: Corpus, { origin }: Document, lang: Lang, metrics: ReadonlySet<string>): string {
  switch (origin.kind) {
    case "claim":
      return origin.claim[lang];
    case "row":
      return rowStatement(corpus, origin.table, origin.row, lang, metrics);
    case "section":
      return `${origin.section.title[lang]}: ${origin.section.summary[lang]}`;
    case "model":
      return `${origin.model.title[lang]}: ${origin.model.question[lang]}`;
    case "derived":
      return origin.derived.say[lang];
    case "finding":
      return origin.finding.say[lang];
    case "passage":
      return origin.text;
  }
}

const MOST_QUANTITIES = 4;

/** A claim's quantities, the asked metrics first; of a row only the cells of asked metrics, for its statement holds the others. */
function quantitiesOf({ origin }: Document, metrics: ReadonlySet<string>): QuantityView[] {
  if (origin.kind === "row") {
    const cells = rowQuantities(origin.table, origin.row).filter(({ metric }) => metrics.has(metric));
    return cells.slice(0, MOST_QUANTITIES).map(({ ref: _ref, lines: _lines, ...quantity }) => quantity);
  }
  if (origin.kind !== "claim") return [];
  const quantities = (origin.claim.quantities ?? []).map(({ inferred: _inferred, ...quantity }) => quantity);
  const isAsked = ({ metric }: QuantityView) => metrics.has(metric);
  return [...quantities.filter(isAsked), ...quantities.filter((each) => !isAsked(each))].slice(
    0,
    MOST_QUANTITIES,
  );
}

/** Findings that a reader of the hit needs; repaired misreadings that change nothing stay with list_findings. */
function findingsOf(corpus: Corpus, document: Document): Finding[] {
  if (document.origin.kind === "finding") return [];
  return corpus
    .findingsOf(touchableRefs(document))
    .filter(({ kind, weight }) => kind !== "ocr" || weight === "material");
}

function findingsSaid(corpus: Corpus, views: readonly Hit[], lang: Lang) {
  const shown = new Set(views.map(({ ref }) => ref));
  const ids = new Set(views.flatMap(({ findings = [] }) => findings).filter((ref) => !shown.has(ref)));
  return [...ids].flatMap((ref) => {
    const finding = corpus.findings.get(ref.replace("finding/", ""));
    return finding ? [{ ref, kind: finding.kind, weight: finding.weight, say: finding.say[lang] }] : [];
  });
}
