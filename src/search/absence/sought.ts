import { namesOf, type Units } from "../../notation/units/units.ts";
import type { Filter } from "../index/filter.ts";
import type { Mention } from "../reading/lexicon.ts";
import { idsOf, type Question } from "../reading/question.ts";
import type { Known } from "../reading/reading.ts";
import { words } from "../reading/words.ts";
import { saying } from "./matches.ts";
import { phraseOf } from "./pairs.ts";
import type { Askable } from "./searched.ts";

/** Documents about one of the things named; where none is, those that name it; all where nothing is named. */
export async function aboutAny(
  engine: Askable,
  question: Question,
  things: readonly Mention[],
): Promise<Filter> {
  if (things.length === 0) return {};
  const related = { related: [...idsOf(things)] };
  if (await engine.some(related)) return related;
  return { any: things.flatMap((mention) => saying(words(phraseOf(question, mention)))) };
}

/** Documents that give the metric, or at least speak of it: a section, a model or a finding only leads to what is said, or says what is not. */
export const withMetric = (ids: readonly string[], phrase: string): readonly Filter[] => [
  { kinds: ["claim", "row", "derived", "model", "passage"], metrics: ids },
  { kinds: ["claim", "row"], any: saying(words(phrase)) },
];

/** Dimensions whose figures go by many names: how long something takes may be called its speed, its wait or nothing at all. */
const UNSPECIFIC = ["time"];

/** What something is worth is also said by what it is worth per sales or earnings. */
const VALUATION = /^估值|^valuation$/m;
const MULTIPLE = /市[销盈净]率|price-to-|\b(?:PE|PS|PB)\b/;

/** Documents that may give the metric under another name, since they give a figure of such a dimension. */
export function inOtherWords({ corpus, units }: Known, ids: readonly string[]): readonly Filter[] {
  if (!corpus) return [];
  const all = [...corpus.metrics.values()];
  return all
    .filter(({ id }) => ids.includes(id))
    .flatMap(({ zh, en, dimension }): Filter[] => {
      if (VALUATION.test(`${zh} ${en}`))
        return [
          { metrics: all.filter((each) => MULTIPLE.test(`${each.zh} ${each.en}`)).map(({ id }) => id) },
        ];
      return dimension && UNSPECIFIC.includes(dimension) ? [inUnits(units, (own) => own === dimension)] : [];
    });
}

/** Documents that give a figure of such a dimension. */
export const inUnits = (units: Units, isSuch: (dimension: string) => boolean): Filter => ({
  fact: { units: units.all.filter(({ dimension }) => isSuch(dimension)).flatMap(namesOf) },
});

/** The dimensions of the number that is asked for: power of "how many watts"; of tokens also those that count them by the day. */
export function dimensionsAsked({ units }: Known, { plain }: Question): readonly string[] {
  const [, latin, han = ""] = /\bhow many ([a-z]+)|(?:多少|几) ?([a-z]+|[瓦吨米度秒])/.exec(plain) ?? [];
  const name = latin ?? han;
  const unit = name === "" ? undefined : (units.find(name) ?? units.find(name.replace(/s$/, "")));
  if (!unit) return [];
  const own = namesOf(unit);
  const isRate = (each: string) => own.some((one) => each.startsWith(`${one}/`));
  const rates = units.all.filter((each) => namesOf(each).some(isRate));
  return [unit, ...rates].map(({ dimension }) => dimension);
}
