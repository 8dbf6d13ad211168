/** Pages like broker notes, in words of our own about invented companies: nobody has developed the ingest on them. By file name. */
const STYLE = `<style>
@font-face { font-family: Sans; src: url(FONT); }
@font-face { font-family: Sans; font-weight: bold; src: url(BOLD); }
body { font: 10pt/1.5 Sans; margin: 0; }
h1 { font-size: 18pt; margin: 0 0 6pt; } h2 { font-size: 13pt; } h3 { font-size: 11pt; }
table { border-collapse: collapse; font-size: 8.5pt; width: 100%; margin: 6pt 0; }
td, th { padding: 1.5pt 4pt; text-align: right; font-weight: normal; }
td:first-child, th:first-child { text-align: left; }
th { border-bottom: 0.7pt solid #333; }
.ruled td, .ruled th { border: 0.7pt solid #333; }
.page { display: flex; gap: 18pt; } .side { flex: 0 0 150pt; font-size: 8pt; } .main { flex: 1; }
.small { font-size: 8pt; } .new { break-before: page; }
</style>`;

/** A table of cells parted by bars, the first row its head. */
const grid = (text: string, style = ""): string => {
  const [head = "", ...rows] = text.trim().split("\n");
  const cells = (row: string, tag: string) =>
    `<tr>${row
      .split("|")
      .map((cell) => `<${tag}>${cell.trim()}</${tag}>`)
      .join("")}</tr>`;
  return `<table class="${style}">${cells(head, "th")}${rows.map((row) => cells(row, "td")).join("")}</table>`;
};

const lanternEn = `${STYLE}<p class="small">Harbour Securities | Equity research | 14 May 2025</p>
<div class="page"><div class="side"><p><b>Company data</b></p>${grid(`Ticker | LTN US
Price (13 May 2025) | US$41.20
Target price | US$52.00
Market cap | US$3.1bn
Shares outstanding | 75.6m
52-week range | US$28.40-47.90
Free float | 68%
Average daily volume | 1.2m`)}<p>Analyst: J. Ferry<br>j.ferry@example.org<br>+1 555 010 4477</p></div><div class="main">
<h1>Lantern Robotics: orders ahead of plan</h1><p><b>Rating: Buy (unchanged)</b></p>
<p>Lantern reported revenue of US$412.6m for the first quarter of 2025, up 18.4% year on year and 3.1% above our forecast. Gross margin widened by 120bp to 37.9%, while operating profit rose to US$58.3m from US$44.7m a year earlier. Order intake reached US$506m, 1.23 times revenue.</p>
<p>Warehouse robots brought in US$268.2m (65% of revenue), up 24%; service revenue grew 9% to US$101.0m, and spare parts fell 4% to US$43.4m. Net cash stood at US$214m at the end of March 2025, against US$236m at the end of 2024.</p>
<p>We raise our 2025 revenue forecast by 4% to US$1,735m and our EPS forecast from US$2.05 to US$2.18. We expect capital expenditure of about US$90m in 2025 and between US$95m and US$110m in 2026. Our target price of US$52 is 20.6 times our 2026 EPS forecast of US$2.52.</p>
<p>Management confirmed its guidance for 2025: revenue growth of 14% to 17% and an adjusted EBIT margin of at least 13.5%. The company employs 6,240 people at 11 sites; three more sites are to open by the end of 2026.</p></div></div>
<h3>Exhibit 1: Forecasts and valuation (US$ million, except per share)</h3>
${grid(`Year to December | 2023A | 2024A | 2025E | 2026E | 2027E
Revenue | 1,298.4 | 1,512.0 | 1,735.0 | 1,968.0 | 2,204.0
Growth (%) | 9.7 | 16.5 | 14.7 | 13.4 | 12.0
Adjusted EBITDA | 205.1 | 251.8 | 299.0 | 349.0 | 401.0
EBIT | 148.9 | 190.2 | 232.5 | 276.0 | 322.0
Net profit | 108.2 | 139.4 | 165.0 | 190.8 | 224.6
Adjusted EPS (US$) | 1.43 | 1.84 | 2.18 | 2.52 | 2.97
DPS (US$) | 0.20 | 0.25 | 0.30 | 0.36 | 0.42
P/E (x) | 28.8 | 22.4 | 18.9 | 16.3 | 13.9
EV/EBITDA (x) | 14.1 | 11.4 | 9.6 | 8.0 | 6.7
Free cash flow yield (%) | 2.1 | 3.4 | 3.9 | 4.8 | 5.7
Net debt | (161) | (236) | (290) | (371) | (478)`)}<p class="small">Source: company data, Harbour Securities estimates</p>
<h2 class="new">Peers trade at a premium</h2><h3>Exhibit 2: Peer valuation, prices as of 13 May 2025</h3>
${grid(`Company | Currency | Price | Market cap (US$bn) | P/E 2025E | P/E 2026E | EV/sales 2025E
Brightline Automation | EUR | 87.40 | 12.4 | 24.1 | 21.0 | 2.9
Osprey Systems | JPY | 5,210 | 8.7 | 26.8 | 22.5 | 2.4
Tern Logistics Tech | GBP | 6.35 | 2.2 | 17.9 | 15.2 | 1.3
Lantern Robotics | USD | 41.20 | 3.1 | 18.9 | 16.3 | 1.7
Average | | | | 21.9 | 18.8 | 2.1`)}
<h3>Exhibit 3: Revenue by segment (US$m)</h3>
${grid(`| 1Q24 | 4Q24 | 1Q25 | yoy | qoq
Warehouse robots | 216.3 | 259.0 | 268.2 | 24.0% | 3.6%
Service | 92.7 | 99.8 | 101.0 | 9.0% | 1.2%
Spare parts | 45.2 | 44.1 | 43.4 | -4.0% | -1.6%
Other | (5.7) | 0.2 | 0.0 | n/m | n/m
Group | 348.5 | 403.1 | 412.6 | 18.4% | 2.4%`)}
<h3>Exhibit 4: Balance sheet (US$m)</h3>
${grid(
  `At 31 December | 2023 | 2024
