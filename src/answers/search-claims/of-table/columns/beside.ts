import { plainText } from "../../../../search/reading/plain-text.ts";
import type { Question } from "../../../../search/reading/question.ts";
import type { TableColumn } from "../../../../tables/column.ts";
import { namesOf } from "./name-worth.ts";

/** What stands behind the name of what is compared: the best of it, or its limit. */
const BEHIND =
  /^ ?(?:的|数值|是)?(?:最|超过|高于|低于|大于|小于|不低于|不高于|至少|达到?)|^ ?(?:first |is |are |was |were |does |do )?(?:exceed|above|over|below|under|at least|at most|pass(?:es)?\b|more than|less than)/;
/** What stands before it. */
const BEFORE =
  /(?:\b(?:most|best|worst|least|top|(?!interest|latest|earliest|newest|oldest)[a-z]{2,}est)|最[高低大小多少强弱长短]的) ?$/;

/** Whether what a column measures stands right at the superlative or the limit: of two that a question names it is the one that is compared. */
export function isBeside({ printed, computed, ...column }: TableColumn, question: Question): boolean {
  const { plain, metrics } = question;
  const own = printed?.metric ?? computed?.metric;
  const mentions = metrics.filter(({ ids }) => ids.some((id) => own === id || own?.startsWith(`${id}-`)));
  const names = namesOf(column).map((name) => plainText(name));
  const stretches = names.flatMap((name) => {
    const start = name === "" ? -1 : plain.indexOf(name);
    return start < 0 ? [] : [{ start, end: start + name.length }];
  });
  return [...mentions, ...stretches].some(
    ({ start, end }) => BEHIND.test(plain.slice(end)) || BEFORE.test(plain.slice(0, start)),
  );
}
