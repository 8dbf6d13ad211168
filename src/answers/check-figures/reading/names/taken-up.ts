import type { Corpus } from "../../../../corpus/corpus.ts";
import { distinct } from "./anaphora.ts";
import type { Named } from "./named.ts";

/** Words that take up a thing of one kind: the company, 该芯片. */
const KINDS: readonly (readonly [RegExp, readonly string[]])[] = [
  [
    /该公司|这家公司|公司|该集团|该企业|厂商|\b(?:the|this) (?:company|firm|group|vendor|maker|start-?up|carmaker|giant)\b/i,
    ["company", "organisation"],
  ],
  [/该模型|这款模型|该大模型|\b(?:the|this|that) model\b/i, ["model"]],
  [/该芯片|该卡|这款芯片|\b(?:the|this|that) (?:chip|card|processor|accelerator)\b/i, ["chip"]],
  [/该产品|该应用|这款应用|\b(?:the|this|that) (?:product|app|service|assistant)\b/i, ["product", "model"]],
  [/该市场|\b(?:the|this|that) market\b/i, ["market", "sector"]],
  [/该板块|该行业|\b(?:the|this|that) (?:sector|industry)\b/i, ["sector", "market"]],
];

/** The subject that a sentence takes up from those before it: of the kind that it says, else the latest. */
export const takenUp = (corpus: Corpus, sentence: string, subjects: readonly Named[]): Named | undefined =>
  takenUpByWord(corpus, sentence, subjects) ?? subjects[0];

/** Whether nothing else can be meant by what a sentence takes up: only that was named before, or only that is of the kind that it says, or the sentence before was of it alone. */
export function isSole(
  corpus: Corpus,
  sentence: string,
  carried: Named,
  { subjects, listed }: { readonly subjects: readonly Named[]; readonly listed: readonly Named[] },
): boolean {
  const isOnly = (all: readonly Named[]) => {
    const [one, ...more] = distinct(all);
    return one !== undefined && more.length === 0 && one.ids[0] === carried.ids[0];
  };
  if (carried.ids.length !== 1) return false;
  const kinds = KINDS.find(([pattern]) => pattern.test(sentence.slice(0, OPENING)))?.[1];
  const alike = subjects.filter(({ ids }) =>
    ids.some((id) => kinds?.includes(corpus.entities.get(id)?.kind ?? "")),
  );
  return isOnly(subjects) || isOnly(alike) || (IT.test(sentence) && isOnly(listed));
}

/** So far from its beginning a sentence says what it is about. */
const OPENING = 20;
const IT = /^\s?(?:its? |其(?!中)|它(?!们))/i;

/** The latest subject of the kind that a word takes up: the company, 该芯片. */
export function takenUpByWord(corpus: Corpus, text: string, subjects: readonly Named[]): Named | undefined {
  for (const [pattern, kinds] of KINDS)
    if (pattern.test(text)) {
      const found = subjects.find(({ ids }) =>
        ids.some((id) => kinds.includes(corpus.entities.get(id)?.kind ?? "")),
      );
      if (found) return found;
    }
  return undefined;
}
