import type { Corpus } from "../../../corpus/corpus.ts";
import { unitOf } from "../../../corpus/row.ts";
import type { Report } from "../../../library/report.ts";
import type { Lang } from "../../../notation/lang.ts";
import type { Placed } from "../../../search/ranking/select.ts";
import { idsOf, type Question } from "../../../search/reading/question.ts";
import type { Hit } from "../hit.ts";
import { isSummable } from "../of-figures/sum-asked.ts";
import { soughtBy } from "../of-table/columns/sought.ts";
import { titleWorth } from "../of-table/columns/table-worth.ts";
import { withKinds } from "../of-table/columns/with-kinds.ts";
import { measuring } from "../of-table/rows/measuring.ts";
import { type Met, tablesMet } from "../tables-met.ts";
import { computeGroup } from "./compute-group.ts";
import { type GroupAsked, groupAsked, mayAskGroup } from "./group-asked.ts";
import { type GroupColumn, groupColumn } from "./group-column.ts";
import { groupRows } from "./group-rows.ts";
import { hitOfGroup } from "./hit-of-group.ts";
import { isPrintedElsewhere } from "./printed.ts";

/** The mean, median or sum of a group of rows: as the report prints it for just them, else computed; undefined if none is asked for or it is not sure of what. */
export function answerOfGroup(
  reports: readonly Report[],
  questions: readonly (Question | undefined)[],
  hits: readonly Placed[],
  lang: Lang,
): { readonly hit: Hit; readonly report: Report } | undefined {
  for (const met of tablesMet(reports, questions, hits)) {
    if (!mayAskGroup(met.question)) return undefined;
    const { report } = met;
    const asked = groupAsked(report, met.question);
    if (!asked || isPrintedElsewhere(report.corpus, asked)) continue;
    const column = columnMeant(met, asked);
    const computed = column && computeGroup(report, column, asked.figure, lang);
    if (computed) return { hit: hitOfGroup(report, asked, column, computed, lang), report };
  }
  return undefined;
}

/** The one column of the one table that a question means. */
function columnMeant({ report: { corpus }, tables }: Met, asked: GroupAsked): GroupColumn | undefined {
  const { question, figure } = asked;
  const sought = soughtBy(corpus, question, { kind: "count", limits: [] }, new Set());
  const all = new Set([...tables(), ...measuring(corpus, withKinds(corpus, idsOf(question.metrics)))]);
  const found = [...all].flatMap((table) => {
    const rows = groupRows(corpus, table, asked);
    const column = rows && groupColumn(sought, table, rows);
    if (!column || (figure === "sum" && !isAddable(corpus, column))) return [];
    return [{ column, worth: column.worth + titleWorth(corpus, table, sought.besides) }];
  });
  const most = Math.max(...found.map(({ worth }) => worth));
  const [best, ...others] = found.filter(({ worth }) => worth === most);
  return others.length === 0 ? best?.column : undefined;
}

/** Whether a sum of the rows says something: not of times, shares, multiples or prices. */
const isAddable = (corpus: Corpus, { table, columns: [column], given: [row] }: GroupColumn): boolean =>
  !table.columns.some(({ name, type }) => name === table.label && type === "period") &&
  row !== undefined &&
  column?.printed !== undefined &&
  isSummable(corpus, { unit: unitOf(table, row, column.printed) });
