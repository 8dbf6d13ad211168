import { labelOf } from "../prose/label.ts";
import { metricMentions } from "../prose/measures/metric-mentions.ts";

/**
 * Who has a metric of their own in Chinese texts, as the texts show it: the things of a list that as many numbers follow (甲、乙和丙的份额分别为),
 * what is put before the items of a list (1）甲：营收…), and who has something that is measured (甲的估值), if the name recurs.
 */

const ITEM = "[\\p{Script=Han}A-Za-z][\\p{Script=Han}A-Za-z0-9·.-]{1,9}?";
const LISTED = new RegExp(
  `(?<=^|[，。；：\\s]|[年月季]度?|其中)(${ITEM}(?:、${ITEM})*(?:、|和|与|及|以及)${ITEM})(?:的|(?=\\d{4}年))(?:\\d{4}年)?([^，。；：、\\d]{2,14}?)分别(?:约|为|是|达|到|实现|高|至)*([^，。；]*)`,
  "gmu",
);
const GENITIVE =
  /(?<=^|[，。；：、\s”“"(（]|使得?|而|其中|产品|平台|品牌|软件)((?:\p{Script=Han}{3,6}|[A-Z][A-Za-z0-9.-]{2,20}(?: [A-Z0-9][A-Za-z0-9.-]*){0,2}))\s?的(?=[\p{Script=Han}A-Z])/gmu;
/** Beginnings and ends of what points at somebody, says how something is or when, and names nobody. */
const NOBODY =
  /^(?:[\d的了着和与及或是在于但且而将把被对从为由以其该此这那哪各每也都就不因所某谁另有无更较最很]|公司|集团|我们|本[公集]|同期|目前|当前|去年|今年|过去|未来|主要|整体|总体|上述|前[一二三四五六七八九十]|第[一二三四五六七八九十]|可比|相关|对应|全部|部分|全球|全国|国内|海外|国外|市场|行业)|[的了着和与及是在于一致期年月季度前后时中内外上下高低大小多少快慢定强弱佳良好端面]$|公司$|集团$|业务$|产品$|行业$|板块$|市场$|[客用]户$|企业$|厂商$|同比|环比|增长|下降|提升|预[计期测]|稳[定健]|显著|明显|持续|可观|强劲|亮眼|优异|充足|良好|超过|达到|带来|实现|贡献|推动/;
/** 深圳明远智能有限公司: a text calls it by the words behind its place. */
const LEGAL =
  /(?<=^|[，。；：、\s（(“"]|成立|持有|收购|设立|由|与|和|向|对)((?:\p{Script=Han}|[（）()]){4,20}?)(?:股份|集团|控股)?有限(?:责任)?公司/gmu;
const [LEAST, MOST] = [2, 200];
const METRIC_WITHIN = 10;

export function hanOwners(texts: readonly string[]): string[] {
  const found = new Set<string>([
    ...listed(texts),
    ...labelled(texts),
    ...havers(texts),
    ...shortOfLegal(texts),
  ]);
  return [...found].slice(0, MOST);
}

const isSomebody = (name: string): boolean => !NOBODY.test(name) && metricMentions(name).length === 0;

function listed(texts: readonly string[]): string[] {
  return texts.flatMap((text) =>
    [...text.matchAll(LISTED)].flatMap(([, said = "", metric = "", numbers = ""]) => {
      const items = said
        .split(/、|以及|和|与|及/)
        .map((item) => item.replace(/^.*(?:厂商|企业|公司|巨头|龙头)/u, ""));
      const count = numbers.split(/[、和与及/]/).filter((part) => /\d/.test(part)).length;
      return metricMentions(metric).length === 1 && items.length === count && items.every(isSomebody)
        ? items
        : [];
    }),
  );
}

function labelled(texts: readonly string[]): string[] {
  const found = texts.flatMap((text) => {
    const { words = "", end = 0 } = labelOf(text) ?? {};
    if (!/^\p{Script=Han}{2,8}$/u.test(words) || !isSomebody(words)) return [];
    const behind = text.slice(end).replace(/^(?:\d{4}年[\p{Script=Han}\d\s-]{0,8}?)?(?:公司)?/u, "");
    const [first] = metricMentions(behind.slice(0, LOOKED_AT));
    return first && first.start <= METRIC_WITHIN ? [words] : [];
  });
  return new Set(found).size >= LEAST ? found : [];
}
const LOOKED_AT = 40;

/** What texts call a company by of which they give the legal name: the longest words at its beginning that recur alone. */
function shortOfLegal(texts: readonly string[]): string[] {
  const all = texts.join("\n");
  return [...all.matchAll(LEGAL)].flatMap(([, said = ""]) => {
    const own = said.replace(/^.*(?:成立|持有|收购|设立|公司|[由与和向对])/u, "").replace(CITY, "");
    for (let length = Math.min(LONGEST_SHORT, own.length - 1); length >= 2; length--) {
      const name = own.slice(0, length);
      if (isSomebody(name) && all.split(name).length - all.split(own).length >= LEAST) return [name];
    }
    return [];
  });
}
const LONGEST_SHORT = 4;
const CITY =
  /^(?:中国|北京|上海|天津|重庆|河北|山西|内蒙古|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|广西|海南|四川|贵州|云南|西藏|陕西|甘肃|青海|宁夏|新疆|香港|深圳|广州|杭州|南京|苏州|武汉|成都|西安|宁波|青岛|厦门|长沙|合肥|无锡|东莞|佛山|福州|济南|郑州|大连|沈阳|珠海|常州|南通|温州|绍兴|嘉兴|昆山)(?:省|市)?/;

function havers(texts: readonly string[]): string[] {
  const all = texts.join("\n");
  const found = new Set<string>();
  for (const { index, 0: said, 1: name = "" } of all.matchAll(GENITIVE)) {
    const behind = all.slice(index + said.length, index + said.length + LOOKED_AT);
    const [first] = metricMentions(behind);
    if (!first || first.start > (/^\p{Script=Han}{0,3}$/u.test(behind.slice(0, first.start)) ? 3 : 0))
      continue;
    if (!isSomebody(name)) continue;
    if (/^[A-Z]/.test(name) || all.split(name).length > LEAST) found.add(name);
  }
  return [...found];
}

/** A part of a company right before what is measured of it: 工业软件业务 of 工业软件业务实现营收. */
const PART =
  /(?<=^|[，。；：、\s*]|其中|[年月季度期]|公司|集团|旗下|来自)((?:\p{Script=Han}|[A-Za-z&]){2,8}?(?:业务(?:事业部|分部|部门)?|事业部|事业群|分部|部门))(?=[\p{Script=Han}\d])/gmu;
const NO_PART =
  /^(?:[该此各本其同两三四多诸]|[这那]|新业务|公司|主营|上述|相关|其[他它余]|传统业务|全部|所有|部分|多项|核心业务|主要|目前|预计|由于|随着|未来|实现)|[的和与及是]|占|同比|增长|受|拓展|开展|布局|推进|推动|带动|聚焦|发展|收购|剥离|出售|年|月|季/;
const VERBS =
  /^(?:\d{4}年|[一二三四]季度|[上下]半年|分别|合计|累计|单季|实现|贡献|的|录得|取得|完成|完成了)*$/;

/** What may stand before such a name without being a part of it. */
const LEADS = /^.*(?:其中|[年季月期]度?|公司|集团|旗下|来自)/u;
const SHORTEST_PART = 4;

/** The parts of a company that Chinese texts name so, each once. */
export function hanParts(texts: readonly string[]): string[] {
  const found = new Set<string>();
  for (const text of texts)
    for (const { index, 0: said, 1: whole = "" } of text.matchAll(PART)) {
      const name = whole.replace(LEADS, "");
      if (name.length < SHORTEST_PART || NO_PART.test(name) || metricMentions(name).length > 0) continue;
      const behind = text.slice(index + said.length, index + said.length + LOOKED_AT);
      const [first] = metricMentions(behind);
      if (first && VERBS.test(behind.slice(0, first.start))) found.add(name);
    }
  return [...found].slice(0, MOST);
}
