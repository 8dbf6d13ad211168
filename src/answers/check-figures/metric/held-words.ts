import type { Corpus } from "../../../corpus/corpus.ts";
import { findPlace, parseRef } from "../../../corpus/ref.ts";
import { cellOf, labelOf } from "../../../corpus/row.ts";
import { namesOf } from "../../../notation/units/units.ts";
import { plainText } from "../../../search/reading/plain-text.ts";
import { stem } from "../../../search/reading/stem.ts";
import { STOP_WORDS } from "../../../search/reading/stop-words.ts";
import type { HeldQuantity } from "../../figures/held-quantity.ts";

const known = new WeakMap<HeldQuantity, HeldWords>();

interface HeldWords {
  /** Chinese text without blanks. */
  readonly han: string;
  /** Stems of Latin words. */
  readonly latin: ReadonlySet<string>;
}

/** Words that say nothing of what is measured. */
const PLAIN_LATIN = new Set(
  `about around nearly almost some over under more less least most than total overall only just roughly approximately
  reach reached hit stood stand come came amount amounted totalled totaled reported report posted post recorded saw see
  year years quarter month full annual yearly quarterly figure number level value rate per cent percent according put puts
  against compared versus also still already now currently expected forecast estimate estimated projected plan planned
  company firm group its their his her was were been has had have would will spend spent invest invested grow grew rise rose
  fall fell increase increased decrease decreased jump jumped climb climbed drop dropped high low new first second last
  million billion trillion thousand usd cny rmb yuan dollar dollars`.split(/\s+/),
);
const PLAIN_HAN =
  /(?:约|大约|超过|不超过|达到|高达|仅|只有|共计|合计|总计|全年|年度|季度|单季|当季|上半年|下半年|同比|环比|增长|下降|提升|减少|上升|下滑|预计|计划|目前|当前|截至|其中|公司|集团|报告|显示|数据|亿元|万元|美元|人民币|左右|以上|以下|以内|分别|为|是|的|了|达|在|由|从|至|到|与|和|及|并|将|其|该|已|有|约为|大幅|显著|整体|总体|水平|数量|规模|总额|总量|总)/g;

/** The words of a text that say what it is about: stems of Latin words, and Chinese words of two characters or more. */
export function contentWords(text: string): {
  readonly latin: readonly string[];
  readonly han: readonly string[];
} {
  const plain = plainText(text).replace(ABBREVIATED, "$1$2");
  const latin = (plain.match(/[a-z][a-z0-9]*(?:[-.][a-z0-9]+)*/g) ?? [])
    .flatMap((word) => word.split(/[-.]/))
    .filter((word) => word.length > 1 && !STOP_WORDS.has(word) && !PLAIN_LATIN.has(word))
    .map((word) => stem(word.replace(/(?<=[a-z]\d+)s$/, "")));
  const runs = plain.replace(PLAIN_HAN, " ").match(/\p{Script=Han}{2,}/gu) ?? [];
  const known = runs.flatMap(wordsOf);
  // Of a text without any other word a short run that the segmenter does not know is one: 缓存.
  const han =
    known.length + latin.length > 0 ? known : runs.filter((run) => [...run].length <= LONGEST_UNKNOWN);
  return { latin: [...new Set(latin)], han: [...new Set(han)] };
}

const LONGEST_UNKNOWN = 3;

/** P/B, p/e: two letters that are one word. */
const ABBREVIATED = /\b([a-z])\/([a-z])\b/g;

let segmenter: Intl.Segmenter | undefined;

function wordsOf(run: string): string[] {
  segmenter ??= new Intl.Segmenter("zh", { granularity: "word" });
  return [...segmenter.segment(run)].map(({ segment }) => segment).filter((word) => [...word].length > 1);
}

/** Words that tell two measures of one thing apart: a claim that has one which the held figure has not is of another measure. */
const CONTRASTS =
  /^(?:input|output|gross|net|train|infer|inferenc|standby|idle?|peak|max|maximum|min|minimum|averag|median|singl|dail[iy]|monthl[iy]|weekl[iy]|quarterl[iy]|domest|oversea|foreign|cash|operat|attribut|attributabl|adjust|dilut|activ|total|includ|exclud|revenu|capex|expenditur|market|unit|retail|wholesal|first|cach|miss|hit|batch|hardwar|softwar|输入|输出|毛利|净利|训练|推理|待机|峰值|最大|最小|平均|国内|海外|境外|激活|出货|销售|经营|归母|扣非|稀释|缓存|命中|批量|研发|管理|人均|单卡|整机|营收|利润)$/;

/** Where business is done, and of stores that were open before, too: what a metric names, a claim that does not name it does not mean. */
const PLACES = /^(?:_samestore|domestic|oversea|foreign|international|国内|国际|海外|境外)$/;

/** Whether a word of a metric's name is one of place. */
export const isOfPlace = (word: string): boolean => PLACES.test(word);

