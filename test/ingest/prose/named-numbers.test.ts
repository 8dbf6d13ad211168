import { expect, test } from "vitest";
import { createRegistry } from "../../../src/ingest/names/registry.ts";
import { createNameFinder } from "../../../src/ingest/prose/find-names.ts";
import { readPassage } from "../../../src/ingest/prose/read-passage.ts";
import { shownNames } from "../../../src/ingest/prose/shown-names.ts";
import { createOwnUnits } from "../../../src/ingest/typing/units/own-units.ts";

const units = createOwnUnits();
const names = createRegistry(units.units);
names.place({ zh: ["中国"], en: ["China"] });
const [brook] = [names.entity("溪流科技", "company")];
names.entity("山谷电子", "company");
names.entity("纺织行业", "sector");
names.entity("布料业务", "segment");
names.entity("彩云", "product");
names.entity("棉布", "concept");
const context = { time: {}, units, names, reportScales: false };
const finder = createNameFinder(names);
const nameOf = (id = "") => names.entities().find((each) => each.id === id)?.zh ?? "?";

/** What each number is, and whose: "metric or words of whom". */
function read(text: string, row?: string): string[] {
  const around = { heading: [], ...(row !== undefined && { row: { of: row } }) };
  const { quantities, figures } = readPassage(text, context, finder, around);
  return [...quantities, ...figures].map(
    (each) => `${each.metric ?? ("words" in each ? each.words : undefined) ?? "?"} ${nameOf(each.of)}`,
  );
}

test.each<[string, string[]]>([
  // the words beside a number that can be measured
  ["溪流科技平均访问时长16分钟。", ["访问时长 溪流科技"]],
  ["溪流科技注册资本为10亿元。", ["注册资本 溪流科技"]],
  ["溪流科技服务成本将降低30%。", ["服务成本增速 溪流科技"]],
  ["溪流科技染色能力提升至5倍。", ["染色能力 溪流科技"]],
  ["溪流科技目标价：20元 收盘价：15元", ["target-price 溪流科技", "share-price 溪流科技"]],
  ["溪流科技服务器价格为20万元。", ["服务器价格 溪流科技"]],
  ["溪流科技维修费占总成本的比重约为12%。", ["维修费占总成本比重 溪流科技"]],
  ["这一工艺带来 2%的增量利润空间。", ["增量利润空间 ?"]],
  ["溪流科技拥有5大染色系统。", ["染色系统数 溪流科技"]],
  ["溪流科技推出百亿级参数模型。", ["parameters 溪流科技"]],
  ["溪流科技（PS 6.66）估值较低。", ["ps-ratio 溪流科技"]],
  ["2023年溪流科技营业收入和净利润分别为5亿元和1亿元。", ["revenue 溪流科技", "net-profit 溪流科技"]],
  ["溪流科技毛利率59.3%（+2.1%）。", ["gross-margin 溪流科技", "? ?"]],
  ["对销量的贡献率为4.6%。", ["贡献率 ?"]],
  ["溪流科技计划投资800亿美元建厂。", ["investment 溪流科技"]],
  ["溪流科技持有山谷电子20%的股份。", ["shareholding 溪流科技"]],
  ["溪流科技门店已达1,200家。", ["门店数 溪流科技"]],
  ["彩云包括7B、32B和70B模型。", ["parameters 彩云", "parameters 彩云", "parameters 彩云"]],
  ["溪流科技发布的7B模型。", ["parameters ?"]],
  ["溪流科技对应PE分别为28倍、23倍。", ["pe-ratio 溪流科技", "pe-ratio 溪流科技"]],
  ["Brook had 640 employees and 310 enterprise customers.", ["employees ?", "enterprise customers ?"]],
  // how much of it, or what stands behind, is not what stands before
  ["其中棉布5吨，占同期出货量的69%。", ["? ?", "? ?"]],
  ["溪流科技节省了42%的染色成本，减少了93%的缓存。", ["染色成本 溪流科技", "? ?"]],
  // whose: over semicolons, of a place or a sector, of what is put before
  ["2023年溪流科技营收为5亿元；净利润为1亿元。", ["revenue 溪流科技", "net-profit 溪流科技"]],
  ["1）溪流科技：新厂已投产。资本支出达5亿元。", ["capex 溪流科技"]],
  ["2024年，中国智能算力规模达7EFLOPS。", ["ai-compute 中国"]],
  ["2023年，中国营业收入5亿元。", ["revenue ?"]],
  ["2023年纺织行业毛利率为20%。", ["gross-margin 纺织行业"]],
  ["溪流科技的产品彩云下载量为3万次。", ["downloads 彩云"]],
  ["彩云上线，该产品的下载量为3万次。", ["downloads 彩云"]],
  ["溪流科技在新工厂里试车许久，毛利率为20%。", ["gross-margin 溪流科技"]],
  ["溪流科技、山谷电子的毛利率分别为20%和30%。", ["gross-margin 溪流科技", "gross-margin 山谷电子"]],
  ["溪流科技（PS 6.66）与山谷电子（PS 2.48）估值较低。", ["ps-ratio 溪流科技", "ps-ratio 山谷电子"]],
  ["溪流科技彩云下载量为3万次。", ["downloads 彩云"]],
  // of a part of a company: what its clause tells, and its margin
  ["2023年布料业务营业收入5亿元，毛利率20%。", ["revenue 布料业务", "gross-margin 布料业务"]],
  ["2023年布料业务营业收入5亿元，归母净利润1亿元。", ["revenue 布料业务", "net-profit-attributable ?"]],
  ["布料业务毛利率20%；净利率为5%。", ["gross-margin 布料业务", "net-margin ?"]],
  // nobody's: of another whose name goes on, of who is only compared or speaks
  ["溪流科技晴空布料的毛利率为20%。", ["gross-margin ?"]],
  ["溪流科技 H800的毛利率为20%。", ["gross-margin ?"]],
  ["相比溪流科技，毛利率为20%。", ["gross-margin ?"]],
  ["溪流科技CEO表示，毛利率为20%。", ["gross-margin ?"]],
  ["溪流科技和山谷电子毛利率为20%。", ["gross-margin ?"]],
  ["彩色棉布毛利率为20%。", ["gross-margin ?"]],
  ["布匹（含棉布）毛利率为20%。", ["gross-margin ?"]],
])("%s", (text, wanted) => expect(read(text)).toEqual(wanted));

test("a row's numbers are its own, unless its words name somebody else", () => {
  expect(read("毛利率为20%", brook)).toEqual(["gross-margin 溪流科技"]);
  expect(read("山谷电子毛利率为20%", brook)).toEqual(["gross-margin ?"]);
});

test("names that a Chinese text shows: sectors, apps and models, what is said to be something", () => {
  const text = [
    "2023年纺织行业增长，纺织行业利润上升。该行业承压。",
    "明月大模型上线，明月大模型开源。行业大模型增多，行业大模型落地。",
    "彩云是溪流科技旗下的平台。彩云上线后，彩云用户增加，彩云收入上升。",
    "2023年服装（申万）行业利润上升。Kestrel APP上线。",
  ];
  expect(shownNames(text).map(({ name }) => name)).toEqual([
    "纺织行业",
    "服装（申万）行业",
    "明月大模型",
    "Kestrel APP",
    "彩云",
  ]);
});
