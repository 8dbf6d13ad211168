import type { Card } from "../library/card.ts";
import { readableOf } from "../library/readable.ts";
import type { Report } from "../library/report.ts";
import { asOfNow, type Served } from "../library/served.ts";

/** What a client is told of the server: what is here, how to ask, how to cite. Built from what is served. */
export function instructions(served: Served): string {
  const { reports } = asOfNow(served);
  const [only, ...others] = reports;
  // Some hosts keep only the beginning: what to do stands before what is here.
  return [
    `Knowledge of ${only && others.length === 0 ? `one report: ${nameOf(only.card)}` : severalOf(reports)}.`,
    "Ask search_claims first, in Chinese or English; get_table for tables, compare_entities to compare, run_model for a what-if, calculate for arithmetic, check_figures for a text. Answers carry a `ref` for the next call.",
    "Give figures as they are, with unit, period and speaker, and cite `cite` with its lines. Statements are in our words: quote only `quote` and `printed`.",
    "Findings mark misprints and contradictions: pass on what touches your answer. If the report does not say it (`absent`), say so; add no outside figures.",
    ...(only && others.length === 0
      ? readableOf([only]).readable.map(contentsOf)
      : ["get_outline lists the reports; `report` asks only some. Say which report a figure is from."]),
  ].join("\n");
}

function nameOf({ title, publisher, latest }: Card): string {
  const about = [
    ...(publisher ? [cut(publisher.en)] : []),
    ...(latest === undefined ? [] : [`data to ${latest}`]),
  ];
  return `${cut(title.en)}${about.length > 0 ? ` (${about.join("; ")})` : ""}`;
}

/** Every model reads this with every question: a title is cut where it says no more. */
const LONGEST_TITLE = 120;
const cut = (title: string, longest = LONGEST_TITLE): string =>
  title.length > longest ? `${title.slice(0, longest)}…` : title;

/** So many characters name reports; the outline lists them all. */
const ROOM = 260;
const SHORT = 60;

/** How many there are, and the first of them by their short names. */
function severalOf(reports: readonly Report[]): string {
  if (reports.length === 0) return "no report yet";
  const names: string[] = [];
  for (const { card } of reports) {
    const name = cut(card.short.en, SHORT);
    if ([...names, name].join("; ").length * (/[^\p{ASCII}]/u.test(name) ? 3 : 1) > ROOM) break;
    names.push(name);
  }
  const more = reports.length - names.length;
  return `${reports.length} reports: ${[...names, ...(more > 0 ? [`${more} more`] : [])].join("; ")}`;
}

function contentsOf({ corpus }: Report): string {
  const chapters = corpus.report.chapters
    .map(({ title }, index) => `${index + 1} ${cut(title.en)}`)
    .join("; ");
  const models = [...corpus.models.keys()].join(", ");
  return `Chapters: ${chapters}. ${corpus.claims.size} claims, ${corpus.tables.size} tables${models ? `, ${corpus.models.size} models (model/…): ${models}` : ""}.`;
}
