import type { Report } from "../../../library/report.ts";
import { readFigure } from "../../../notation/figures/read-figure.ts";
import { readPeriods } from "../../../notation/periods/read-periods.ts";
import type { FigureQuestion } from "../asked-figure.ts";

/** The figures of a row of a Markdown table: its first cell names the subject, the header what is measured, its unit and time. */
export function readRow(
  report: Report,
  header: readonly string[],
  cells: readonly string[],
): FigureQuestion[] {
  const { units } = report.corpus;
  const [label = "", ...values] = cells;
  return values.flatMap((cell, index): FigureQuestion[] => {
    if (!/\d/.test(cell) || cell.length > 60) return [];
    const title = header[index + 1] ?? "";
    const unit = /[(（]([^()（）]{1,20})[)）]\s*$/.exec(title)?.[1] ?? "";
    const bare = title.replace(/[(（][^()（）]{1,20}[)）]\s*$/, "").trim();
    const [dated] = readPeriods(title).filter(({ partial }) => !partial);
    const metric = (dated ? bare.replace(dated.raw, "") : bare).trim();
    const plain = readFigure(cell, units).figure;
    const withUnit =
      plain?.unit === undefined && unit !== "" && plain !== undefined ? `${cell} ${unit}` : cell;
    const value = readFigure(withUnit, units).figure ? withUnit : cell;
    return [
      {
        subject: label,
        ...(metric !== "" && { metric }),
        value,
        ...(dated && { period: dated.period }),
        ...(dated?.basis && { outcome: dated.basis }),
      },
    ];
  });
}