Cash and equivalents | 301.5 | 388.2
Receivables | 244.0 | 271.9
Inventories | 198.7 | 205.3
Property, plant and equipment | 412.6 | 436.0
Goodwill | 88.1 | 88.1
Total assets | 1,244.9 | 1,389.5
Borrowings | 140.5 | 152.2
Payables | 187.3 | 203.6
Other liabilities | 95.0 | 101.7
Shareholders' equity | 822.1 | 932.0
Total equity and liabilities | 1,244.9 | 1,389.5`,
  "ruled",
)}
<h3>Risks</h3><p>A fall in e-commerce investment of 10% would cut our 2026 EPS forecast by 6%. The largest customer accounted for 17% of 2024 revenue. About 40% of costs arise in euros; a 5% rise of the euro against the dollar would lower the EBIT margin by 0.6 percentage points.</p>`;

const ferroEn = `${STYLE}<p class="small">Northgate Research, 8 August 2025. Initiating coverage</p><h1>Ferrum Peak Mining plc</h1>
<p><b>Hold, target 310p (price: 287p)</b></p><div style="columns:2;column-gap:18pt"><p>Ferrum Peak mined 4.82m tonnes of iron ore in the half year to 30 June 2025, 6% less than a year before, at a cash cost of $41.7 per tonne (first half of 2024: $38.9). Revenue fell 11% to $463m and underlying EBITDA 19% to $171m. The interim dividend is 5.2 cents per share, down from 8.0 cents.</p>
<p>Net debt rose to $228m, 0.6 times EBITDA of the last twelve months, after capital spending of $97m. The board keeps its guidance of 9.8m to 10.2m tonnes for the full year. We assume a benchmark price of $98 a tonne in 2025 and $92 in 2026; every $5 a tonne changes EBITDA by about $45m.</p>
<p>Copper is small but grows: output of 12,300 tonnes was up by a third, and the Korva project should bring it to 30,000 tonnes a year from 2028 for an investment of $640m. We value Korva at 58p per share.</p></div>
<h3>Table 1. Half-year results ($m unless stated)</h3>
${grid(`Six months to 30 June | 2025 | 2024 | Change
Iron ore production (kt) | 4,820 | 5,130 | -6%
Copper production (t) | 12,300 | 9,250 | 33%
Realised price ($/t) | 94.3 | 108.6 | -13%
Revenue | 463 | 520 | -11%
Underlying EBITDA | 171 | 211 | -19%
EBITDA margin | 36.9% | 40.6% | -3.7pp
Profit before tax | 88 | 131 | -33%
Underlying EPS (cents) | 13.4 | 20.3 | -34%
Dividend per share (cents) | 5.2 | 8.0 | -35%
Capital expenditure | 97 | 74 | 31%
Net debt | 228 | 149 | 53%`)}
<h2 class="new">Estimates</h2>
<h3>Table 2. Summary of forecasts</h3>
${grid(
  `Year to 31 December ($m) | 2023 | 2024 | 2025F | 2026F
