import { encodeTerm } from "./encode-term.ts";
import type { Question } from "./question.ts";
import { stem } from "./stem.ts";

/** Names and model numbers of a question that stand nowhere in the corpus, as the question writes them. */
export function unmatchedNames(query: string, question: Question, matched: ReadonlySet<string>): string[] {
  const names: string[] = [];
  const known = (word: string) => matched.has(encodeTerm(stem(word.toLowerCase())));
  for (const match of query.normalize("NFKC").matchAll(/[A-Za-z][A-Za-z0-9]*(?:[-.][A-Za-z0-9]+)*/g)) {
    const [name] = match;
    const isName = /\d/.test(name) || /[A-Z]/.test(name);
    if (isName && !known(name) && !name.split(/[-.]/).every(known) && !inMention(match.index, question))
      names.push(name);
  }
  return [...new Set(names)];
}

function inMention(at: number, { entities, metrics }: Question): boolean {
  return [...entities, ...metrics].some(({ start, end }) => at >= start && at < end);
}
