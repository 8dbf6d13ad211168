import type { Corpus, Table } from "../../../../corpus/corpus.ts";
import type { RowData } from "../../../../corpus/data.ts";
import { plainText } from "../../../../search/reading/plain-text.ts";
import type { Question } from "../../../../search/reading/question.ts";
import { familyOf } from "./family.ts";
import { isLeftOut } from "./left-out.ts";

const TAIL = /\p{Script=Han}{4,}$|(?<= )[a-z]{4,} [a-z]{4,}$/u;

/** Rows of groups that a question calls by the end of their name, or takes out by it: distilled models, distilled R1 models. */
export function ofGroups(
  corpus: Corpus,
  table: Table,
  { plain, entities }: Question,
): readonly { readonly rows: readonly RowData[]; readonly isOut: boolean }[] {
  const groups = new Set(table.rows.flatMap((row) => familyOf(corpus, table, row)));
  return [...groups].flatMap((id) => {
    if (entities.some(({ ids }) => ids.includes(id))) return [];
    const { zh = "", en = "" } = corpus.entities.get(id) ?? {};
    const [said] = [plainText(zh), plainText(en)].flatMap((name) => {
      const [end = name] = TAIL.exec(name) ?? [];
      const found = end === name ? null : loosely(end).exec(plain);
      return found ? [found] : [];
    });
    if (!said) return [];
    const isOut = isLeftOut(plain, said.index, said.index + said[0].length);
    return [{ rows: table.rows.filter((row) => familyOf(corpus, table, row).includes(id)), isOut }];
  });
}

/** The words of a name with at most two others between. */
const loosely = (name: string): RegExp => new RegExp(name.replaceAll(" ", "(?: [a-z\\d.-]+){0,2} "));
