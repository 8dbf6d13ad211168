/**
 * Names in Chinese texts that no table and no list has, as far as a text itself shows that they are names: sectors by their whole name,
 * what is said to be something, or called an app or a model. All recur.
 */

/** A sector behind what cannot be a part of its name: 2023年计算机板块, 计算机（申万）行业. */
const SECTOR =
  /(?<=^|[\s，。、；：:,;(（"“《年月度占的在对])((?:[\p{Script=Han}A-Za-z]{2,8})(?:[（(][\p{Script=Han}A-Za-z]{2,6}[)）])?(?:板块|行业))(?!报告|分类|指数|分析|研究)/gu;
/** Words that point at a sector, say which or how it is, and do not name it. */
const NO_SECTOR =
  /^(?:[各该本此其同全整每某跨诸多三以从使让将由为把内报受]|[这那哪][个些一]|相关|传统|新兴|上述|多个|不同|细分|我们|国内|我国|中国|海外|目前|随着|包括|成为|推动|带动|赋能|引领|继续|关注|把握|助力|有望|预计|一季|二季|四季)|[的和与及是致居等]|推动|证券|研究所|期货|所有|确定性|受益/;
/** 明月大模型, 长河AI: what stands before says which one. */
const PRODUCT =
  /(?<=^|[\s，。、；：:,;(（"“《>*年月日的在对])(\p{Script=Han}{2,4})(大模型|AI|APP|App)(?![A-Za-z])/gu;
/** DeepSeek APP: what stands before says whose. */
const APP = /(?<![A-Za-z-])([A-Z][A-Za-z0-9.-]{2,20} ?(?:APP|App))(?![A-Za-z])/g;
/** A sector as an index has it, which names it at once: 计算机（申万）行业. */
const OF_INDEX = /[（(](?:申万|中信|SW|证监会|Wind|万得)[)）]/i;
const NO_PRODUCT =
  /语言|视觉|多模|模态|开源|闭源|端侧|行业|推理|通用|基础|国产|国内|国外|海外|海量|垂直|训练|世界|主流|旗下|以及|我国|中国|美国|全球|大型|小型|[等该各种类个本此其用和与及从在将把被对为由以的是有]|发展|应用|布局|接入|加速|推动|随着|相关|传统|企业|公司|生成|移动|手机|原生|产业|引领|关注|提升|目前|这些|部署/;
/** 明月是天河旗下的平台 */
const DEFINED =
  /(?:^|[。；\n]\s?|[：:]\s?)([\p{Script=Han}A-Za-z0-9.·-]{2,8}?)[是为](?=[^，。；]{0,24}(?:旗下|推出的|发布的|自研的|开发的|公司|平台|产品|模型|企业|工具|品牌|软件|系统|助手|之一))/gu;
const NO_NAME =
  /^[\d.]|[的了着是在于和与及或但且而将把被对从为由以其该此这那哪各每也都就不因所某谁另]|公司|我们|同时|目前|本质|核心|目标|关键|重点|问题|原因|结果|未来|主要|作为|之所|成为|薪酬|成本|收入|费用|利润|行业|市场|板块|预计|假设|十[一二三四五]五/;
const [LEAST, LEAST_DEFINED, MOST] = [2, 4, 300];

/** A name that a text shows, and what kind of thing it is. */
export interface ShownName {
  readonly name: string;
  readonly kind: "sector" | "product" | "concept";
  /** What it goes by where it is known: 明月 of 明月大模型. */
  readonly short?: string;
}

/** The names that a Chinese text shows, each once. */
export function shownNames(texts: readonly string[]): ShownName[] {
  const all = texts.join("\n");
  const counts = new Map<string, { shown: ShownName; count: number }>();
  const add = (shown: ShownName) => {
    const known = counts.get(shown.name);
    if (known) known.count++;
    else counts.set(shown.name, { shown, count: 1 });
  };
  for (const [, name = ""] of all.matchAll(SECTOR)) if (!NO_SECTOR.test(name)) add({ name, kind: "sector" });
  for (const [, short = "", what = ""] of all.matchAll(PRODUCT))
    if (!NO_PRODUCT.test(short)) add({ name: `${short}${what}`, kind: "product", short });
  for (const [name] of all.matchAll(APP)) add({ name, kind: "product" });
  const found = [...counts.values()]
    .filter(({ count, shown: { name } }) => count >= LEAST || OF_INDEX.test(name) || / ?APP?$/i.test(name))
    .map(({ shown }) => shown);
  const told = [...all.matchAll(DEFINED)].flatMap(([, name = ""]) =>
    NO_NAME.test(name) || !/\p{Script=Han}{2}/u.test(name) ? [] : [name],
  );
  for (const name of new Set(told))
    if (!counts.has(name) && times(name, all) >= LEAST_DEFINED) found.push({ name, kind: "concept" });
  return found.slice(0, MOST).map((each) => withShort(each, all));
}

/** A product's short name is one of its own only if it stands alone more often than as a part of the longer one. */
function withShort({ name, kind, short }: ShownName, text: string): ShownName {
  const isAlone = short !== undefined && times(short, text) >= times(name, text) + LEAST_DEFINED;
  return { name, kind, ...(isAlone && { short }) };
}

const times = (name: string, text: string): number => text.split(name).length - 1;
