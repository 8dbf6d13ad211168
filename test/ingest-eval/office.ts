import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readFile } from "../../src/ingest/read/read-file.ts";
import { layOut } from "../../src/ingest/typing/grid.ts";
import { type Measure, type MeasureSet, share } from "./measure.ts";

interface TruthCell {
  readonly text: string;
  readonly start_row_offset_idx: number;
  readonly start_col_offset_idx: number;
}
interface Truth {
  readonly tables: readonly { readonly data: { readonly table_cells: readonly TruthCell[] } }[];
}

const plain = (text: string): string => text.replace(/[\s\u00a0*_`]+/g, "").toLowerCase();

/** HTML and CSV files of other people's tests: cells, and cells at their place. */
export const office: MeasureSet = async (dataDir) => {
  const measures: Measure[] = [];
  for (const [format, least] of [
    ["html", 0.9],
    ["csv", 0.98],
  ] as const) {
    const folder = join(dataDir, "office", format);
    if (!existsSync(folder)) continue;
    let [all, texts, placed] = [0, 0, 0];
    for (const file of readdirSync(join(folder, "sources")).sort()) {
      const truthFile = join(folder, "groundtruth", `${file}.json`);
      if (!file.endsWith(`.${format}`) || !existsSync(truthFile)) continue;
      const truth: Truth = JSON.parse(readFileSync(truthFile, "utf8"));
      const wanted = truth.tables.map(({ data }) =>
        data.table_cells.filter(({ text }) => plain(text) !== ""),
      );
      const source = await readFile(file, readFileSync(join(folder, "sources", file))).catch(() => undefined);
      const grids = (source?.blocks ?? []).flatMap((block) =>
        block.kind === "table" ? (layOut(block) ?? []) : [],
      );
      let lost = 0;
      for (const cells of wanted) {
        all += cells.length;
        const scores = grids.map((grid) => {
          const held = new Set(
            grid.rows.flatMap((row) => row.flatMap((slot) => (slot ? [plain(slot.text)] : []))),
          );
          const hits = cells.filter(({ text }) => held.has(plain(text))).length;
          const columns = [...new Set(cells.map((cell) => cell.start_col_offset_idx))].sort((a, b) => a - b);
          const lines = [...new Set(cells.map((cell) => cell.start_row_offset_idx))].sort((a, b) => a - b);
          const at = cells.filter(
            (cell) =>
              plain(
                grid.rows[lines.indexOf(cell.start_row_offset_idx)]?.[
                  columns.indexOf(cell.start_col_offset_idx)
                ]?.text ?? "",
              ) === plain(cell.text),
          ).length;
          return { hits, at };
        });
        const best = scores.reduce((a, b) => (b.hits + b.at > a.hits + a.at ? b : a), { hits: 0, at: 0 });
        texts += best.hits;
        placed += best.at;
        lost += cells.length - best.at;
      }
      if (lost > 0 && process.env["SHOW"])
        console.log(
          `  ${file}: ${lost} cells not at their place, ${grids.length} grids for ${wanted.length} tables`,
        );
    }
    measures.push(share(`Office set, ${format}: text of cells`, texts, all, undefined));
    measures.push(share(`Office set, ${format}: cell and place`, placed, all, { least }));
  }
  return measures.length > 0 ? measures : undefined;
};
