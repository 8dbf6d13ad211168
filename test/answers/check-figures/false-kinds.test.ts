import { beforeAll, expect, test } from "vitest";
import { checkFigures } from "../../../src/answers/check-figures/check-figures.ts";
import { type Served, serve } from "../../../src/library/served.ts";
import { openShipped } from "../../support/reports.ts";

let served: Served;
beforeAll(async () => {
  served = serve(await openShipped());
});

/** A true claim, and what is changed in it: the kind, subject, metric, value, period. */
const FALSE = `
statistic|阿里云|中位季度营收|31,742百万元|2024年第四季度
statistic|申万计算机板块|最低销售毛利率|26.6%|2018-2023
forecast|Ray-Ban Meta|目标出货量|36万台|2023Q4
came out|萝卜快跑|服务成本实际降幅|八成|
plan|阿里云|季度营收较计划|31,742百万元|2024年第四季度
place|Alibaba|European capex|RMB 31.775bn|2024Q4
place|阿里巴巴日本|单季Capex|RMB 31.775bn|2024Q4
part|阿里云的子公司|季度营收|31,742百万元|2024年第四季度
predecessor|the predecessor of Nvidia A800 PCIe|interconnect bandwidth|0.4 TB/s|
predecessor|GPT-4o上一代|豆包团队语音评测中的整体满意度|3.18分|
sum|微软智能云|累计营业收入|267.5亿美元|2025财年第三财季
footing|申万计算机板块|税前净利率|4.8%|2021
against|DeepSeek-V2|训练成本相比Llama 405B的降幅|42.5%|
code|GPT-4o-0513|GSM8K pass@1 得分|74.6|
code|GPT-4o-0513|GPQA Diamond, cons@64|49.9|
site|通义开源模型|GitHub社区上的衍生模型数量|超8万个|
opposite|通义开源模型|Hugging Face社区上的原创模型数量|超8万个|
opposite|亚马逊|营业利润同比增速|64%|2025年第一季度
horizon|OpenAI o3-mini|input price under the Batch API by 2030|USD 0.55 per million tokens|
span|Stargate Project|planned investment over two years|USD 0.5 trillion|
order|萝卜快跑第六代无人车|整车成本较第四代变化|-60%|
year before|Snapdragon 8 Gen 3|year-earlier NPU compute|34 TOPS|
direction|豆包大模型|硬件终端场景调用量降幅|13倍|2024年9月至12月
direction|特斯拉FSD V13|马斯克所说两次必要干预之间里程的恶化|5-10倍|
level|申万计算机板块|平均销售毛利率|增长26.6%|2018-2023
level|Apollo Go|cities with open passenger operations|increase of 11|
sign|DeepSeek-V3|total parameter count|loss of more than 600 billion|
currency|Stargate Project|planned investment over four years|CNY  0.5 trillion|
currency|BYD|price range of the 20 model lines fitted with God's Eye|RMB 69,800 to USD 249,800|
`
  .trim()
  .split("\n")
  .map((line) => line.split("|"));

test.each(FALSE)("another %s never agrees: %s · %s · %s %s", (_, subject = "", metric, value, period) => {
  const asked = { subject, metric, value, ...(period !== "" && { period }) };
  const [check] = checkFigures(served, [asked], "en").checks;
  expect(check?.verdict).not.toMatch(/^(?:agrees|follows)/);
});

