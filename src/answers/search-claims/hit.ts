import type { Corpus } from "../../corpus/corpus.ts";
import { cite, citePlace } from "../../corpus/places/cite.ts";
import { type Placed, placed } from "../../corpus/places/places.ts";
import type { SourceCopy } from "../../corpus/reading/source.ts";
import { ref } from "../../corpus/ref.ts";
import { rowQuantities } from "../../corpus/row.ts";
import type { Figure } from "../../corpus/schema/quantity.ts";
import type { Report } from "../../library/report.ts";
import type { Lang } from "../../notation/lang.ts";
import { claimOf, type Document, type HitKind } from "../../search/documents/document.ts";
import type { Found } from "../../search/ranking/select.ts";
import type { Question } from "../../search/reading/question.ts";
import type { TableQuery } from "../../tables/query.ts";
import { list } from "../sparse.ts";
import { type Asked, askedFirst, askedOf } from "./asked-first.ts";
import { findingsAsked } from "./findings-asked.ts";
import { metricsAsked } from "./growth-asked.ts";
import { inputsAsked } from "./model-inputs.ts";
import { rowStatement } from "./row-statement.ts";

/** A figure of a hit; whose and what it is may be open in a report that a program has read. */
type QuantityView = Omit<Figure, "printed" | "basis"> & {
  readonly printed?: string | undefined;
  readonly basis?: string;
};

export interface Hit extends Placed {
  readonly ref: string;
  /** Besides what is found: a table that was asked, or a figure that was computed. */
  readonly kind: HitKind | "table" | "computed";
  /** What kind of claim it is, unless a fact. */
  readonly claim?: string;
  readonly statement: string;
  readonly quantities?: readonly QuantityView[];
  /** Of a model what a what-if may change: name, the report's value, range. */
  readonly inputs?: readonly string[];
  readonly says?: readonly string[];
  /** What the report leaves to inference (a year, say), and from what. */
  readonly inferred?: string;
  readonly cite: string;
  readonly quote?: string;
  readonly findings?: readonly string[];
  /** The calculation of a figure that was computed, and the question to a table that brings the rows which the statement counts or orders. */
  readonly computes?: {
    readonly formulas: readonly string[];
    readonly inputs: Readonly<Record<string, string>>;
    readonly unit: string;
  };
  readonly asks?: TableQuery & { readonly table: string };
}

/** What is asked of a hit, and what its citation names: the report, its section, or if they are known from hits before it only the place. */
interface Wanted {
  readonly question: Question | undefined;
  readonly names: "report" | "section" | "place";
  /** Whether a row says its table's title: not if the hit before it was of the same. */
  readonly isTitled: boolean;
}

/** A hit as a reader needs it: statement, figures of the asked metrics, place, speaker, and findings that touch it. */
export function hitOf(
  report: Report,
  { document, lines }: Found,
  lang: Lang,
  { question, names, isTitled }: Wanted,
): Hit {
  const { corpus, source } = report;
  const { origin, section } = document;
  const metrics = metricsAsked(corpus, question);
  const claim = claimOf(document);
  const asked = askedOf(question, metrics);
  const quantities = quantitiesOf(document, asked);
  const findings = findingsAsked(corpus, document, question).map(({ id }) => ref("finding", id));
  const quote = source && origin.kind !== "passage" ? quoteOf(source, lines, quantities[0]?.printed) : "";
  return {
    ref: document.ref,
    kind: origin.kind,
    ...(claim && claim.kind !== "fact" && { claim: claim.kind }),
    statement: statementOf(corpus, document, lang, asked, isTitled),
    ...(quantities.length > 0 && { quantities }),
    ...(origin.kind === "model" && list("inputs", inputsAsked(corpus, origin.model, question))),
    ...(claim?.says && { says: claim.says }),
    ...(claim?.inferred && { inferred: claim.inferred }),
    cite: (names === "report" ? cite : citePlace)(
      corpus,
      names === "place" ? undefined : section,
      lines,
      lang,
    ),
    ...placed(corpus, lines),
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

/** The first sentence, if there are several: the section or the finding itself has it whole. */
const opening = (text: string): string => /^.{20,}?(?:。|[.;；] (?=\S))/su.exec(text)?.[0].trim() ?? text;

const COLON = { zh: "：", en: ": " } as const;

function statementOf(
  corpus: Corpus,
  { origin }: Document,
  lang: Lang,
  asked: Asked,
  isTitled: boolean,
): string {
  switch (origin.kind) {
    case "claim":
      return origin.claim[lang];
    case "row":
      return rowStatement(corpus, origin.table, origin.row, lang, asked, isTitled);
    case "section":
      return `${origin.section.title[lang]}${COLON[lang]}${opening(origin.section.summary[lang])}`;
    case "model":
      return `${origin.model.title[lang]}${COLON[lang]}${origin.model.question[lang]}`;
    case "derived":
      return origin.derived.say[lang];
    case "finding":
      return origin.finding.weight === "material"
        ? origin.finding.say[lang]
        : opening(origin.finding.say[lang]);
    case "passage":
      return origin.text;
  }
}

const MOST_QUANTITIES = 4;

/** A derived figure's own value; a claim's quantities and open figures, the asked metrics first; of a row only the cells of asked metrics, for its statement holds the others. */
function quantitiesOf(document: Document, asked: Asked): QuantityView[] {
  const { origin } = document;
  if (origin.kind === "row") {
    const cells = rowQuantities(origin.table, origin.row).filter(({ metric }) => asked.metrics.has(metric));
    return askedFirst(cells, asked, (cell) => cell)
      .slice(0, MOST_QUANTITIES)
      .map(({ ref: _ref, lines: _lines, ...quantity }) => told(quantity));
  }
  if (origin.kind === "derived") {
    const { of, metric, value, bound, unit, period, vs } = origin.derived;
    return [told({ of, metric, value, bound, unit, period, vs })];
  }
  const claim = claimOf(document);
  if (!claim) return [];
  const known = (claim.quantities ?? []).map(({ inferred: _inferred, ...quantity }) => quantity);
  const quantities = [...known, ...(claim.figures ?? [])].map(told);
  return askedFirst(quantities, asked, (quantity) => quantity).slice(0, MOST_QUANTITIES);
}

/** Whether what is printed is just the value and its unit: then it says nothing more. */
const isPlain = (printed: string, { value, unit }: QuantityView): boolean =>
  unit !== undefined && printed.replace(/[\s,]/g, "") === `${value}${unit}`.replace(/\s/g, "");

const told = ({
  basis,
  printed,
  ...rest
}: Omit<Figure, "printed"> & Pick<QuantityView, "printed">): QuantityView => ({
  ...rest,
  ...(printed !== undefined && !isPlain(printed, rest) && { printed }),
  ...(basis && { basis: basis.join(", ") }),
});
