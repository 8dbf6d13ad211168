import { readFileSync } from "node:fs";
import { createCorpus } from "../../../src/corpus/corpus.ts";
import { ingest } from "../../../src/ingest/ingest.ts";
import { openReport, type Report } from "../../../src/library/report.ts";

/** Notes of our own as a program reads them: several companies, years, currencies and estimates, in English and in Chinese. */
export const MACHINE_NOTES = ["retail-note.md", "equipment-note.md"] as const;

/** Such a note, opened as a report. */
export async function openNote(name: (typeof MACHINE_NOTES)[number]): Promise<Report> {
  const bytes = readFileSync(`test/fixtures/verdicts/${name}`);
  const { corpus } = await ingest({ name, bytes });
  return openReport(createCorpus(corpus));
}