Sales | 1,088 | 1,012 | 931 | 948
EBITDA | 466 | 397 | 352 | 341
Pre-tax profit, adjusted | 301 | 236 | 182 | 166
EPS, adjusted (c) | 46.9 | 36.8 | 28.1 | 25.6
EPS growth | 4% | -22% | -24% | -9%
PER (x) | 8.1 | 10.3 | 13.5 | 14.8
Dividend (c) | 18.0 | 15.0 | 11.0 | 10.0
Yield | 4.7% | 4.0% | 2.9% | 2.6%`,
  "ruled",
)}
<h3>Table 3. Mines</h3>
${grid(`Mine | Ore reserves (Mt) | Grade (% Fe) | Capacity (Mtpa) | Mine life (years) | Ownership
Sandvik Hill | 142.5 | 62.1 | 6.0 | 23 | 100%
Torrent | 68.0 | 59.8 | 3.5 | 19 | 75%
Low Ridge | 21.3 | 57.4 | 1.2 | 17 | 60%`)}
<p>Ferrum Peak sold 71% of its ore to China in 2024 and 18% to Japan. Freight costs averaged $14.20 a tonne. Staff numbered 3,415 at the year end.</p>`;

const qinghe = `${STYLE}<p class="small">证券研究报告 | 公司点评 | 2025年8月22日</p><div class="page"><div class="side"><p><b>基础数据</b></p>
${grid(`股票代码 | 688999
收盘价（元，8月21日） | 36.52
目标价（元） | 45.00
总市值（亿元） | 146.1
总股本（亿股） | 4.00
流通股本（亿股） | 2.85
资产负债率（%） | 34.7
每股净资产（元） | 9.86`)}<p>分析师：林舟<br>电话：021-5550 1020</p></div><div class="main">
<h1>清河光电（688999）：中报业绩高增，高端产品放量</h1><p><b>投资评级：买入（维持）</b></p>
<p>事件：公司发布2025年半年报，上半年实现营业收入18.62亿元，同比增长32.5%；归母净利润2.71亿元，同比增长48.9%；扣非归母净利润2.48亿元，同比增长51.2%。其中第二季度实现营业收入10.15亿元，环比增长19.8%；归母净利润1.53亿元，环比增长29.7%。</p>
<p>盈利能力持续改善。上半年公司毛利率为35.6%，同比提升2.3个百分点；净利率为14.6%，同比提升1.6个百分点。期间费用率为18.9%，其中研发费用1.96亿元，同比增长28.1%，占营业收入的10.5%。经营活动产生的现金流量净额为3.05亿元，上年同期为1.87亿元。</p>
<p>分业务看，光模块业务收入12.40亿元，占比66.6%，毛利率38.2%；传感器业务收入4.35亿元，同比增长11.7%；其他业务收入1.87亿元。截至6月末，公司在手订单约26亿元，较年初增长超过40%。公司预计三季度末新产线投产，年产能将由120万只提升至200万只。</p>
<p>投资建议：预计公司2025-2027年营业收入分别为40.2、51.8、64.5亿元，归母净利润分别为5.80、7.62、9.71亿元，对应PE分别为25.2、19.2、15.0倍。给予2025年31倍PE，目标价45元，维持“买入”评级。</p></div></div>
<h3>图表1：盈利预测与估值（单位：百万元）</h3>
${grid(
  `会计年度 | 2023A | 2024A | 2025E | 2026E | 2027E