/** Sentences with one thing wrong, and the value that must not agree. */
const SENTENCES = `
a sibling's figure by their maker|V3把训练开销压低了42.5%。|42.5%
a sibling's figure by their maker|DeepSeek-V2的训练账单为558万美元。|558万
a figure of another's product|小鹏第六代车的整车成本比上一代低60%。|60%
an expectation of what came out|2024年前三季度,申万计算机行业收入预计为8498.48亿元。|8498.48
a change from another year|2024年中国智能算力规模为725.3 EFLOPS，比2022年增长74.1%。|74.1%
a change from another year|Google Cloud's revenue in the first quarter of 2025 was $12.3 billion, 28% more than in the first quarter of 2023.|28%
a change that is another's|Meta's revenue in the first quarter of 2025 was $42.314 billion and its net profit $16.644 billion, 35% and 16% more than a year before.|16%
a change that is another's|Meta's revenue in the first quarter of 2025 was $42.314 billion and its net profit $16.644 billion, 35% and 16% more than a year before.|35%
a fall for a rise|Meta's revenue in the first quarter of 2025 was $42.314 billion and its net profit $16.644 billion, 16% and 35% less than a year before.|16%
what is supposed|Guosheng Securities calculates that a 2% gain in staff efficiency would add profit worth 5% of revenue.|5%
a price for another amount|The DeepSeek-R1 API charges per thousand tokens CNY 1 for input on a cache hit and CNY 4 on a cache miss.|CNY
another bound behind two blanks|Shanghai aims for an intelligent compute capacity of 200 EFLOPS by 2027, less than  70% of it self-controlled.|70%
money without the report's unit|昇腾710的单价为2元。|2元
another measure read as none|DeepSeek-V2把推理开销压低了42.5%。|42.5%
a condition cut off|The DeepSeek-R1 API charges CNY 1 per million input tokens.|CNY 1
another's bound by that of|AMD MI100 had an INT8 compute of 184.6 TOPS, while that of NVIDIA A800 PCIe was less than 624 TOPS.|less than 624
a time that opens the sentence|2019年A800 PCIe的显存为80 GB，T20则为32 GB。|32 GB
a time behind a list|AMD MI250 and AMD MI250X had an FP64 compute of 45.3 TFLOPS and 47.9 TFLOPS respectively in 2019.|45.3
a time behind the figure|68%，这是软件平台行业2019年的受影响工作时间占比。|68%
another base in the name|Doubao app's year-on-year growth of monthly active users was 10.47% in January 2025.|10.47%
a rate behind a name|宇树H1机器人的表演机器人数为16个机器人/天。|16
another best|M4's CPU is up to 4 times faster than that of the M2.|up to 4
what was before|The net margin of the Shenwan computer sector fell from 6% to 3.4%.|6%
another account|2023年申万计算机板块的研发费用中的工资薪酬为851.92亿元，营业成本为12114.38亿元。|12114.38
an abbreviation|Palantir's P/B ratio was 82.95x on 21 February 2025.|82.95
a word that no dictionary has|A800 PCIe的缓存为80 GB。|80 GB
another code|For Cambricon MLU370-S4 the report gives 18 TFLOPS as TF32 compute.|18 TFLOPS
a sibling by its maker|报告也谈到了GPT-4o。其Codeforces评分为至少990 Elo分。|990
a list that is not all known|Claude和亚马逊两个数据中心项目的时长分别为至多18个月和2个月。|18个月
another measure read as none|海螺AI海外版月均访问28万次。|28万
another time read as none|8.99倍，这是奥多比2024年2月21日的市销率（TTM）。|8.99
the value of the year after|微软智能云2025财年第三财季营收267.51亿美元，上年同期为267.51亿美元。|267.51亿美元 · FY2024Q3
the value of the year after|Microsoft's Intelligent Cloud had revenue of $26.75 billion in fiscal Q3 2025, up from $26.75 billion a year earlier.|FY2024Q3
countries for cities|萝卜快跑已在11个国家开放载人测试运营服务。|11
an average of a maximum|昇腾910的平均功耗为310W。|310
the growth of another measure|2025年第一季度Meta营收423.14亿美元，同比增长35%；净利润166.44亿美元，同比增长16%。|增速 · 16%
the growth of another measure|Meta's revenue grew 16% to $42.31 billion in Q1 2025; capex of $13.69 billion was some 16% higher than a year earlier.|some 16%
the whole's for a part's|2025年第一季度，谷歌营收902.3亿美元，净利润345亿美元，云业务增长28%至902.3亿美元。|云 · 营收 · 902.3
the whole's for a part's|Microsoft's third-quarter revenue in fiscal 2025 grew 13% to $70.07 billion. Intelligent Cloud contributed $70.07 billion.|Intelligent Cloud · revenue
the year's for the one before|微软2025财年第三财季营收700.66亿美元。智能云收入267.51亿美元，去年同期为267.51亿美元。|FY2024Q3
another fiscal year's, said the sentence before|微软2023财年第三财季营收很高。智能云收入为267.51亿美元。|267.51
another year's day, said the clause before|按2023年2月21日股价，港股很便宜。腾讯PS为6.66倍。|6.66
another measure of the sentence before|谷歌一季度营收902.3亿美元。全年资本支出预计750亿美元，去年是902.3亿美元。|去年是902.3
another measure read as none|Operating profit of Meta in the first quarter of 2025 was $16.644 billion.|16.644
`
  .trim()
  .split("\n")
  .map((line) => line.split("|"));

test.each(SENTENCES)("a sentence does not agree as %s: %s", (_, text = "", value = "") => {
  const { checks } = checkFigures(served, [{ subject: text }], "en");
  const said = checks.filter(({ figure }) => figure.includes(value));
  expect(said.map(({ verdict }) => verdict).join()).not.toMatch(/agrees|follows/);
});
