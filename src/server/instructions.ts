import type { Report } from "../library/report.ts";
import type { Served } from "../library/served.ts";

/** What a client is told of the server: what is here, how to ask, how to cite. Built from what is served. */
export function instructions({ reports }: Served): string {
  // Some hosts keep only the beginning: what to do stands before what is here.
  return [
    `Knowledge of ${reports.length === 1 ? "one report" : `${reports.length} reports`}: ${reports.map(nameOf).join("; ")}.`,
    "Ask search_claims first, in Chinese or English; get_table for tables, compare_entities to compare, run_model for a what-if, check_figures for a text. Answers carry a `ref` for the next call.",
    "Give figures as they are, with unit, period and speaker, and cite `cite` with its lines. Statements are restated in our words: quote only `quote` and `printed`.",
    "Findings mark misprints and contradictions: pass on what touches your answer. If the report does not say it (`unmatched`, `coverage`), say so; add no outside figures.",
    ...reports.map(contentsOf),
  ].join("\n");
}

function nameOf({ corpus: { report } }: Report): string {
  const { title, publisher, latest } = report;
  const about = [
    ...(publisher ? [cut(publisher.en)] : []),
    ...(latest === null ? [] : [`data to ${latest}`]),
  ];
  return `${cut(title.en)}${about.length > 0 ? ` (${about.join("; ")})` : ""}`;
}

/** Every model reads this with every question: a title is cut where it says no more. */
const LONGEST_TITLE = 120;
const cut = (title: string): string =>
  title.length > LONGEST_TITLE ? `${title.slice(0, LONGEST_TITLE)}…` : title;

function contentsOf({ corpus }: Report): string {
  const chapters = corpus.report.chapters
    .map(({ title }, index) => `${index + 1} ${cut(title.en)}`)
    .join("; ");
  const models = [...corpus.models.keys()].join(", ");
  return `Chapters: ${chapters}. ${corpus.claims.size} claims, ${corpus.tables.size} tables${models ? `, ${corpus.models.size} models (model/…): ${models}` : ""}.`;
}
