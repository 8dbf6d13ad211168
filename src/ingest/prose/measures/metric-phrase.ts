import type { Figure } from "../../../notation/figures/figure.ts";
import type { Sentence } from "../sentence.ts";

/** Words of a Chinese text that say what a number measures, where no known metric does. */
export interface MetricPhrase {
  readonly words: string;
  readonly start: number;
  /** The number is a change of it. */
  readonly growth: boolean;
}

/** What may stand between the words and the number: they are, reach, or change to it. */
const PREDICATE =
  /(?:[\s已仍将可就均共约为达是超近仅只至到了在要有获得了比]|(?<!性|功|职|产|技|智)能(?!力)|大约|大致|左右|最[高低大多]|至少|高达|突破|达到|增至|减至|跃升至|(?<![提上攀])升至|(?<!下)降至|有望|力争|超过|接近|不足|分别|合计|平均|维持|保持|预计|估计|目标|水平|基础上|相应|进一步|较上?[^，。；]{0,8}|相[较比]于?[^，。；]{0,8}|与[^，。；]{1,10}相比|直接|大幅|显著|同比|环比)+$/;
const CHANGE = /(?:增长|提升|提高|增加|上涨|上升|下降|下滑|下跌|降低|减少|缩短|节省|节约|同增|同降)$/;
/** After these the number is what was reached, not by how much: 增长至. */
const REACHED = /[至到达为]\s*$/;
/** Ends of words for what can be measured. */
const HEAD =
  /(?:率|比例|比重|占比|规模|成本|费用|支出|开支|投入|投资额|价格|售价|单价|均价|收入|营收|利润|利润空间|资本|资产|负债|时长|时间|耗时|周期|[人次个总倍级]数|数量|参数量|[总产销容流质重含存交业用]量|额|总值|产值|市值|估值|性能|能力|效率|评分|得分|分数|满意度|速度|宽度|带宽|面积|长度|高度|厚度|重量|功耗|功率|温度|精度|密度|强度|跌幅|涨幅|幅度|降幅|增幅|增速|体量|缺口|需求|产能|份额|里程|寿命|预算|算力|分辨率|窗口|延迟|时延|工资|薪酬|人口|热度|单量|里程数|英里数)$/;
/** Heads that say nothing without what they are of. */
const BARE =
  /^(?:比例|比重|占比|规模|数量|总量|总额|金额|幅度|能力|效率|速度|性能|水平|时间|增速|增幅|降幅|空间|费用|成本|价格|额)$/;
/** How much something changes, which the words before name: 年均增速, 同比增速, 全球增速. */
const RATE = /(?:增速|增幅|涨幅|降幅|跌幅|增长率|增长速度|幅度)$/;
/** What a phrase does not reach over: verbs, particles, words that point. */
const CUT =
  /实现|完成|带来|使得?|让|将|把|被|对于?|从|为了?|以及?|由于?|随着|通过|根据|其中|公司|目前|预计|估计|截至|该|其|并且?|而且?|但|且|或|和|与|及|在|于|上(?!市|游|海)|中(?!国|央|枢|小)|下(?!游|载|半)|后(?!端)|前(?!端)|时(?!间|长|延)|(?<![国境室业])内(?!资|存|部|地|容)|的|了|着|过|超过|达到?|假设|因此|即|等|所|又|也|还|再|则|是|有|拥有|具有|提供|支持|占据|持续|不断|当前|同期|全年|本市|整体|单季度?|平均|累计|合计|总体|全新|原本|大约|日均(?=访问)|近\d+天/g;

/** What the number behind is a share of: 占总收入的. */
const SHARE_OF = /([\p{Script=Han}A-Za-z]*)占[\p{Script=Han}A-Za-z（）()]{2,14}的\s*$/u;

const [SHORTEST, LONGEST] = [2, 14];

/** The words right before a number, as far as they name what can be measured: 平均访问时长 of "平均访问时长16分钟". */
export function phraseBefore(sentence: Sentence, figure: Figure): MetricPhrase | undefined {
  const { text, times, names, figures } = sentence;
  const [clause] = sentence.clauseAt(figure.start);
  const from = Math.max(
    clause,
    ...[...times, ...figures].filter(({ end }) => end <= figure.start).map(({ end }) => end),
  );
  let said = text
    .slice(from, figure.start)
    .replace(/[（(][^（）()]{0,16}[)）]\s*/gu, (aside) => " ".repeat(aside.length));
  let growth = figure.relation === "increase" || figure.relation === "decrease" || figure.base !== undefined;
  if (SHARE_OF.test(said) && figure.unit !== "%") return undefined;
  const part = SHARE_OF.exec(said)?.[1];
  if (part !== undefined) said = `${said.trimEnd()}比例`;
  for (let before = ""; before !== said; ) {
    before = said;
    said = said.replace(PREDICATE, "");
    if (CHANGE.test(said)) {
      growth = !REACHED.test(before);
      said = said.replace(CHANGE, "");
    }
  }
  const [run = ""] = /[\p{Script=Han}A-Za-z0-9/-]+$/u.exec(said) ?? [];
  if (!HEAD.test(run)) return growth ? undefined : howMany(run, from + said.length, sentence, figure);
  const start = from + said.length - run.length;
  const named = names.filter((name) => name.start >= start - 1 && name.end <= start + run.length - SHORTEST);
  const words = shareOf(run, start, named) ?? headed(run, start, named.at(-1)?.end ?? 0);
  if (words.length < SHORTEST || words.length > LONGEST || !/\p{Script=Han}/u.test(words)) return undefined;
  if (BARE.test(words) || RATE.test(words)) return undefined;
  if (growth && figure.unit !== "%" && figure.unit !== "x") return undefined;
  return {
    words,
    start: from + said.length - words.length,
    growth: growth && !/(?:(?<!效)率|比例|比重)$/.test(words),
  };
}