/** Words of accounting and statistics that make another measure of one. */
const OTHER_MEASURE =
  /^(?:post|fine|finetun|reinforc|median|mode|forward|trail|ebitda|ebit|preferr|minor|recur|organ|same|per|capita|old|legaci|rewrit|rent|leas|free|equiti|debt|tax|pretax|foundat|reason|server|chip|softwar|hardwar|handset|smartphon|服务器|芯片|软件|硬件|手机|扣非|中位数|中位|远期|后训练|微调|推理|人均|同店|每股|税前|税后|存量|增量|新增|旧|老旧)$/;

/** Whether a word that a figure's own words lack makes another measure of it. */
export const isContrast = (word: string): boolean => CONTRASTS.test(word) || OTHER_MEASURE.test(word);

/** How well a held figure's own words (its metric's and unit's names, the statement, the column and table) carry what a claim says of the metric. */
export interface Support {
  /** Share of the claim's words that it has, 0 to 1; 0 if a word that tells measures apart is missing. */
  readonly share: number;
  /** Share of them that it has, whichever is missing. */
  readonly found: number;
  /** How many of them are in the names of its metric and unit. */
  readonly named: number;
}

export function supportOf(corpus: Corpus, held: HeldQuantity, said: string): Support {
  const { latin, han } = contentWords(said);
  const all = latin.length + han.length;
  if (all === 0) return { share: 0, found: 0, named: 0 };
  const own = wordsOfHeld(corpus, held);
  const names = wordsOfNames(corpus, held);
  const has = (words: HeldWords) => [
    ...latin.filter((word) => words.latin.has(word) || hasKin(words.latin, word)),
    ...han.filter((word) => words.han.includes(word)),
  ];
  const found = new Set([...has(own), ...has(names)]);
  const missing = [...latin, ...han].filter((word) => !found.has(word));
  return {
    share: missing.some((word) => CONTRASTS.test(word)) ? 0 : found.size / all,
    found: found.size / all,
    named: new Set(has(names)).size,
  };
}

/** Whether a word of one root with it is there: weighs and weight. */
const hasKin = (words: ReadonlySet<string>, word: string): boolean =>
  word.length >= ROOT &&
  [...words].some((each) => each.length >= ROOT && (each.startsWith(word) || word.startsWith(each)));

/** Shorter beginnings are shared by words of no kinship. */
const ROOT = 5;

/** Whether a held figure's own words have all that a claim says of the metric. */
export const supports = (corpus: Corpus, held: HeldQuantity, said: string): boolean =>
  supportOf(corpus, held, said).share === 1;

const names = new WeakMap<HeldQuantity, HeldWords>();

function wordsOfNames(corpus: Corpus, held: HeldQuantity): HeldWords {
  const made = names.get(held);
  if (made) return made;
  const { zh = "", en = "", aliases = [] } = corpus.metrics.get(held.metric) ?? {};
  const unit = held.unit === undefined ? undefined : corpus.units.find(held.unit);
  const all = heldWords([zh, en, ...aliases, ...(unit ? namesOf(unit) : [])]);
  names.set(held, all);
  return all;
}

function heldWords(texts: readonly string[]): HeldWords {
  const text = plainText(texts.join("\n")).replace(ABBREVIATED, "$1$2");
  const words = (text.match(/[a-z][a-z0-9]*/g) ?? []).map((word) => stem(word));
  return { han: text.replace(/\s+/g, ""), latin: new Set(words) };
}

function wordsOfHeld(corpus: Corpus, held: HeldQuantity): HeldWords {
  const made = known.get(held);
  if (made) return made;
  const all = heldWords(textsOf(corpus, held));
  known.set(held, all);
  return all;
}

const SENTENCE = /(?<=[。！？!?；;\n]|\.(?=\s+[A-Z“"(]))/;

/** The sentences of a text in which a figure is printed; all of it if none is found. */
function sentencesWith(text: string, printed: string): string {
  const found = text.split(SENTENCE).filter((sentence) => sentence.includes(printed));
  return found.length > 0 ? found.join(" ") : text;
}

export function textsOf(corpus: Corpus, { ref, source, metric, printed }: HeldQuantity): string[] {
  const { id = "" } = parseRef(ref) ?? {};
  if (source === "claim") {
    const claim = corpus.claims.get(id);
    const texts = claim ? [claim.zh, claim.en] : [];
    // what another sentence of a passage speaks of says nothing of what this one measures
    return claim?.verbatim && metric !== "" && printed !== undefined
      ? texts.map((text) => sentencesWith(text, printed))
      : texts;
  }
  if (source === "derived") {
    const say = corpus.derived.get(id)?.say;
    return say ? [say.zh, say.en] : [];
  }
  const { table: tableId = "", key = "", column: name } = findPlace(parseRef(ref)) ?? {};
  const table = corpus.tables.get(tableId);
  const row = table?.rowsByKey.get(key);
  const column = table?.columns.find((each) => each.name === name);
  if (!table || !row || !column) return [];
  return [
    ...[table.title, column.title].flatMap(({ zh, en }) => [zh, en]),
    ...(["zh", "en"] as const).map((lang) => labelOf(corpus, table, row, lang)),
    ...table.columns.flatMap(({ name: other, type }) =>
      type === "string" ? String(cellOf(table, row, other) ?? "") : [],
    ),
    ...(column.aliases ?? []),
  ];
}
