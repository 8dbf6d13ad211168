import { foldLabel } from "../../names/label-words.ts";
import { FAMILY_NAMES, type Family } from "../../names/metric-families.ts";

/** A metric named in a text. */
export interface MetricMention {
  readonly family: Family;
  readonly start: number;
  readonly end: number;
}

/** English names of one word that mean the metric wherever they stand. */
const ONE_WORD = new Set(
  "revenue revenues ebitda ebit ebita inventory inventories goodwill headcount capex backlog gdp opex billings bookings roe roa roic roce rotce wacc fcf eps mau dau arpu gmv arr pue shipments deliveries employees subscribers dividends depreciation amortization amortisation turnover receivables payables sga cogs nim npl aum dso dpo dio mmlu gpqa humaneval livecodebench parameters downloads patents population output capex".split(
    " ",
  ),
);
/** Chinese names that stand for many things. */
const WEAK_ZH = new Set(
  "投资 投入 重量 质量 面积 进度 流量 份额 频率 精度 现金 排名 概率 用户 员工 价格 带宽 工艺 功率 参数 占比 比重 数量 利率 里程 收益率 客户数 费用率 原材料".split(
    " ",
  ),
);
/** What is told of things that are counted is not how many there are: 服务器价格, 员工薪酬. */
const OF_COUNTED =
  /^的?(?:平均)?(?:价格|售价|单价|均价|成本|收入|营收|利润|市场|销量|销售|出货|采购|租金|薪酬|工资|费用|支出|投入)/;
/** English names that a table's head may have for one thing, and a sentence for many. */
const WEAK_EN = new Set(["average price", "unit price", "equity interest", "equity interests"]);
/** Ratios that are known by their letters, if a number or what it is follows: PS 6.66, 平均PE(TTM)为. */
const RATIO =
  /(?<![A-Za-z/])(?:P\/?[EBS]|PEG)(?![A-Za-z/])(?=\s?(?:[(（](?:TTM|LYR|倍)[)）])?\s?(?:分别|[约为达:：]|\d))/g;
/** A market that is worth so much: its size, without the word. */
const MARKET =
  /\bmarket(?= (?:(?:was|is|will be|should be|could be)(?: (?:worth|valued at|estimated at))?|reached|(?:is |was )?(?:expected|forecast|projected|set|likely) to (?:reach|be|hit|exceed|grow to)|will (?:reach|hit|exceed|grow to)|should (?:reach|hit|exceed)|could (?:reach|hit|exceed)|grew to|rose to|fell to|shrank to|totall?ed|stood at|amounted to|exceeded|hit) (?:(?:about|around|approximately|nearly|almost|some|over|more than|an estimated) )*(?:[A-Z]{0,3}[$€£¥]|[A-Z]{3} ?\d|RMB|\d))/g;
const LONGEST_HAN = 24;
const LONGEST_WORDS = 9;

/** The most words of a name that begins with a word, and the beginnings of Chinese names: nothing else is looked up. */
const wordsFrom = new Map<string, number>();
const hanHeads = new Set<string>();
for (const name of FAMILY_NAMES.keys()) {
  if (/\p{Script=Han}/u.test(name)) hanHeads.add(name.slice(0, 2));
  else {
    const words = name.split(" ");
    const [first = ""] = words;
    wordsFrom.set(first, Math.max(wordsFrom.get(first) ?? 0, words.length));
  }
}

/** The metrics that a text names, in their order; of two that overlap the longer one. */
export function metricMentions(text: string): MetricMention[] {
  const found = [
    ...hanMentions(text),
    ...latinMentions(text),
    ...ratioMentions(text),
    ...marketMentions(text),
  ].sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: MetricMention[] = [];
  for (const mention of found) {
    const last = kept.at(-1);
    if (last && mention.start < last.end) {
      if (mention.end - mention.start > last.end - last.start) kept.splice(-1, 1, mention);
    } else kept.push(mention);
  }
  return kept;
}

const ratioMentions = (text: string): MetricMention[] =>
  [...text.matchAll(RATIO)].flatMap(({ index, 0: said }) => {
    const family = FAMILY_NAMES.get(foldLabel(said));
    return family ? [{ family, start: index, end: index + said.length }] : [];
  });

const marketMentions = (text: string): MetricMention[] =>
  [...text.matchAll(MARKET)].flatMap(({ index, 0: said }) => {
    const family = FAMILY_NAMES.get("market size");
    return family ? [{ family, start: index, end: index + said.length }] : [];
  });

function hanMentions(text: string): MetricMention[] {
  const mentions: MetricMention[] = [];
  for (const run of text.matchAll(/[\p{Script=Han}A-Za-z、（）()&/-]+/gu)) {
    const [said] = run;
    if (!/\p{Script=Han}/u.test(said)) continue;
    for (let at = 0; at < said.length; at++) {
      if (!hanHeads.has(said.slice(at, at + 2).toLowerCase())) continue;
      for (let length = Math.min(LONGEST_HAN, said.length - at); length >= 2; length--) {
        const name = said.slice(at, at + length);
        if (!/\p{Script=Han}/u.test(name) || /[（(、&/-]$/.test(name)) continue;
        const family = FAMILY_NAMES.get(foldLabel(name));
        if (!family || WEAK_ZH.has(name)) continue;
        if (family.kind === "count" && OF_COUNTED.test(said.slice(at + length))) continue;
        mentions.push({ family, start: run.index + at, end: run.index + at + length });
        at += length - 1;
        break;
      }
    }
  }
  return mentions;
}

function latinMentions(text: string): MetricMention[] {
  const words = [...text.matchAll(/[A-Za-z][A-Za-z&/'’-]*|\d+(?=-)/g)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
  const mentions: MetricMention[] = [];
  for (let at = 0; at < words.length; at++) {
    const head = words[at];
    const most = head
      ? (wordsFrom.get(foldLabel(text.slice(head.start, head.end)).split(" ")[0] ?? "") ?? 0)
      : 0;
    for (let count = Math.min(LONGEST_WORDS, most, words.length - at); count >= 1; count--) {
      const [first, last] = [words[at], words[at + count - 1]];
      if (!first || !last || last.end - first.start > 90) continue;
      const folded = foldLabel(text.slice(first.start, last.end));
      const family = FAMILY_NAMES.get(folded);
      if (!family || WEAK_EN.has(folded) || (!folded.includes(" ") && !ONE_WORD.has(folded))) continue;
      mentions.push({ family, start: first.start, end: last.end });
      at += count - 1;
      break;
    }
  }
  return mentions;
}
