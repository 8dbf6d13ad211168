import type { Filter } from "../index/filter.ts";
import type { Mention } from "../reading/lexicon.ts";
import { idsOf, type Question } from "../reading/question.ts";
import { words } from "../reading/words.ts";
import { saying } from "./matches.ts";
import { phraseOf } from "./pairs.ts";
import type { Askable } from "./searched.ts";

/** Words that ask for the growth of what is named beside them, not for what made it grow. */
const ASKED =
  /(?:同比|环比)(?:增长|增速|增幅|变动|变化)?|增长率|增速|增幅|增长(?=了?(?:多少|几|百分))|\b(?:year[- ](?:on|over)[- ]year|yoy|y\/y|qoq|q\/q)(?: growth)?\b|\bgrowth(?: rate)?\b/;

/** The words by which a question asks for the growth of a metric, as a stretch of it; undefined if it asks for none, or a metric of its own names it. */
export function growthAsked({ plain, metrics }: Question): Omit<Mention, "ids"> | undefined {
  const found = ASKED.exec(plain);
  if (!found) return undefined;
  const [start, end] = [found.index, found.index + found[0].length];
  return metrics.some((each) => each.start < end && start < each.end) ? undefined : { start, end };
}

/** Metrics that are the growth of others, as those others. */
export function grownOf(metric: readonly Mention[]): readonly Mention[] {
  return metric.flatMap((each) => {
    const ids = [...each.ids].flatMap((id) => (id.endsWith(GROWTH) ? id.slice(0, -GROWTH.length) : []));
    return ids.length > 0 ? { ...each, ids } : [];
  });
}
const GROWTH = "-growth";

/** Words of a text that tells of a growth. */
const TOLD =
  "同比 环比 增长 增速 增至 提升 上升 翻倍 上涨 下降 grew growth increased increase rose up climbed jumped surged doubled tripled gained down decreased fell yoy".split(
    " ",
  );

/** Whether a report tells of the growth of a metric of things, or its figures of two times, from which it follows. */
export async function tellsGrowth(
  engine: Askable,
  question: Question,
  { of, metric }: { readonly of: readonly Mention[]; readonly metric: readonly Mention[] },
): Promise<boolean> {
  const things = [...idsOf(of)];
  const metrics = [...idsOf(metric)];
  const grown = metrics.flatMap((id) => [`${id}-growth`, `${id}-change`]);
  if (await engine.some({ fact: { of: things, metrics: grown } })) return true;
  const named = { any: metric.flatMap((each) => saying(words(phraseOf(question, each)))) };
  const growing: Filter = { any: TOLD.flatMap((word) => saying(words(word))) };
  const kinds = ["claim", "passage", "derived"];
  if (await engine.some({ kinds, entities: things, all: [named, growing] })) return true;
  const dated = await engine.load(
    await engine.select({ entities: things, fact: { of: things, metrics, dated: true } }),
  );
  const facts = dated.flatMap((document) => document.facts);
  const own = facts.filter(({ of: owner, metric: each }) => things.includes(owner) && metrics.includes(each));
  return new Set(own.map(({ period }) => period).filter(Boolean)).size > 1;
}
