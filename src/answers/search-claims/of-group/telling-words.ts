import type { Corpus, Table } from "../../../corpus/corpus.ts";
import { withoutMarkets } from "../../../corpus/naming/market-names.ts";
import { labelOf } from "../../../corpus/row.ts";
import { readPeriods } from "../../../notation/periods/read-periods.ts";
import { blanked } from "../../../search/reading/blanked.ts";
import type { Question } from "../../../search/reading/question.ts";
import { words } from "../../../search/reading/words.ts";
import { tableColumns } from "../../../tables/column.ts";
import { cellWords } from "../of-table/cell-words.ts";
import { namesOf } from "../of-table/columns/name-worth.ts";
import { withoutKinds } from "../of-table/kind-words.ts";
import { withoutHome } from "../of-table/rows/home-rows.ts";
import { titleWords, wordsOf } from "../of-table/words-of.ts";

/** Words that only ask, or say nothing of which things are meant. */
const IDLE =
  /[的是在中里与和及之各共有为]|多少|什么|几何|如何|所有|全部|全体|每家|请问|计算|给出|报告|表格?|这些|那些|它们|他们|分别|大约|当前|目前|数值?|得分|分数?|\b(?:all|group|whole|overall|across|among|within|listed|tables?|compute[ds]?|calculated?|work out|find|get|values?|figures?|numbers?|report|reported|covered|shown|level|of|much|many|come|amount|currently|as|stands?|[qh][1-4]|fy|cy|scores?|points?|s)\b/g;

/** The words by which a question tells which things it means, besides names, kinds, markets and times. */
export function tellingWords({ plain, entities, metrics }: Question): readonly string[] {
  const bare = blanked(plain, [...entities, ...metrics, ...readPeriods(plain)]);
  return words(withoutKinds(withoutHome(withoutMarkets(bare))).replace(IDLE, " "));
}

/** Whether a table, its section or its cells have all of these words: else its rows may be others. */
export function hasWords(corpus: Corpus, table: Table, telling: readonly string[]): boolean {
  if (telling.length === 0) return true;
  const known = [...knownWords(corpus, table), cellWords(table)];
  return telling.every((word) => known.some((own) => own.has(word)));
}

/** The words of a table, of its section, its columns and what its rows are called; they are cut once. */
function knownWords(corpus: Corpus, table: Table): readonly ReadonlySet<string>[] {
  const section = corpus.sections.get(table.section ?? "");
  const labels = () =>
    (["zh", "en"] as const).map((lang) =>
      table.rows.map((row) => labelOf(corpus, table, row, lang)).join(" | "),
    );
  const columns = tableColumns(table).flatMap((column) => wordsOf(column, () => namesOf(column)));
  return [
    ...titleWords(table),
    ...(section ? titleWords(section) : []),
    ...columns,
    ...wordsOf(table.header, labels),
  ];
}
