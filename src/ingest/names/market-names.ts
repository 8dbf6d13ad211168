/**
 * Markets as texts name them right before what is measured of them: 全球智能眼镜 of 全球智能眼镜出货量, global inverter of "the global inverter
 * market reached". They own what is told of a whole market, which is no company's.
 */

const PLACE = "全球|世界|全国|中国|国内|我国|海外|美国|欧洲|北美|日本|韩国|印度|东南亚";
const SIZE = "市场总?规模|市场空间|市场容量|行业规模";
const AMOUNT =
  "出货量|出货|销量|产量|产值|产能|装机量|装机|保有量|需求量|消费量|进口量|出口量|吞吐量|货运量|客运量|发电量|用电量|招标量|投资额|销售额|渗透率|用户规模|交易规模";
const OF_PLACE = `(?:${PLACE})[\\p{Script=Han}A-Za-z0-9]{2,8}?`;
const WHOLE = "(?:市场|行业)?(?:总|合计|累计|新增)?";
const HAN = [
  new RegExp(`${OF_PLACE}(?=${WHOLE}(?:${SIZE}))`, "gu"),
  new RegExp(
    `(?<=^|[\\s，。、；：:,;(（“"年月期])[\\p{Script=Han}A-Za-z0-9]{2,8}?(?=(?:行业)?(?:${SIZE}))`,
    "gmu",
  ),
];
/** What else is measured of a market, if a place stands in front. */
const HAN_AMOUNTS = new RegExp(`${OF_PLACE}(?=${WHOLE}(?:${AMOUNT}))`, "gu");
/** Words that are no part of a market's name, or say that it is somebody's own. */
const NO_HAN =
  /[的了着为占达约将较至和与及在从由等其该各来末于]|预计|估计|目前|期间|整个|平均|总体|季度|新增|有望|带动|推动|根据|数据|显示|随着|公司|企业|集团|合计|同比|环比|增长|整体|年|月|市场|行业$|^(?:总|累计|相关|对应|潜在|未来)/;
const PLACE_WITHIN = new RegExp(`(?!^)(?:${PLACE})|^(?:${PLACE})$`);

const REGION =
  "[Gg]lobal|[Ww]orldwide|US|U\\.S\\.|European|Chinese|American|Indian|Japanese|Korean|German|North American|Asian|(?:China|India|Europe|Japan|Korea|Germany|America)['’]s";
const MEASURES =
  "shipments|sales|deliveries|installations|demand|production|output|throughput|consumption|exports|imports|spending|capacity|penetration";
const WORDS = `\\b(?:${REGION}) (?:[a-zA-Z0-9][\\w-]* ){1,4}?`;
const LATIN = [
  new RegExp(`${WORDS}(?=market\\b)`, "g"),
  /(?<=\b[Tt]he )(?:[a-z0-9][\w-]* ){1,3}?(?=market (?:size )?(?:was|is|will|reached|grew|totall?ed|stood|should|could)\b)/g,
];
const LATIN_AMOUNTS = new RegExp(`${WORDS}(?=(?:${MEASURES})\\b)`, "g");
const NO_LATIN =
  /\b(?:the|and|or|of|in|for|to|its|our|their|total|addressable|overall|whole|entire|same|net|company|group|segment|was|were|is|are|by|with|from|on|at)\b|\d{4}/i;
const MOST = 200;

/** The markets that texts name, each once, as they are written. What a company's own report says of sales in a place may be the company's. */
export function marketNames(texts: readonly string[], isOfCompany: boolean): string[] {
  const han = isOfCompany ? HAN : [...HAN, HAN_AMOUNTS];
  const latin = isOfCompany ? LATIN : [...LATIN, LATIN_AMOUNTS];
  const found = new Set<string>();
  for (const text of texts) {
    for (const pattern of han)
      for (const [name] of text.matchAll(pattern))
        if (!NO_HAN.test(name) && !PLACE_WITHIN.test(name)) found.add(name);
    for (const pattern of latin)
      for (const [name] of text.matchAll(pattern)) if (!NO_LATIN.test(name)) found.add(name.trim());
  }
  return [...found].slice(0, MOST);
}