营业收入 | 2,468 | 3,105 | 4,020 | 5,180 | 6,450
同比增速 | 15.3% | 25.8% | 29.5% | 28.9% | 24.5%
归母净利润 | 312 | 425 | 580 | 762 | 971
同比增速 | 9.8% | 36.2% | 36.5% | 31.4% | 27.4%
毛利率 | 32.1% | 33.9% | 35.8% | 36.5% | 37.0%
每股收益（元） | 0.78 | 1.06 | 1.45 | 1.91 | 2.43
每股经营现金流（元） | 0.91 | 1.22 | 1.50 | 1.88 | 2.40
ROE | 9.2% | 11.4% | 13.8% | 15.9% | 17.4%
市盈率（倍） | 46.8 | 34.4 | 25.2 | 19.2 | 15.0
市净率（倍） | 4.3 | 3.9 | 3.5 | 3.0 | 2.6`,
  "ruled",
)}<p class="small">资料来源：公司公告，远帆证券研究所</p>
<h2 class="new">财务报表与可比公司</h2><h3>图表2：可比公司估值（股价截至2025年8月21日）</h3>
${grid(`公司名称 | 代码 | 股价（元） | 总市值（亿元） | 2024A EPS | 2025E EPS | 2025E PE | 2026E PE
南屏科技 | 300991 | 58.30 | 412 | 1.62 | 2.15 | 27.1 | 21.3
雁回电子 | 688992 | 24.85 | 98 | 0.71 | 0.95 | 26.2 | 20.4
望川通信 | 002993 | 17.42 | 175 | 0.55 | 0.68 | 25.6 | 21.0
平均 | | | | | | 26.3 | 20.9`)}
<h3>图表3：分业务收入预测</h3><p style="text-align:right;margin:0">单位：亿元</p>
${grid(`业务 | 2023 | 2024 | 2025E | 2026E
光模块 | 14.62 | 19.70 | 26.80 | 35.90
yoy | 18.0% | 34.7% | 36.0% | 34.0%
传感器 | 7.05 | 7.88 | 9.10 | 10.80
yoy | 10.2% | 11.8% | 15.5% | 18.7%
其他 | 3.01 | 3.47 | 4.30 | 5.10
合计 | 24.68 | 31.05 | 40.20 | 51.80`)}
<h3>图表4：季度业绩（百万元）</h3>
${grid(
  `指标 | 24Q2 | 24Q3 | 24Q4 | 25Q1 | 25Q2
营业收入 | 742 | 801 | 899 | 847 | 1,015
归母净利润 | 98 | 112 | 131 | 118 | 153
毛利率（%） | 33.6 | 34.0 | 34.8 | 35.1 | 36.0
销售费用率（%） | 3.9 | 3.7 | 3.5 | 3.8 | 3.4
研发费用率（%） | 10.9 | 10.7 | 10.2 | 10.8 | 10.3`,
  "ruled",
)}
<h3>风险提示</h3><p>下游需求不及预期；原材料价格上涨10%将使毛利率下降约1.8个百分点；前五大客户收入占比为54.3%。</p>`;

