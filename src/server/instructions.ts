import type { Report } from "../report/report.ts";

/** What a client is told of the server: what is here, how to ask, how to cite. Built from the corpus. */
export function instructions({ corpus }: Report): string {
  const { report } = corpus;
  const chapters = report.chapters.map(({ title }, index) => `${index + 1} ${title.en}`).join("; ");
  const models = [...corpus.models.keys()].map((id) => `model/${id}`).join(", ");
  return [
    `Knowledge of one report: ${report.title.en} (${report.publisher.en}; data to ${report.latest}). Chapters: ${chapters}.`,
    `${corpus.claims.size} claims, ${corpus.tables.size} tables, ${corpus.models.size} models${models ? ` (${models})` : ""}.`,
    "Ask search_claims first, in Chinese or English; a table question goes to get_table, a what-if to run_model. Take a `ref` from an answer to the next call.",
    "Give figures as they are, with unit, period and speaker, and cite `cite` with its lines. Statements are restated in our words: quote only `quote` and `printed`.",
    "Findings mark misprints and contradictions: pass on those that touch your answer. If the report does not say it (`unmatched`, `coverage`), say so; add no outside figures as the report's.",
  ].join("\n");
}
