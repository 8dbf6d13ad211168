import type { Mention } from "../../../../search/reading/lexicon.ts";
import type { Question } from "../../../../search/reading/question.ts";

const WITHOUT_BEFORE =
  /(?:除了?|不算|不计|不含|剔除|排除|(?:leaving|setting|putting)|\b(?:except|excluding|besides|apart from|other than|without|not counting|aside from))(?: for| the)? ?$/;
const WITHOUT_AFTER = /^ ?(?:以外|之外|外|除外|不算|aside|apart|excluded)/;

/** Then it is the first of them that is taken out, not all. */
const BEST_OF = /最[^,，。 ]{1,4}的?$/;

/** Whether what stands at a place is taken out: except, leaving aside. */
export const isLeftOut = (plain: string, start: number, end: number): boolean =>
  WITHOUT_BEFORE.test(plain.slice(0, start)) ||
  (WITHOUT_AFTER.test(plain.slice(end)) && !BEST_OF.test(plain.slice(0, start)));

/** Words that take out whatever is named behind or before them. */
const TAKES_OUT =
  /(?:除了?(?!以)|不算|不计|不含|剔除|排除|\b(?:except|excluding|besides|apart from|other than|not counting|aside from)\b)(?: for\b)? ?(?=[a-z\d\p{Script=Han}])|[a-z\d\p{Script=Han}] ?(?:以外|之外|除外|\b(?:aside|apart|excluded)\b)/u;

/** Whether a question takes something out. */
export const takesOut = (plain: string): boolean => TAKES_OUT.test(plain);

/** Between names of one list: 除了甲和乙. */
const JOINS = /^ ?(?:、|,|，|和|与|及|以及|,? ?\b(?:and|or)\b) ?$/;

/** The names that a question takes out, each by itself or as one of several. */
export function leftOut({ plain, entities }: Question): ReadonlySet<Mention> {
  const out = new Set<Mention>();
  let last: Mention | undefined;
  for (const each of [...entities].sort((a, b) => a.start - b.start)) {
    const isListed = last !== undefined && out.has(last) && JOINS.test(plain.slice(last.end, each.start));
    if (isListed || isLeftOut(plain, each.start, each.end)) out.add(each);
    last = each;
  }
  return out;
}
