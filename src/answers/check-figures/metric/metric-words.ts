import { readPeriods } from "../../../notation/periods/read-periods.ts";
import { plainText } from "../../../search/reading/plain-text.ts";
import { stem } from "../../../search/reading/stem.ts";
import { STOP_WORDS } from "../../../search/reading/stop-words.ts";
import { ALIKE } from "./alike-words.ts";

/** A change of something, whatever its direction: growth, cut, 增速, 降幅. */
export const CHANGE_WORD = "_change";
/** A part of something: share, ratio, 占比. */
export const SHARE_WORD = "_share";
/** So many times something: multiple, 倍数. */
export const MULTIPLE_WORD = "_multiple";

/** Words that say more of a figure, not what it measures. */
const PLAIN_HAN =
  /不含税|含税|最新的?|新的|至今|截至|大约|约为|单季度|单季|当季|季度|全年|年度|本年|今年|当年|上半年|下半年|半年|去年|上年|(?:十[一二]|[一二三四五六七八九])月份?(?!活)|累计|合计|共计|总计|总共|总额|总量|总规模|规模|总数|数量|数目|次数|人数|台数|家数|个数|条数|款数|数值|数据量|金额|水平|得分|分数|成绩|评分|评级|指引|计划|规划|预计|预期|预测|目标|达到|实现|完成|左右|以上|以下|以内|公司|集团|报告期|其中|分别|方面|情况|口径|整体|总体|平均|均值|单个|一个|每个|多少|几个|什么|使用|采用|所需|需要|相当于|布局|进驻|拥有|推出|涉及|可用|种类|相比|相较|相对于?/g;
const PLAIN_SINGLE =
  /^[个款台家名条块种项次枚张件部颗片位大多约超近每年月日天前第以或且但并而向让使用做有无本此这那各另又还只就都来去起按以因占率约性式型化者上下里间地得着过再更最很较总拟将已达均的之了为是在上中内时后与和及等所可能被对其该较比于由从至到量数额值分]$/;
const PLAIN_LATIN = new Set(
  `quarterly quarter annual yearly full-year full year half first second third fourth total overall overal aggregate combined cumulative
  reported posted recorded expected planned plan projected forecast estimated target targeted goal guidance guided outlook list headline
  figure figures number numbers count value level amount size scale capacity volume rate score scores rating result results latest current
  average mean single unit units approximately about around roughly versus vs compared comparison relative than against prior-generation
  over under by during last past recent previously per each new company group its their this that which who whom whose time times period
  point points day days week weeks month months year years scale-point best least most same other only more less one two rated run running reach reached hit take takes taken took
  used using use needed required available supported support supporting made given set put`.split(/\s+/),
);

export interface MetricWords {
  /** Words that say what is measured, each in the one form of those that say the same. */
  readonly words: ReadonlySet<string>;
  /** Numbers of the wording: 30 of "under a 30 % gain". */
  readonly numbers: ReadonlySet<string>;
}

const rules = ALIKE.map(([word, zh, en]) => ({
  word: ` ${word} `,
  zh: new RegExp(zh, "g"),
  en: new RegExp(en, "g"),
}));

/** What a change is counted from: it says nothing of what changes. */
const COMPARED =
  /\b(?:versus|vs\.?|compared (?:with|to)|relative to|against|from|over|than) (?:the |its )?(?:previous|prior|last|earlier|preceding)[- ](?:generation|gen|version|model)s?\b|(?:较|比|相比于?|相较于?|与)?(?:上一?代|前一?代|上一?版)(?:产品|车型|版本)?(?:相比)?|[去上]年同期的?|\b(?:prior|previous)[- ]year\b|\b(?:(?:a|one) )?year[- ](?:ago|earlier|before)\b/gi;

/** More of a wording is not looked at. */
const LONGEST = 240;
/** So many names are kept as words; a corpus has fewer, requests may bring no end of them. */
const MOST_KEPT = 6000;

