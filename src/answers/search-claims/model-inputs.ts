import type { Corpus, Model } from "../../corpus/corpus.ts";
import { openModel } from "../../models/open-model.ts";
import { mayCalculate } from "../../search/reading/intent.ts";
import { plainText } from "../../search/reading/plain-text.ts";
import type { Question } from "../../search/reading/question.ts";
import { words } from "../../search/reading/words.ts";

const MOST = 3;
const LEAST = 2;

/**
 * The inputs that matter to a what-if, each with the report's value and what it may be: those that the question speaks of first, then the
 * model's own first ones. Nothing for any other question.
 */
export function inputsAsked(corpus: Corpus, model: Model, question: Question | undefined): readonly string[] {
  if (!question || !mayCalculate(question.intent)) return [];
  const live = openModel(corpus, model);
  const asked = new Set(words(question.plain));
  const settings = live.settings(new Map()).filter(({ input }) => input.kind === "number");
  const said = ({ input: { name, spec } }: (typeof settings)[number]) =>
    new Set(
      words(plainText(`${spec.title.zh} ${spec.title.en} ${name.replaceAll("_", " ")}`)).filter((word) =>
        asked.has(word),
      ),
    ).size;
  return settings
    .map((setting) => ({ setting, worth: said(setting) }))
    .sort((a, b) => b.worth - a.worth)
    .filter(({ worth }, place) => place < LEAST || (worth > 0 && place < MOST))
    .map(({ setting: { input, value } }) => {
      const now =
        typeof value === "number" ? ` = ${value}${input.unit === undefined ? "" : ` ${input.unit}`}` : "";
      return `${input.name}${now} (${input.low} to ${input.high})`;
    });
}
