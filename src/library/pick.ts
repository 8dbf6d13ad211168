import { allOf, type Candidate, createLookUp } from "../corpus/naming/look-up.ts";
import { listed, notFound } from "../corpus/naming/not-found.ts";
import { parseRef } from "../corpus/ref.ts";
import { ReportError } from "../errors.ts";
import { plainText } from "../search/reading/plain-text.ts";
import { words } from "../search/reading/words.ts";
import type { Card } from "./card.ts";
import type { Report } from "./report.ts";
import type { Served } from "./served.ts";
import { yearsOf } from "./years-of.ts";

/**
 * The reports that are meant by ids, titles, tickers, companies or publishers: all of one publisher, all that are served if none is
 * named. A name that means none is NOT_FOUND, with what there is; so is everything while no report is served.
 */
export function pickReports(served: Served, asked: readonly string[] = []): readonly Report[] {
  const { reports } = served;
  if (reports.length === 0) throw nothingServed(served);
  if (asked.length === 0) return reports;
  const find = createLookUp(reports.map(candidateOf));
  const picked = new Set(asked.flatMap((name) => reportsIn(name, reports, find)));
  return reports.filter((report) => picked.has(report));
}

type Find = ReturnType<typeof createLookUp<Report>>;

/** What a text names: one name, which may hold commas, or several between them. */
function reportsIn(text: string, reports: readonly Report[], find: Find): readonly Report[] {
  const whole = reportsNamed(text, reports, find);
  if (whole.length > 0) return whole;
  const names = text.split(/[,，、]/).flatMap((name) => name.trim() || []);
  return names.flatMap((name) => {
    const found = reportsNamed(name, reports, find);
    if (found.length === 0) throw noReport(name, reports, find);
    return found;
  });
}

function reportsNamed(name: string, reports: readonly Report[], find: Find): readonly Report[] {
  const found = allOf(find(name.replace(/@\d[\d.]*$/, "")));
  return found.length > 0 ? found : reports.filter(({ card }) => saysAll(card, name));
}

function noReport(name: string, reports: readonly Report[], find: Find): ReportError {
  const match = find(name);
  return notFound("No report", name, {
    near: "near" in match ? match.near : [],
    there: listed("Reports", idsOf(reports), MOST_LISTED),
    see: { command: "outline", says: "lists them with titles" },
  });
}

const MOST_LISTED = 20;

export const idsOf = (reports: readonly Report[]): string[] => reports.map(({ card }) => card.id);

function candidateOf(report: Report): Candidate<Report> {
  const { id, title, short, publisher, company, ticker } = report.card;
  return {
    thing: report,
    id,
    names: [title.zh, title.en, short.zh, short.en],
    aliases: [
      ...(publisher ? [publisher.zh, publisher.en] : []),
      ...(company?.names ?? []),
      ...(ticker === undefined ? [] : [ticker, ticker.replace(/\W.*$/, "")]),
    ],
  };
}

/** Whether a card has all words of a name that is written another way: "Lakeside 2023" for Lakeside's report of that year. */
function saysAll(card: Card, name: string): boolean {
  const asked = words(plainText(name));
  if (asked.length === 0) return false;
  const { id, title, short, publisher, company, ticker = "" } = card;
  const said = [title, short, ...(publisher ? [publisher] : [])].flatMap(({ zh, en }) => [zh, en]);
  const own = new Set(
    [id.replaceAll("-", " "), ...said, ...(company?.names ?? []), ticker, ...yearsOf(card)].flatMap((text) =>
      words(plainText(text)),
    ),
  );
  return asked.every((word) => own.has(word));
}

/** The one report of an id. NOT_FOUND if it is not served. */
export function getReport({ reports }: Served, id: string): Report {
  const found = reports.find(({ card }) => card.id === id);
  if (found) return found;
  const [only, ...others] = reports;
  throw new ReportError(
    "NOT_FOUND",
    only && others.length === 0
      ? `This server holds the report ${only.card.id}, not "${id.slice(0, 80)}". Leave the report out of the ref.`
      : `No report "${id.slice(0, 80)}" is served. Reports are ${idsOf(reports).slice(0, MOST_LISTED).join(", ")}${reports.length > MOST_LISTED ? ", …" : ""}.`,
    ...(others.length === 0 ? [] : [{ see: { command: "outline", says: "lists them with titles" } }]),
  );
}

/** The report that a ref names in front of it, else the only one. INPUT if several are served and it names none. */
export function reportOf(served: Served, asked: string): Report {
  const named = parseRef(asked)?.report;
  if (named !== undefined) return getReport(served, named);
  const [only, ...others] = pickReports(served);
  if (only && others.length === 0) return only;
  throw new ReportError(
    "INPUT",
    `${served.reports.length} reports are served, and "${asked.slice(0, 80)}" does not say of which it is. Put its report in front, as in ${only?.card.id}/claim/…`,
  );
}

function nothingServed({ problems, reading }: Served): ReportError {
  const why = [
    ...problems.slice(0, 3).map(({ of, what }) => `${of}: ${what}`),
    ...(reading.length > 0 ? [`Still being read: ${reading.slice(0, 3).join(", ")}.`] : []),
  ];
  return new ReportError("NOT_FOUND", ["No report is served.", ...why].join(" "));
}
