import type { Figure } from "../../../../notation/figures/figure.ts";
import { isCounted } from "../counted.ts";
import { lastBefore, type Span } from "../spans.ts";
import type { Named } from "./named.ts";

/** Before a name that a subject is held against, or that something is done to. */
export const AGAINST =
  /(?:较|比|相比|对比|对标|不如|优于|高于|低于|快于|慢于|多于|少于|大于|小于|\bthan|\bversus|\bvs\.?|\bagainst|\bcompared (?:with|to)|\brelative to|\bunlike|\b(?:times|twice|double|treble|half|third|quarter|fold|than|to|from|with|exceeds) (?:the )?(?:amount|size|number|level) of|\b(?:the )?(?:that|those|as (?:many|much|large|big|fast|high)) (?:of|as))(?: (?:the|its|an?))?\s?$/i;
const OBLIQUE =
  /(?:持有|收购|入股|投资|买下|向|给|对|把|将|与|同|跟|从|在|跑|运行|被|让|由|为|用|以|据|根据|\b(?:buy|buys|bought|acquire[sd]?|stake in|to|with|from|in|on|via|through|using|alongside|running|runs?|according to))(?: (?:the|its|an?))?\s?$/i;
const JOINED_AFTER = /^\s?(?:的|(?:at|by|for|of)(?: the)?\s|(?:\p{L}+\s){0,5}(?:at|by|for|of)(?: the)?\s)$/u;