/** What there are so many of, if the number with its classifier closes the clause: 门店数 of "门店已达1,200家". */
function howMany(
  run: string,
  end: number,
  { text, names }: Sentence,
  { raw, end: last, start }: Figure,
): MetricPhrase | undefined {
  if (
    !/[个款家名座台部项条种艘架颗辆]\s?$/.test(raw) ||
    !/^\s?(?:[，,。；;）)]|以上|$)/.test(text.slice(last))
  )
    return undefined;
  if (!REACHED_BEFORE.test(text.slice(end, start) + raw)) return undefined;
  const named = names.findLast((name) => name.end <= end && name.end > end - run.length)?.end ?? 0;
  const own = run.slice(Math.max(0, named - end + run.length));
  const words = tail(own.replace(/(?:已经?|累计|合计|总数|总量|数目|数量|数)+$/, ""));
  if (words.length < SHORTEST || words.length > LONGEST_NOUN || !/^\p{Script=Han}+$/u.test(words))
    return undefined;
  return { words: `${words}数`, start: end - run.length + run.lastIndexOf(words), growth: false };
}
const LONGEST_NOUN = 6;
const REACHED_BEFORE = /^[\s已仍将约近超达到至突破过共逾为有]*(?:突破|达到?|超过?|增至|升至|为|有)/;

/** "A占B的比重" without whose B is: 人员成本占收入比重. */
function shareOf(
  run: string,
  start: number,
  names: readonly { readonly start: number; readonly end: number }[],
): string | undefined {
  const at = run.indexOf("占");
  if (at < 0 || !/(?:比例|比重|占比|比率)$/.test(run) || (run.endsWith("占比") && at === run.length - 2))
    return undefined;
  // whose share it is stands elsewhere
  if (at < 2) return "";
  const from = Math.max(0, ...names.map(({ end }) => end - start).filter((end) => end <= at));
  const part = tail(
    run
      .slice(from, at)
      .replace(/大约$|约$/, "")
      .replace(/^的/, ""),
  );
  let whole = run.slice(at + 1);
  for (const name of names.filter((each) => each.start > start + at))
    whole = whole.replace(run.slice(name.start - start, name.end - start), "");
  return `${part}占${whole.replace(/的|总体?(?=[营收])/g, "")}`;
}

/** What stands behind the last word that no phrase reaches over. */
const tail = (run: string): string => {
  let cut = 0;
  for (const { index, 0: word } of run.matchAll(CUT))
    if (index + word.length < run.length) cut = index + word.length;
  return run.slice(cut);
};

function headed(run: string, start: number, named: number): string {
  const own = run.slice(Math.max(0, named - start)).replace(/^[的 ]+/, "");
  const words = tail(own);
  if (!BARE.test(words)) return words;
  // 面板价格: a name is a part of what would else say nothing
  if (named > start && !BARE.test(tail(run)) && own === words) return tail(run);
  // 覆盖面的比例: the head is of what stands before it
  const before = own.slice(0, own.length - words.length);
  return before.endsWith("的") ? `${tail(before.slice(0, -1))}${words}` : words;
}

/** What a number of things counts, or the metric that it is so much of: 代理数 of "三个代理", 增量利润空间 of "2%的增量利润空间". */
export function phraseBehind({ text, end: last, names }: Sentence, figure: Figure): MetricPhrase | undefined {
  const behind = text.slice(figure.end, last);
  if (figure.unit === "%") {
    const [said, words = ""] =
      /^(?:[/、]\d+(?:\.\d+)?%)*的?([\p{Script=Han}A-Za-z]{2,12})(?=[，,。；;）)]|$)/u.exec(behind) ?? [];
    if (said === undefined || !HEAD.test(words) || BARE.test(words) || tail(words) !== words)
      return undefined;
    return { words, start: figure.end + behind.indexOf(words), growth: false };
  }
  if (
    figure.unit !== undefined ||
    !/(?:[个款种项家名位座台部类条大]|余[个家款]|多[个款家种])\s?$/.test(figure.raw)
  )
    return undefined;
  const [, noun = ""] = /^\s?((?!的)\p{Script=Han}{2,6})(?=[，,。；;、：:）)A-Z]|$)/u.exec(behind) ?? [];
  if (noun === "" || /^(?:月|[部]?分|方面|以上|以下|左右|季度|小时|部分|层面|领域)/.test(noun))
    return undefined;
  if (names.some((name) => name.start < figure.end + noun.length + 1 && name.end > figure.end))
    return undefined;
  return { words: `${noun}数`, start: figure.end, growth: false };
}
