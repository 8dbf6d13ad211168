import type { Corpus } from "../../../src/corpus/corpus.ts";
import type { Lang } from "../../../src/notation/lang.ts";
import { type Fact, metricName, nameOf } from "./fact.ts";
import type { Random } from "./random.ts";
import { sayPeriod, sayValue } from "./say.ts";
import type { Told } from "./templates.ts";

/** How a fact is told with another beside it, one of the same subject and one of another's. */
export function tell(corpus: Corpus, fact: Fact, lang: Lang, facts: readonly Fact[], random: Random): Told {
  const own = facts.filter(
    (each) => each.of === fact.of && each.metric !== fact.metric && each.period === fact.period,
  );
  const value = sayValue(corpus, fact, lang);
  const others = facts.filter(
    (each) =>
      each.of !== fact.of &&
      each.metric === fact.metric &&
      each.period === fact.period &&
      sayValue(corpus, each, lang) !== value,
  );
  const [mine, theirs] = [random.pick(own), random.pick(others)];
  const next = facts.find(
    (each) =>
      each.of === fact.of &&
      each.metric === fact.metric &&
      each.period !== undefined &&
      fact.period !== undefined &&
      each.period > fact.period,
  );
  return {
    subject: nameOf(corpus, fact.of, lang) ?? fact.of,
    metric: metricName(corpus, fact.metric, lang) ?? fact.metric,
    value,
    period: sayPeriod(fact, lang),
    beside: mine && {
      metric: metricName(corpus, mine.metric, lang) ?? mine.metric,
      value: sayValue(corpus, mine, lang),
    },
    maker: makerOf(corpus, fact.of, lang),
    later: next && { value: sayValue(corpus, next, lang), period: sayPeriod(next, lang) ?? "" },
    other: theirs && {
      subject: nameOf(corpus, theirs.of, lang) ?? theirs.of,
      value: sayValue(corpus, theirs, lang),
    },
  };
}

/** Who makes an entity, in a language. */
export function makerOf(corpus: Corpus, id: string, lang: Lang): string | undefined {
  const maker = corpus.entities.get(corpus.entities.get(id)?.maker ?? "");
  return maker && nameOf(corpus, maker.id, lang);
}
