/** Metrics that reports of every kind give, each with its usual names in both languages; growth, footing and share are qualifiers, not families. */
const FAMILIES: Readonly<Record<string, readonly string[]>> = {
  revenue: [
    "revenue, total revenue, operating revenue, total operating revenue, net revenue, revenues from operations, sales, net sales, total net sales, turnover",
    "营业收入, 营业总收入, 营收, 收入, 总收入, 总营收, 营业额, 销售收入",
  ],
  "cost-of-revenue": [
    "cost of revenue, cost of sales, cost of goods sold, cogs, total cost of revenue",
    "营业成本, 销售成本, 收入成本",
  ],
  "gross-profit": ["gross profit", "毛利, 毛利润"],
  "gross-margin": [
    "gross margin, gross profit margin, gross margin rate, gpm",
    "毛利率, 销售毛利率, 综合毛利率",
  ],
  "operating-profit": [
    "operating profit, operating income, income from operations, profit from operations",
    "营业利润, 经营利润, 经营溢利",
  ],
  "operating-margin": ["operating margin, operating profit margin", "营业利润率, 经营利润率"],
  "profit-before-tax": [
    "profit before tax, profit before income tax, pre-tax profit, income before income taxes, earnings before tax, pbt",
    "利润总额, 税前利润, 除税前溢利, 除税前利润",
  ],
  "net-profit": [
    "net profit, net income, net earnings, profit for the year, profit for the period, net profit for the year",
    "净利润, 净利, 净收益, 年度溢利, 期内溢利, 年内利润",
  ],
  "net-margin": ["net margin, net profit margin, net income margin", "净利率, 净利润率, 销售净利率"],
  ebitda: ["ebitda", "息税折旧摊销前利润, EBITDA"],
  ebit: ["ebit", "息税前利润, EBIT"],
  eps: ["eps, earnings per share", "每股收益, 每股盈利, 每股净收益, EPS"],
  "dividend-per-share": ["dividend per share, dps", "每股股利, 每股派息, 每股股息"],
  "dividend-yield": ["dividend yield", "股息率"],
  "payout-ratio": ["payout ratio, dividend payout ratio", "派息率, 分红率, 股利支付率, 现金分红比例"],
  "operating-cash-flow": [
    "operating cash flow, cash flow from operations, net cash from operating activities, net cash provided by operating activities, net cash generated from operating activities, ocf",
    "经营活动产生的现金流量净额, 经营活动现金流量净额, 经营性现金流, 经营现金流, 经营活动现金流净额",
  ],
  "free-cash-flow": ["free cash flow, fcf", "自由现金流, 自由现金流量"],
  capex: [
    "capital expenditure, capex, capital expenditures, capital spending",
    "资本开支, 资本支出, 资本性支出",
  ],
  "rd-expenses": [
    "r&d expenses, research and development expenses, r&d spending, r&d costs, research and development, research and development costs, r&d",
    "研发费用, 研发开支",
  ],
  "selling-expenses": [
    "selling expenses, selling and marketing expenses, sales and marketing expenses, sales and marketing",
    "销售费用, 销售及市场推广费用, 营销费用",
  ],
  "administrative-expenses": [
    "administrative expenses, general and administrative expenses, g&a expenses, g&a",
    "管理费用, 行政开支, 一般及行政费用",
  ],
  "finance-costs": ["finance costs, financial expenses", "财务费用"],
  "income-tax": ["income tax, income tax expense, provision for income taxes", "所得税费用, 所得税开支"],
  "total-assets": ["total assets", "总资产, 资产总额, 资产总计"],
  "total-liabilities": ["total liabilities", "总负债, 负债总额, 负债合计"],
  equity: [
    "total equity, shareholders' equity, stockholders' equity, net assets",
    "净资产, 股东权益, 所有者权益, 股东权益合计, 所有者权益合计, 总权益",
  ],
  "cash-and-equivalents": ["cash and cash equivalents", "现金及现金等价物"],
  "interest-bearing-debt": ["interest-bearing debt, interest bearing liabilities", "有息负债, 带息负债"],
  inventory: ["inventory, inventories", "存货"],
  receivables: ["accounts receivable, trade receivables", "应收账款"],
  payables: ["accounts payable, trade payables", "应付账款"],
  goodwill: ["goodwill", "商誉"],
  "debt-to-asset": ["debt to asset ratio, liabilities to assets, asset-liability ratio", "资产负债率"],
  "market-cap": ["market capitalization, market capitalisation, market cap", "市值, 总市值"],
  pe: [
    "p/e, pe ratio, p/e ratio, price to earnings ratio, price-earnings ratio, price to earnings",
    "市盈率, PE",
  ],
  pb: ["p/b, pb ratio, p/b ratio, price to book ratio, price to book", "市净率, PB"],
  ps: ["p/s, p/s ratio, price to sales ratio, price to sales", "市销率, PS"],
  "ev-ebitda": ["ev/ebitda", "企业价值倍数, EV/EBITDA"],
  roe: ["roe, return on equity, return on shareholders' equity", "净资产收益率, 股本回报率, ROE"],
  roa: ["roa, return on assets", "总资产收益率, 资产回报率, ROA"],
  roic: ["roic, return on invested capital", "投入资本回报率, ROIC"],
  "target-price": ["target price, price target", "目标价, 目标价格"],
  "share-price": ["share price, stock price, closing price", "股价, 收盘价"],
  "market-share": ["market share", "市场份额, 市占率, 市场占有率"],
  "market-size": ["market size", "市场规模"],
  "monthly-active-users": [
    "monthly active users, mau, maus",
    "月活跃用户, 月活跃用户数, 月活, 月活用户, 月活用户数, MAU",
  ],
  "daily-active-users": [
    "daily active users, dau, daus",
    "日活跃用户, 日活跃用户数, 日活, 日活用户, 日活用户数, DAU",
  ],
  gmv: ["gmv, gross merchandise volume, gross merchandise value", "商品交易总额, 成交总额, GMV"],
  arpu: ["arpu, average revenue per user", "每用户平均收入, ARPU"],
  employees: [
    "employees, number of employees, headcount, total employees",
    "员工人数, 员工总数, 员工数, 在职员工",
  ],
  backlog: ["backlog, order backlog, orders on hand", "在手订单, 未完成订单, 订单储备"],
  "capacity-utilisation": [
    "capacity utilisation, capacity utilization, utilisation rate, utilization rate",
    "产能利用率",
  ],
  "net-interest-margin": ["net interest margin, nim", "净息差, 净利息收益率"],
  "npl-ratio": ["npl ratio, non-performing loan ratio", "不良率, 不良贷款率, 不良贷款比率"],
  "provision-coverage": ["provision coverage ratio, provision coverage", "拨备覆盖率"],
};

/** Every usual name of the families with the family's id. */
export const FAMILY_NAMES: readonly (readonly [name: string, family: string])[] = Object.entries(
  FAMILIES,
).flatMap(([id, names]) => [
  [id, id] as const,
  ...names.flatMap((line) => line.split(", ").map((name) => [name, id] as const)),
]);
