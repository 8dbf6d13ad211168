import { readReportFolder } from "../../src/corpus/reading/read-report-folder.ts";
import type { Ingest } from "../../src/store/add/add-report.ts";
import { TINY } from "./places.ts";

/** Makes the tiny report of any file; its first lines are title, publisher and date. */
export const tinyIngest: Ingest = async ({ name, bytes }, given, progress) => {
  progress("read", 1, 1);
  const lines = new TextDecoder().decode(bytes).split("\n");
  const [title = "", publisher = "", date = ""] = lines;
  if (title === "unreadable") throw new Error(`${name} cannot be read`);
  const corpus = await readReportFolder(TINY);
  return {
    corpus: {
      ...corpus,
      id: given.id ?? title.toLowerCase().replaceAll(" ", "-"),
    },
    lines: Array.from({ length: corpus.report.source.lines }, (_, index) => lines[index] ?? ""),
    summary: {
      format: "text",
      title: given.title ?? title,
      ...(publisher && { publisher }),
      ...(date && { date }),
      language: "en",
      lines: lines.length,
      sections: 3,
      passages: 6,
      tables: 1,
      cells: 12,
      figures: 4,
      complete: 12,
      checked: 0,
      entities: 3,
      metrics: 3,
      findings: 2,
      gaps: [],
    },
  };
};