const yunshan = `${STYLE}<p class="small">行业研究 | 储能 | 2025年3月10日</p><h1>储能行业月报：招标回暖，价格企稳</h1>
<p>2025年2月，国内新型储能新增装机1.36GW/3.42GWh，同比分别增长58%和71%，环比下降42%和39%。2024年全年国内新增装机43.7GW/109.8GWh，同比增长103%。2月储能系统中标均价为0.52元/Wh，较1月的0.50元/Wh上涨4%，较上年同期下跌27%。</p>
<p>海外方面，美国2024年新增大型储能10.9GW，同比增长66%；德国2024年户用储能新增4.3GWh，同比下降12%。据行业协会统计，2024年全球储能电池出货量约330GWh，我国企业占比超过九成。我们预计2025年全球新增装机将达到270GWh，2024-2027年复合增速为31%。</p>
<p>原材料方面，3月7日电池级碳酸锂价格为7.52万元/吨，较月初下跌0.3%；磷酸铁锂正极材料价格为3.42万元/吨，与上月持平。云杉能源2月公告签订6.5亿元储能系统订单，交付期为2025年三季度；赤松电气2024年储能业务收入52.3亿元，同比增长44%，毛利率24.1%。</p>
<h3>表1：国内储能装机情况</h3>
${grid(
  `月份 | 新增装机（GW） | 新增容量（GWh） | 同比（容量） | 系统均价（元/Wh）
2024年9月 | 2.81 | 6.94 | 65% | 0.56
2024年10月 | 3.05 | 7.71 | 82% | 0.54
2024年11月 | 4.62 | 11.53 | 90% | 0.53
2024年12月 | 9.87 | 25.10 | 118% | 0.53
2025年1月 | 2.35 | 5.61 | 44% | 0.50
2025年2月 | 1.36 | 3.42 | 71% | 0.52`,
  "ruled",
)}
<h3>表2：重点公司盈利预测（2025年3月7日收盘价）</h3>
${grid(
  `公司 | 收盘价（元） | 市值（亿元） | 归母净利润（亿元）2024E | 归母净利润（亿元）2025E | PE 2024E | PE 2025E | 评级
云杉能源 | 62.10 | 498 | 20.4 | 26.7 | 24.4 | 18.7 | 买入
赤松电气 | 28.75 | 263 | 11.9 | 15.0 | 22.1 | 17.5 | 增持
白桦新材 | 15.06 | 87 | 2.6 | 4.1 | 33.5 | 21.2 | 增持`,
  "ruled",
)}
<h3 class="new">表3：主要原材料价格</h3>
${grid(
  `品种 | 单位 | 3月7日 | 2月7日 | 月涨跌幅
电池级碳酸锂 | 万元/吨 | 7.52 | 7.76 | -3.1%
氢氧化锂 | 万元/吨 | 7.05 | 7.10 | -0.7%
磷酸铁锂 | 万元/吨 | 3.42 | 3.42 | 0.0%
负极材料（人造） | 元/吨 | 33,500 | 33,200 | 0.9%
六氟磷酸锂 | 万元/吨 | 6.15 | 6.25 | -1.6%`,
  "ruled",
)}
<h3>表4：全球储能装机预测（GWh）</h3>
${grid(`地区 | 2023 | 2024 | 2025E | 2026E | 2027E
中国 | 48.7 | 109.8 | 140.0 | 175.0 | 210.0
美国 | 26.3 | 38.5 | 50.0 | 62.0 | 76.0
欧洲 | 17.2 | 22.4 | 32.0 | 45.0 | 60.0
其他 | 10.1 | 18.9 | 48.0 | 68.0 | 81.0
合计 | 102.3 | 189.6 | 270.0 | 350.0 | 427.0`)}`;

export const notes: Readonly<Record<string, string>> = {
  "lantern-note": lanternEn,
  "ferrum-note": ferroEn,
  "qinghe-note": qinghe,
  "storage-monthly": yunshan,
};
