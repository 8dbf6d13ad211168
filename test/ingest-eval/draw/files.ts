import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { printNotes } from "./print-notes.ts";

/** Files of one kind, and how many of a hundred figures are drawn from them. */
export interface Stratum {
  readonly name: string;
  readonly share: number;
  readonly files: readonly string[];
}

/** The files that there are to draw from. Raw texts and our own notes are written into a folder first. */
export async function strataIn(dataDir: string, folder: string): Promise<Stratum[]> {
  const within = (under: string, ending: RegExp): string[] => {
    const path = join(dataDir, under);
    if (!existsSync(path)) return [];
    return readdirSync(path)
      .filter((name) => ending.test(name))
      .sort()
      .map((name) => join(path, name));
  };
  const tables = within("tables", /\.pdf$/);
  const strata: Stratum[] = [
    { name: "filings", share: 30, files: within("financebench/pdfs", /\.pdf$/) },
    { name: "chinese-reports", share: 12, files: tables.filter((file) => basename(file).startsWith("zh-")) },
    { name: "pages", share: 14, files: within("tablequest/pages", /\.pdf$/) },
    {
      name: "government",
      share: 10,
      files: ["eu", "us"].flatMap((area) => within(`icdar2013/competition-dataset-${area}`, /\.pdf$/)),
    },
    {
      name: "office",
      share: 6,
      files: ["csv", "html", "md", "docx", "xlsx"].flatMap((kind) =>
        within(`office/${kind}/sources`, new RegExp(`\\.${kind}$`)),
      ),
    },
    { name: "broker-texts", share: 12, files: rawTexts(within("broker-prose/raw", /\.json$/), folder) },
    { name: "notes", share: 16, files: await printNotes(folder) },
  ];
  return strata.filter(({ files }) => files.length > 0);
}

/** Raw texts of reports as files of text. */
const rawTexts = (files: readonly string[], folder: string): string[] =>
  files.map((file) => {
    const { source_content: text }: { readonly source_content: string } = JSON.parse(
      readFileSync(file, "utf8"),
    );
    const path = join(folder, basename(file).replace(/\.pdf\.json$/, ".txt"));
    writeFileSync(path, text);
    return path;
  });