const kept = new Map<string, MetricWords>();

/** Where a speaker is named, not the thing measured: "according to the FT", 据《金融时报》报道. */
const SPEAKER =
  /[,;(]? ?\b(?:according to|as (?:reported|cited|stated|told|given|claimed|estimated|put) (?:by|in)|(?:reported|cited|stated|claimed|estimated|disclosed|announced) by|as per|sourced? from)\b.*$|\bper the (?!day|week|month|quarter|year|hour)[\w ]*$|(?:据|根据)[^,，的]{1,20}?(?:报道|称|统计|披露|预测|预计|测算|数据|口径)(?:的)?[,，]?|\([^()]*(?:口径|报道|数据|统计|预测|预计|估计|测算|\b(?:estimates?|estimated|forecasts?|reports?|survey))\)/gi;

/** The words of a name or wording of a metric; periods, speakers and words that say nothing of the measure are left out. */
export function metricWords(text: string): MetricWords {
  const known = kept.get(text);
  if (known) return known;
  const made = wordsIn(text.length > LONGEST * 40 ? text.slice(0, LONGEST * 40) : text);
  if (text.length <= LONGEST / 2 && kept.size < MOST_KEPT) kept.set(text, made);
  return made;
}

function wordsIn(text: string): MetricWords {
  let plain = (/\d|[一二三四〇]/.test(text) ? undated : (each: string) => each)(text.normalize("NFKC"))
    .replace(SPEAKER, " ")
    .replace(COMPARED, " ");
  plain = ` ${plainText(plain)} `.replace(/['’]s\b/g, " ");
  plain = plain.replace(
    /\b[a-z]+@\d+\b|[a-z]+-?\d[\w.-]*|\d+[a-z]\w*/g,
    (name) => ` ${name.replace(/[^a-z0-9]/g, "")} `,
  );
  plain = plain.replace(/(?<=\p{Script=Han})\/(?=\p{Script=Han})/gu, " _share ");
  const [hasHan, hasLatin] = [/\p{Script=Han}/u.test(plain), /[a-z]/.test(plain)];
  for (const { word, zh, en } of rules) {
    if (hasHan) plain = plain.replace(zh, word);
    if (hasLatin) plain = plain.replace(en, word);
  }
  const numbers = new Set(
    (plain.match(/(?<![\w.])\d+(?:\.\d+)?(?![\w.])/g) ?? []).map((number) => String(Number(number))),
  );
  const latin = (plain.match(/[a-z_][a-z0-9_]*/g) ?? [])
    .filter(
      (word) => word.startsWith("_") || (word.length > 1 && !STOP_WORDS.has(word) && !PLAIN_LATIN.has(word)),
    )
    .map((word) => (word.startsWith("_") ? word : stem(word).replace(/iz/, "is")));
  const han = (plain.replace(PLAIN_HAN, " ").match(/\p{Script=Han}+/gu) ?? []).flatMap(segments);
  return { words: new Set([...latin, ...han]), numbers };
}

function undated(text: string): string {
  let plain = text;
  for (const { start, end } of readPeriods(text).reverse())
    plain = `${plain.slice(0, start)}${" ".repeat(end - start)}${plain.slice(end)}`;
  return plain;
}

let segmenter: Intl.Segmenter | undefined;

function segments(run: string): string[] {
  segmenter ??= new Intl.Segmenter("zh", { granularity: "word" });
  const words: string[] = [];
  let singles = "";
  for (const { segment } of [...segmenter.segment(run), { segment: "" }]) {
    if ([...segment].length === 1 && !PLAIN_SINGLE.test(segment)) {
      singles += segment;
      continue;
    }
    // Characters that the segmenter leaves alone are a word that it does not know: 待机, 扣非.
    if (singles !== "") words.push(singles);
    singles = "";
    if ([...segment].length > 1) words.push(segment);
  }
  return words;
}
