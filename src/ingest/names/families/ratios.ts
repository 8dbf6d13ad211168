/** Families of ratios, valuation, markets, banks and insurers. */
export const RATIOS = `
roe|share|净资产收益率、加权平均净资产收益率、ROE、股东权益回报率、加权平均净资产收益率（%）、摊薄净资产收益率、股本回报率、净资产回报率|return on equity; roe; return on average equity; weighted average return on equity; return on shareholders equity; return on average common equity; return on common equity
adjusted-roe|share|扣除非经常性损益后的加权平均净资产收益率、扣非ROE、扣非加权平均净资产收益率|adjusted return on equity; adjusted roe
roa|share|总资产收益率、资产回报率、ROA、总资产报酬率、总资产净利率|return on assets; roa; return on average assets; return on total assets
roic|share|投入资本回报率、ROIC、投资资本回报率|return on invested capital; roic; return on capital
roce|share|使用资本回报率|return on capital employed; roce
roi|share|投资回报率、投资收益率|return on investment; roi
irr|share|内部收益率、IRR、内部回报率|internal rate of return; irr
rotce|share|有形普通股权益回报率|return on tangible common equity; rotce; return on tangible equity
debt-ratio|share|资产负债率、负债率|debt-to-asset ratio; liability-to-asset ratio; asset-liability ratio; debt to assets; debt ratio; liabilities to assets; debt-to-assets ratio
debt-to-equity|ratio|产权比率、负债权益比、净负债率|debt-to-equity ratio; debt to equity; debt to equity ratio; net debt to equity; gearing ratio; gearing; debt-to-equity
debt-to-capital|share|债务资本比|debt to capital; debt to total capital; debt-to-capital ratio; debt to capitalization; net debt to capital
leverage|ratio|杠杆率、杠杆倍数|leverage ratio; leverage; financial leverage; net leverage; net debt to ebitda; debt to ebitda; net leverage ratio; net debt to adjusted ebitda
interest-coverage|ratio|利息保障倍数、利息覆盖倍数、已获利息倍数|interest coverage ratio; interest coverage; times interest earned; interest cover
current-ratio|ratio|流动比率|current ratio
quick-ratio|ratio|速动比率|quick ratio; acid test ratio; acid-test ratio
cash-ratio|ratio|现金比率|cash ratio; operating cash flow ratio
asset-turnover|ratio|总资产周转率、资产周转率、总资产周转次数|asset turnover; total asset turnover; asset turnover ratio; total asset turnover ratio
fixed-asset-turnover|ratio|固定资产周转率|fixed asset turnover; fixed asset turnover ratio
inventory-turnover|ratio|存货周转率、存货周转次数、库存周转率|inventory turnover; inventory turnover ratio; inventory turns; stock turnover
inventory-days|days|存货周转天数、库存天数、存货天数、库存周转天数|days inventory outstanding; inventory days; days of inventory; dio; days in inventory; days inventory; inventory turnover days; days sales of inventory
receivables-turnover|ratio|应收账款周转率、应收账款周转次数|receivables turnover; accounts receivable turnover; receivable turnover ratio; accounts receivable turnover ratio
receivables-days|days|应收账款周转天数、应收账款天数|days sales outstanding; dso; receivable days; receivables days; days receivable; average collection period; trade receivables turnover days
payables-days|days|应付账款周转天数、应付账款天数|days payable outstanding; dpo; payable days; payables days; days payables outstanding; trade payables turnover days
cash-conversion-cycle|days|现金周转周期、现金转换周期、现金循环周期|cash conversion cycle; ccc
cash-conversion|ratio|净现比、现金转化率、收现比|cash conversion; cash conversion ratio; cash flow conversion; free cash flow conversion
effective-tax-rate|share|实际税率、有效税率、所得税率、实际所得税率|effective tax rate; effective income tax rate; tax rate; effective rate; income tax rate; effective tax rates
statutory-tax-rate|share|法定税率|statutory tax rate; statutory rate; federal statutory rate
dividend-payout|share|股利支付率、分红率、派息率、分红比例、股息支付率、现金分红比例|dividend payout ratio; payout ratio; dividend payout; retention ratio
dividend-yield|share|股息率、股利收益率|dividend yield; expected dividend yield; dividends yield
pe-ratio|ratio|市盈率、PE、P/E、PE（倍）、动态市盈率、静态市盈率、市盈率（倍）|pe; p/e; price-to-earnings ratio; pe ratio; price earnings ratio; price-earnings ratio; p/e ratio; per; price to earnings; forward pe; trailing pe
pb-ratio|ratio|市净率、PB、P/B、PB（倍）、市净率（倍）|pb; p/b; price-to-book ratio; price to book; pb ratio; p/b ratio; price-to-book
ps-ratio|ratio|市销率、PS、P/S、PS（倍）|ps; p/s; price-to-sales ratio; price to sales; ps ratio; p/s ratio; price-to-sales
peg-ratio|ratio|PEG、市盈增长比率|peg; peg ratio
ev-ebitda|ratio|EV/EBITDA、企业价值倍数|ev/ebitda; enterprise value to ebitda; ev ebitda multiple; ev to ebitda
ev-sales|ratio|EV/Sales、EV/销售额|ev/sales; ev/revenue; enterprise value to sales
market-cap|money|市值、总市值、市值规模、总市值（亿元）|market capitalisation; market capitalization; market cap; market value of equity; aggregate market value; total market capitalization
float-cap|money|流通市值、自由流通市值|free float market capitalisation; free-float market cap; float market cap
enterprise-value|money|企业价值、EV|enterprise value; ev
valuation|money|估值、投后估值、投前估值|valuation; post-money valuation; pre-money valuation
share-price|per-share|股价、收盘价、现价、最新收盘价、当前股价、股票价格、发行价、发行价格、收盘价（元）|share price; stock price; closing price; current price; price per share; last price; closing share price; issue price; offer price; market price
exercise-price|per-share|行权价、行权价格、执行价格|exercise price; weighted average exercise price; strike price
grant-date-fair-value|per-share|授予日公允价值|grant date fair value; weighted average grant date fair value
repurchase-price|per-share|回购均价、平均回购价格|average price paid per share
target-price|per-share|目标价、目标价格、合理价值|target price; price target; price objective
beta|ratio|贝塔、Beta、贝塔系数|beta; beta coefficient
volatility|share|波动率|volatility; expected volatility; expected stock price volatility
risk-free-rate|share|无风险利率|risk-free rate; risk free rate; risk-free interest rate; risk free interest rate
wacc|share|加权平均资本成本、WACC|wacc; weighted average cost of capital; cost of capital
discount-rate|share|折现率、贴现率|discount rate; weighted average discount rate; weighted-average discount rate; discount rates
interest-rate|share|利率、年利率、票面利率|interest rate; weighted average interest rate; coupon rate; coupon; effective interest rate; average interest rate; stated interest rate; interest rates; borrowing rate
yield|share|收益率、到期收益率|yield; bond yield; yield to maturity; average yield
exchange-rate|any|汇率、人民币汇率|exchange rate; exchange rates; average exchange rate; closing rate
inflation|share|通货膨胀率、通胀率、CPI|inflation; inflation rate; cpi; consumer price inflation; rate of inflation
gdp|money|国内生产总值、GDP|gdp; gross domestic product
gdp-growth|share|GDP增速、国内生产总值增速、经济增速|gdp growth; real gdp growth; economic growth
unemployment|share|失业率|unemployment rate; unemployment
net-interest-margin|share|净息差、净利息收益率、NIM|net interest margin; nim; net yield on interest-earning assets
net-interest-spread|share|净利差|net interest spread; interest rate spread
net-interest-income|money|利息净收入、净利息收入|net interest income; net interest revenue; interest income net of interest expense
fee-income|money|手续费及佣金净收入、手续费及佣金收入、中间业务收入|net fee and commission income; fee and commission income; fees and commissions; fee income
non-interest-income|money|非利息收入、非利息净收入、非息收入|non-interest income; noninterest income; total noninterest income; total non-interest income
total-operating-income|money|营业净收入总额|total operating income
loans|money|发放贷款和垫款、贷款总额、各项贷款、贷款余额|loans and advances; total loans; loans; net loans; loans net; loans to customers; gross loans; loans and leases; loan balance
deposits|money|吸收存款、存款总额、各项存款、客户存款、存款余额|deposits; total deposits; customer deposits; customer deposits at banks; deposits from customers
npl-ratio|share|不良贷款率、不良率|non-performing loan ratio; npl ratio; nonperforming loan ratio; non-performing loans ratio
provision-coverage|share|拨备覆盖率|provision coverage ratio; npl coverage ratio; allowance to nonperforming loans
loan-provision-ratio|share|拨贷比、贷款拨备率|loan loss reserve ratio; allowance to total loans
car|share|资本充足率|capital adequacy ratio; total capital ratio; total capital adequacy ratio
tier1-ratio|share|一级资本充足率|tier 1 capital ratio; tier 1 ratio; tier one capital ratio
cet1-ratio|share|核心一级资本充足率|common equity tier 1 ratio; cet1 ratio; cet1 capital ratio; core tier 1 capital adequacy ratio; common equity tier 1 capital ratio
rwa|money|风险加权资产|risk-weighted assets; rwa
cost-income-ratio|share|成本收入比|cost-to-income ratio; cost income ratio; efficiency ratio
aum|money|管理资产规模、资产管理规模、管理规模、AUM|assets under management; aum; total assets under management; client assets
premium-income|money|保费收入、原保险保费收入、保险业务收入、原保费收入|premium income; gross written premiums; gross premiums written; premiums earned; net premiums earned; written premiums
nbv|money|新业务价值、NBV|new business value; value of new business; nbv
embedded-value|money|内含价值|embedded value
combined-ratio|share|综合成本率|combined ratio; combined operating ratio
loss-ratio|share|赔付率、综合赔付率|loss ratio; claims ratio
solvency-ratio|share|偿付能力充足率、综合偿付能力充足率|solvency ratio; solvency adequacy ratio; solvency ii ratio; solvency coverage ratio
ffo|money|营运资金流量|funds from operations; ffo
noi|money|净经营收入、物业净收入|net operating income; noi; same-store noi
occupancy|share|出租率、入住率、上座率|occupancy; occupancy rate; average occupancy; room occupancy
`;
