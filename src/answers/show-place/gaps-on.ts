import type { Corpus } from "../../corpus/corpus.ts";
import { ref } from "../../corpus/ref.ts";
import { lineNumbers } from "../../corpus/schema/parts/lines.ts";
import type { Lang } from "../../notation/lang.ts";

/** Something on a page that could not be read, such as a chart. */
export interface Gap {
  readonly ref: string;
  readonly say: string;
}

const MOST = 20;

/** What could not be read of a page, in the order of the page. */
export function gapsOn(corpus: Corpus, page: number, lang: Lang): readonly Gap[] {
  return [...corpus.findings.values()]
    .filter(({ kind, lines }) => kind === "unread" && stands(corpus, lineNumbers(lines), page))
    .slice(0, MOST)
    .map(({ id, say }) => ({ ref: ref("finding", id), say: say[lang] }));
}

const stands = ({ places = [] }: Corpus, lines: readonly number[], page: number): boolean =>
  lines.some((line) => places[line - 1]?.page === page);