const CITED = /(?:据|根据|来自|\baccording to|\bby|\bfrom|\bin)(?: the)?\s?$/i;
const SPEAKS =
  /^(?:(?:\s?(?:和|与|及|、|and|or)\s?)[^，。,.]{1,24}?)?(?:['’]s)?\s?(?:(?:的?(?:管理层|首席执行官|CEO|CFO|董事长|高管|负责人|团队)|management|executives?|chief executive|analysts?|team)[\p{Script=Han}]{0,5}\s?)?(?:(?:在[^，。,]{1,24}?(?:上|中|里))?(?:的?(?:数据|预测|预计|估计|统计|报告|报道|测算|推算|估算|调查|研究|评测|算法)|表示|指出|认为|称|显示|披露|发布|发现|判断|透露|宣布)|wrote|writes|says|said|reports?\b|reported|measured?|measures|estimates?d?|expects?|forecasts?|predicts?|puts?\b|notes?d?\b|counts|sees?\b|reckons|finds|found|infers?|inferred|concludes?d?|calculates?d?|argues?d?|works? out|worked out|thinks|believes|announced|assumes|arrives|takes|data\b|figures\b|projects\b)/iu;

/** Who measures, says or publishes a figure, and does not own it. */
const isSpeaker = (before: string, after: string): boolean => CITED.test(before) || SPEAKS.test(after);

/** Those that only tell of another: one of these stands between what they say and the first figure, or is joined to it. */
function withoutTellers(
  sentence: string,
  owners: readonly Named[],
  figures: readonly Figure[],
): readonly Named[] {
  const others = owners.filter(
    ({ start, end }) =>
      !CITED.test(sentence.slice(Math.max(0, start - 20), start)) &&
      !SPEAKS.test(sentence.slice(end, end + 60)),
  );
  return owners.filter((owner) => {
    if (others.includes(owner)) return true;
    const first = figures.find(({ start }) => start >= owner.end);
    return !others.some(
      ({ start }) =>
        start >= owner.end &&
        (first === undefined ||
          start <= first.start ||
          (start - first.end < 60 && JOINED_AFTER.test(sentence.slice(first.end, start)))),
    );
  });
}

/** 是Qwen2.5的两倍: the name is what the multiple is of. */
const isMultiplied = (sentence: string, { start, end }: Named): boolean =>
  /[是为达]\s?$/.test(sentence.slice(Math.max(0, start - 2), start)) &&
  /^\s?的\s?(?:约|近)?[\d.一两二三四五六七八九十]{1,6}\s?(?:多)?倍/.test(sentence.slice(end, end + 14));

/** What has to do with a name and is another thing: 微软参与的合资企业, Acme's rivals. */
const OTHER_PARTY =
  /^(?:(?:参与|参股|持股|投资|支持)?的(?:合资|联营|参股|竞争对手|对手|同行|供应商|合作伙伴)|['’]s (?:[a-z]+ )?(?:joint ventures?|affiliates?|rivals?|competitors?|suppliers?|customers|partners?|peers?)\b)/i;

/** The names of a sentence that may be the subject of its figures. */
export function ownersIn(sentence: string, names: readonly Named[], figures: readonly Figure[]): Named[] {
  const left = names.filter(
    (name) =>
      !AGAINST.test(sentence.slice(Math.max(0, name.start - 20), name.start)) &&
      !isMultiplied(sentence, name) &&
      !OTHER_PARTY.test(sentence.slice(name.end, name.end + 24)) &&
      !isCounted(sentence, name, figures),
  );
  const owners = left.filter(
    ({ owns, body, start, end }) =>
      owns ||
      (body && !isSpeaker(sentence.slice(Math.max(0, start - 20), start), sentence.slice(end, end + 40))),
  );
  return [...withoutTellers(sentence, owners, figures)];
}

/** The subject of a figure: the nearest name before it in its clause; else one joined to it from behind; else that of the clause before. */
export function subjectOf(
  sentence: string,
  owners: readonly Named[],
  clauses: readonly number[],
  figure: Figure,
  floor: number,
): Named | undefined {
  const clause = clauses.findLast((start) => start <= figure.start) ?? 0;
  const free = owners.filter(({ start }) => !isDirect(sentence, floor, start));
  const direct = free.filter((each) => !isOblique(sentence, each));
  const used = free.findLast(
    ({ start, end }) =>
      start >= clause &&
      end <= figure.start &&
      USING.test(sentence.slice(Math.max(0, start - 4), start)) &&
      USER.test(sentence.slice(end, figure.start)),
  );
  if (used) return used;
  const near =
    lastBefore(direct, figure.start, Math.max(clause, floor)) ?? lastBefore(direct, figure.start, clause);
  if (near) return near;
  const counting = countingSubject(sentence, owners, clauses, figure);
  if (counting) return counting;
  const joined = owners.find(
    ({ start }) =>
      start >= figure.end && start - figure.end < 36 && JOINED_AFTER.test(sentence.slice(figure.end, start)),
  );
  if (joined) return joined;
  const naming = owners.find(
    ({ start }) => start >= figure.end && NAMING.test(sentence.slice(figure.end, start)),
  );
  if (naming) return naming;
  for (const start of clauses.filter((each) => each <= clause).reverse()) {
    const end = clauses.find((each) => each > start) ?? sentence.length;
    if (start < clause && RELATIVE.test(sentence.slice(start, end))) continue;
    const topic = topicOf(sentence, free, { start, end: Math.min(end, figure.start) });
    if (topic) return topic;
  }
  const left = TAKES_UP.test(sentence) ? direct : owners;
  return lastBefore(left, figure.start) ?? subjectAhead(sentence, free, clauses, figure);
}

/** A sentence about what the one before was about: a place in it owns nothing. */
const TAKES_UP = /^\s?(?:its? |they |their |其(?!中)|它|该)/i;

/** Behind a figure that stands alone, up to whose it is said to be: 68%，这是…; at 70 %, the share of … */
const NAMING =
  /^[,，]\s?(?:这[就便也正]?是|正是|就是|即为?|the (?:[\w()&@./-]+ ){1,8}(?:of|at|for) (?:the )?)$/i;

/** The subject of the clause behind one that only leads to it: with a margin of 5 %, Acme … */
function subjectAhead(
  sentence: string,
  owners: readonly Named[],
  clauses: readonly number[],
  figure: Figure,
): Named | undefined {
  const at = clauses.findIndex((start) => start > figure.start);
  if (at < 0 || !AHEAD.test(sentence.slice(clauses[at - 1], figure.start))) return undefined;
  const [from = 0, to = sentence.length] = [clauses[at], clauses[at + 1]];
  return owners.find(({ start, end }) => start >= from && end <= to && start - from < 8);
}

/** A clause that says more of a name before it, whose subject is another: which Intel showed in June. */
const RELATIVE = /^\s?(?:which|that|whom|where|when) (?!(?:is|are|was|were|has|have|had)\b)[A-Z]/;

const AHEAD =
  /^\s?(?:(?:with|at|having|boasting|offering|packing|on|凭借?|以|依靠|坐拥)(?=[\s\p{Script=Han}]))/iu;

/** What a clause is about whose subject is the counted thing itself: 77,000 organisations have adopted GitHub Copilot. */
function countingSubject(
  sentence: string,
  owners: readonly Named[],
  clauses: readonly number[],
  figure: Figure,
): Named | undefined {
  const from = clauses.findLast((start) => start <= figure.start) ?? 0;
  const end = clauses.find((start) => start > figure.start) ?? sentence.length;
  if (!LEADING.test(sentence.slice(from, figure.start))) return undefined;
  const [first, ...more] = owners.filter((each) => each.start >= figure.end && each.end <= end);
  return first && more.length === 0 && COUNTING.test(sentence.slice(figure.end, first.start))
    ? first
    : undefined;
}

/** 采用GitHub Copilot的组织超过: the users are of what they use. */
const USING = /(?:采用|使用|接入|订阅|选用|安装|下载|购买)了?$/;
const USER = /^的[\p{Script=Han}]{1,8}/u;

/** Nothing but a joint or an adverb stands before a figure that opens its clause. */
const LEADING =
  /^\s?(?:(?:and|but|while|whereas|already|by then|today|now|另有|已有|目前|有|约有|共有|则有|而|且)\s?)*(?:(?:more than|over|about|around|nearly|some|at least)\s)?$/i;
/** A thing that is counted, and what it does with what follows. */
const COUNTING =
  /^\s?[a-z]+(?: [a-z]+)? (?:have |has |had |are |were )?(?:already |now |since )?(?:adopted|taken up|signed up (?:to|for)|using|use|used|bought|chosen|subscribed to|joined|installed|downloaded|gave|give|work with|worked with|rely on|run|deployed)(?: the)?\s$|^[\p{Script=Han}]{0,8}?(?:采用|使用|在用|订阅|接入|选用|安装|下载|购买)了?\s?$/iu;

/** An idea or place that the words before a figure speak of, though no owner of figures stands there. */
export const ideaIn = (
  sentence: string,
  names: readonly Named[],
  from: number,
  to: number,
): Named | undefined =>
  names.findLast(
    (each) =>
      !each.owns &&
      !each.body &&
      each.start >= from &&
      each.end <= to &&
      LEADS.test(sentence.slice(from, each.start)),
  );

/** Nothing of weight stands before the subject of a clause. */
const LEADS =
  /^\s?(?:(?:the|its|and|but|while|whereas|其|而|则|是|同期|同时|远?[快慢高低大小多少优]于)\s?)*(?:\S{1,12}的)?$/i;

const isOblique = (sentence: string, { start, end }: Named): boolean =>
  REGION.test(sentence.slice(end, end + 2)) ||
  (!(CAUSED.test(sentence.slice(Math.max(0, start - 2), start)) && sentence[end] === "的") &&
    isGoverned(sentence, start));

/** 美国区, 中国境内: where something is so, not what is so. */
const REGION = /^(?:区(?![块别])|地区|境内)/;

/** 让GPT-4o的评分达到: what is done to its figure leaves it the owner. */
const CAUSED = /[让把将使令]$/;

const isGoverned = (sentence: string, start: number): boolean =>
  OBLIQUE.test(sentence.slice(Math.max(0, start - 14), start)) ||
  /在\p{Script=Han}{1,3}$/u.test(sentence.slice(Math.max(0, start - 4), start));

/** Whether a name hangs on the figure that ends at a place: 10 % of Yinwang. */
const isDirect = (sentence: string, end: number, start: number): boolean =>
  end > 0 && start >= end && /^\s?(?:的|of|in)\s?$/.test(sentence.slice(end, start));

/** What a clause speaks of: the first name that no preposition governs; of a name and its owner (DeepSeek's R1) the last. */
function topicOf(sentence: string, owners: readonly Named[], { start, end }: Span): Named | undefined {
  const inside = owners.filter((each) => each.start >= start && each.end <= end);
  const [first] = inside.filter((each) => !isOblique(sentence, each));
  if (!first) return undefined;
  let topic = first;
  for (const each of inside)
    if (each.start >= topic.end && /^(?:的|['’]s |\s)?$/.test(sentence.slice(topic.end, each.start)))
      topic = each;
  return topic;
}
