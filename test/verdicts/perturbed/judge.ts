import { type ChecksView, checkFigures } from "../../../src/answers/check-figures/check-figures.ts";
import type { Corpus } from "../../../src/corpus/corpus.ts";
import { ReportError } from "../../../src/errors.ts";
import type { Served } from "../../../src/library/served.ts";
import type { Lang } from "../../../src/notation/lang.ts";
import { type Fact, factsOf, holds } from "./fact.ts";
import { PERTURBATIONS } from "./perturb.ts";
import { type Random, randomFrom } from "./random.ts";
import { tell } from "./tell.ts";
import { TEMPLATES, type Told } from "./templates.ts";
import { ownWords } from "./words.ts";

/** A sentence that was checked, and what came of its figure. */
export interface Sentence {
  /** True as it stands, or what is wrong in it. */
  readonly kind: string;
  readonly template: string;
  readonly lang: Lang;
  readonly text: string;
  readonly verdict: string;
  readonly why: string | undefined;
}

/** Sentences made of the figures of a report, true ones and ones with one thing wrong, with their verdicts; one in so many is drawn. */
export function judgeSentences(served: Served, corpus: Corpus, seed: number, oneIn: number): Sentence[] {
  const random = randomFrom(seed);
  return (["zh", "en"] as const).flatMap((lang) => {
    const facts = factsOf(corpus, lang);
    return facts.flatMap((fact) => ofFact(served, corpus, { fact, facts, lang }, random, oneIn));
  });
}

function ofFact(
  served: Served,
  corpus: Corpus,
  { fact, facts, lang }: { readonly fact: Fact; readonly facts: readonly Fact[]; readonly lang: Lang },
  random: Random,
  oneIn: number,
): Sentence[] {
  const drawn = () => random.below(oneIn) === 0;
  const out: Sentence[] = [];
  const add = (kind: string, told: Told, only?: string) => {
    const [template, text] = written(told, lang, random, only);
    out.push({ kind, template, lang, text, ...verdictOn(served, text, told.value, lang) });
  };
  const told = tell(corpus, fact, lang, facts, random);
  if (drawn()) add("true", told);
  const word = random.pick(ownWords(told.metric, lang));
  if (word !== undefined && drawn()) add("true in other words", { ...told, metric: word });
  for (const [kind, perturb] of Object.entries(PERTURBATIONS)) {
    if (!drawn()) continue;
    const made = perturb({ corpus, lang, fact, told, random });
    if (made && !isSaidTwice(made.told) && !(made.claims && holds(corpus, made.claims)))
      add(kind, made.told, made.only);
  }
  return out;
}

/** Whether the figures beside have the same value, so that none tells which was checked. */
const isSaidTwice = ({ value, beside, other, later }: Told): boolean =>
  [beside, other, later].some((each) => each?.value === value);

/** A sentence that says what is told, in a template that was drawn of those that can. */
function written(
  told: Told,
  lang: Lang,
  random: Random,
  only?: string,
): readonly [template: string, text: string] {
  const able = Object.entries(TEMPLATES[lang]).flatMap(([name, template]) => {
    const text = template(told);
    return text === undefined || (only !== undefined && only !== name) ? [] : [[name, text] as const];
  });
  return random.pick(able) ?? ["none", ""];
}

/** The verdict on the figure of a text that has a value; the worst if several have. */
function verdictOn(
  served: Served,
  text: string,
  value: string,
  lang: Lang,
): { readonly verdict: string; readonly why: string | undefined } {
  const checks = checksOf(served, text, lang);
  const plain = (said: string) => said.replace(/\s/g, "");
  const number = /\d[\d,.]*/.exec(value)?.[0] ?? value;
  const parts = (figure: string) => figure.split(" · ").slice(1).map(plain);
  const exact = checks.filter(({ figure }) => parts(figure).includes(plain(value)));
  const own =
    exact.length > 0
      ? exact
      : checks.filter(({ figure }) =>
          parts(figure).some((part) => hasNumber(part, number) || part.includes(plain(value))),
        );
  const first = own.find(({ verdict }) => /^(?:agrees|follows)/.test(verdict)) ?? own[0];
  return first
    ? { verdict: first.verdict, why: `${first.figure} | ${first.why ?? ""}` }
    : { verdict: "none", why: undefined };
}

/** Whether a number stands in a text by itself: 15 of USD15, not of 150. */
const hasNumber = (text: string, number: string): boolean =>
  new RegExp(`(?<![\\d.,])${number.replaceAll(".", "\\.")}(?![\\d]|[.,]\\d)`).test(text);

/** The checks of a text; none if no figure of a named subject is read in it. */
function checksOf(served: Served, text: string, lang: Lang): ChecksView["checks"] {
  try {
    return checkFigures(served, [{ subject: text }], lang).checks;
  } catch (error) {
    if (error instanceof ReportError && error.code === "INPUT") return [];
    throw error;
  }
}

export const isConfirmed = ({ verdict }: Sentence): boolean => /^(?:agrees|follows)/.test(verdict);
