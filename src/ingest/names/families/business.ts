/** Families of how a business runs: people, customers, output, orders, markets, energy. */
export const BUSINESS = `
employees|count|员工人数、员工数、员工总数、职工人数、在职员工数量、在职员工的数量合计、员工、雇员人数、在职员工、员工数量|employees; number of employees; headcount; total employees; full-time employees; workforce; staff; average number of employees; total headcount; employee count; staff numbers; employee headcount; number of full-time employees; total number of employees; fte; ftes
rd-staff|count|研发人员数量、研发人员、研发人员数、技术人员、研发人员人数|r&d staff; r&d employees; research and development staff; r&d headcount; research and development employees; r&d personnel
revenue-per-employee|money|人均创收、人均营收、人均收入|revenue per employee; sales per employee
profit-per-employee|money|人均创利、人均净利润|profit per employee
payroll|money|职工薪酬、员工薪酬、人工成本、薪酬总额、员工福利开支、人员费用、工资总额|personnel expenses; employee benefits expense; payroll; staff costs; wages and salaries; salaries; employee compensation; compensation and benefits; compensation expense; total personnel expenses; salaries and wages; personnel costs; employee costs; gross salary; labor costs; labour costs; salaries and benefits; salary; staff cost
social-security|money|社会保险费、社保费用|social security; social security contributions; social security costs; social security charges; payroll taxes
pension-cost|money|养老金费用|pension costs; pension cost; pension expense; net periodic benefit cost; pension charges; net periodic pension cost; pension contributions; defined contribution plan expense; total net periodic benefit cost
average-salary|money|平均薪酬、人均薪酬、平均工资|average salary; average pay; average compensation
customers|count|客户数、客户数量、客户总数、企业客户数|customers; number of customers; total customers; customer count; active customers; paying customers; total customer count; customer base
users|count|用户数、用户规模、注册用户、用户总数、用户量、累计用户数、注册用户数|users; number of users; total users; registered users; user base; active accounts; active users; user count
mau|count|月活跃用户、月活、MAU、月活用户、月活跃用户数、月活用户数、月活跃账户数|monthly active users; mau; maus; monthly active accounts; average monthly active users; monthly actives; monthly active people
dau|count|日活跃用户、日活、DAU、日活用户、日活跃用户数、日活用户数|daily active users; dau; daus; average daily active users; daily active people; daily actives
subscribers|count|订阅用户、付费用户、会员数、付费会员、付费会员数、付费用户数、订阅会员数|subscribers; paid subscribers; paying users; paid members; paid memberships; members; memberships; subscriptions; total subscribers; paying members; paying subscribers; total paid memberships; paid subscriptions; number of subscribers; streaming paid memberships
downloads|count|下载量、下载次数、累计下载量|downloads; app downloads; installs
visits|count|访问量、访问次数、网站访问量|visits; website visits; traffic; page views
arpu|money|ARPU、每用户平均收入、客单价、单用户收入、平均每用户收入|arpu; average revenue per user; revenue per user; average revenue per customer; average revenue per paying user; average revenue per membership; arppu; arpm; average monthly revenue per user; average order value; aov; average revenue per account
retention-rate|share|留存率、续费率、续约率、用户留存率|retention rate; net retention rate; net revenue retention; renewal rate; customer retention rate; dollar-based net retention rate; net dollar retention; dollar-based net expansion rate; gross retention; user retention; net revenue retention rate
churn-rate|share|流失率、客户流失率|churn rate; churn; customer churn; monthly churn
arr|money|年度经常性收入、ARR、年化经常性收入|annual recurring revenue; arr; annualized recurring revenue; annualised recurring revenue; ending arr; recurring revenue; total arr
billings|money|流水、账单额、收款额|billings; total billings; calculated billings; gross billings
gmv|money|GMV、商品交易总额、交易总额、成交额、交易额、成交总额|gmv; gross merchandise volume; gross merchandise value; total transaction value; gross merchandise sales; gross transaction value; total payment volume; tpv; gross bookings; payment volume; transaction volume
take-rate|share|货币化率、变现率、佣金率|take rate; monetization rate; monetisation rate
orders-value|money|新签订单、新增订单金额、订单金额、新签合同额、新签合同金额、新增订单额、新签订单金额、新签合同总额|new orders; bookings; net bookings; total bookings; orders; order intake; new contracts; orders received; contract wins; order bookings; new contract value; net orders; total orders
backlog|money|在手订单、未完成订单、积压订单、在手合同、剩余履约义务、在手订单金额、未交付订单|backlog; order backlog; remaining performance obligations; rpo; total backlog; remaining performance obligation; unfilled orders; order book; funded backlog; contracted backlog; total remaining performance obligations
contract-value|money|合同金额、合同总额、合同价值、中标金额、合同额|contract value; total contract value; contract amount; tcv; annual contract value; acv; award value
investment|money|投资额、总投资、投资总额、投资金额、投资规模、计划投资、项目总投资|investment; total investment; investment amount; planned investment; capital investment; amount invested; total project investment
financing|money|融资额、融资金额、融资规模|funding; financing amount; funds raised; amount raised; total funding
budget|money|预算、预算金额、财政预算|budget; budgeted amount; total budget; appropriation
subsidy|money|政府补助、政府补贴、补贴收入、财政补贴|government grants; subsidies; government subsidies; subsidy income; grants; grant income; government grant
donations|money|捐赠、捐款、捐赠收入、捐赠支出|donations; contributions received; charitable contributions; donation income; gifts
market-size|money|市场规模、市场空间、市场容量、行业规模、市场总规模|market size; addressable market; total addressable market; tam; market value; size of the market
market-share|share|市场份额、市占率、市场占有率、份额|market share; share of the market; market shares; share of market
penetration|share|渗透率、普及率|penetration rate; penetration; adoption rate; market penetration
concentration|share|集中度、CR5、CR3、市场集中度|market concentration; cr5; cr3; concentration ratio
share-of-revenue|share|占营业收入比例、收入占比、占收入比例、占营业收入比重、营收占比、占总收入比例、占总营收比例|percentage of revenue; share of revenue; % of revenue; percent of revenue; as a percentage of revenue; percent of sales; % of sales; percent of net sales; percentage of sales; percentage of total revenue; % of total revenue; percent of total revenue; percent of net revenue; percentage of net sales; as a percentage of net sales; percentage of net revenue; % of net sales; % of net revenue; as a percentage of revenues; percentage of revenues; percentage of total revenues
share-of-total|share|占比、占总额比例、比重、占总数比例、占合计比例|percentage of total; % of total; share of total; percent of total; proportion
output|any|产量、总产量、产品产量|output; production; production volume; total production; output volume; units produced
sales-volume|any|销量、销售量、总销量、产品销量|sales volume; units sold; unit sales; volume; volumes; sales volumes; total sales volume; shipment volume; number of units sold
shipments|any|出货量、发货量、交付量、总出货量|shipments; deliveries; units shipped; shipment; vehicle deliveries; total shipments; units delivered; total deliveries
capacity|any|产能、年产能、设计产能、总产能|capacity; production capacity; annual capacity; design capacity; installed production capacity; manufacturing capacity
utilisation|share|产能利用率、利用率、稼动率、开工率|utilization rate; utilisation rate; capacity utilization; capacity utilisation; utilization; utilisation; operating rate
yield-rate|share|良率、良品率、成品率|yield rate; production yield
sales-to-output|share|产销率|sales-to-production ratio
selling-price|price|平均售价、销售价格、单价、均价、售价、产品单价、销售均价|average selling price; asp; average price; unit price; selling price; average realised price; average sales price; price; average selling prices; average realized price; list price
price-increase|share|价格涨幅、提价幅度|price increase; price increases; price change
unit-cost|any|单位成本、平均成本|unit cost; average cost; cost per unit; production cost; unit costs; cash cost
stores|count|门店数量、门店数、门店总数、网点数量、店铺数|stores; number of stores; store count; total stores; restaurants; outlets; branches; number of branches; number of restaurants; stores at end of period; locations; company-operated stores; total number of stores; ending store count; stores at end of year; number of locations
same-store-sales|share|同店销售增长、同店增速、同店销售|same-store sales growth; comparable sales; same-store sales; comparable store sales; comparable sales growth; like-for-like sales growth; like-for-like sales; comp sales; comparable sales change; comparable store sales growth; comparable sales gain
floor-area|physical|面积、建筑面积、经营面积、占地面积、土地面积、总建筑面积、销售面积|floor area; gross floor area; square footage; total square feet; gla; leasable area; square feet; land area; total area; gross leasable area; gfa; selling square footage; retail square feet
sales-per-area|money|坪效|sales per square foot; sales per square metre; sales per square meter
countries|count|国家数、覆盖国家数|countries; number of countries
cities|count|城市数、覆盖城市数|cities; number of cities
subsidiaries|count|子公司数量、控股子公司数|subsidiaries; number of subsidiaries
suppliers|count|供应商数量|suppliers; number of suppliers
shareholders|count|股东人数、股东户数、股东总数、普通股股东总数|number of shareholders; shareholders of record; holders of record; number of stockholders
shareholding|share|持股比例、股权比例、持股占比、占比（持股）|shareholding; ownership; ownership percentage; percentage ownership; ownership interest; equity interest; stake; percentage of shares; shareholding ratio; percent ownership; percentage of ownership; percentage held; interest held
shares-held|shares|持股数量、持有股数、期末持股数量|shares held; shares owned; number of shares held; shares beneficially owned; number of shares owned
patents|count|专利数量、专利数、授权专利、发明专利、累计专利|patents; number of patents; patents granted; patents held; granted patents
patent-applications|count|专利申请量、专利申请数|patent applications; patents filed; patents pending
projects|count|项目数、项目数量|projects; number of projects
units-count|count|数量、台数|number of units; quantity; count; number; units
contracts|count|合同数量、签约数量|contracts; number of contracts; contracts signed
top-customer-share|share|前五大客户占比、前五名客户销售额占比、前五名客户销售额占年度销售总额比例|top five customers; share of top five customers; customer concentration; largest customer share
top-supplier-share|share|前五大供应商占比、前五名供应商采购额占年度采购总额比例|top five suppliers; supplier concentration
tax-revenue|money|税收收入、一般公共预算收入、财政收入|tax revenue; fiscal revenue; government revenue
exports|money|出口额、出口总额、出口金额|exports; export value; total exports
imports|money|进口额、进口总额、进口金额|imports; import value; total imports
retail-sales|money|社会消费品零售总额、零售额|retail sales; total retail sales
fixed-asset-investment|money|固定资产投资、固定资产投资额|fixed asset investment; fixed-asset investment
population|count|人口、常住人口、总人口|population; total population
mileage|any|里程、行驶里程、续航里程、续航|mileage; range; driving range; distance
passengers|count|旅客运输量、客运量、旅客吞吐量|passengers; passengers carried; passenger traffic; number of passengers
load-factor|share|客座率、载运率|load factor; passenger load factor; seat load factor
freight|any|货运量、货物吞吐量、吞吐量、运输量|freight volume; cargo volume; throughput; tonnage
aircraft|count|飞机数、机队规模|aircraft; number of aircraft; aircraft fleet; fleet of aircraft
beds|count|床位数|beds; number of beds; licensed beds
rooms|count|客房数、房间数|rooms; number of rooms; hotel rooms
revpar|money|每间可售房收入、RevPAR|revpar; revenue per available room
adr|money|平均房价、ADR|average daily rate; adr; average room rate
power-generation|any|发电量、总发电量、售电量、上网电量|power generation; electricity generation; electricity generated; generation; electricity sold; power output; net generation
installed-power|any|装机容量、装机规模、累计装机容量、总装机容量、新增装机、装机量、新增装机量、累计装机量、新增装机容量|installed capacity; total installed capacity; generating capacity; cumulative installed capacity; new installations; installations
utilisation-hours|any|利用小时数、平均利用小时|utilization hours; utilisation hours; equivalent full-load hours
energy-use|any|能源消耗、能耗、总能耗、用电量、耗电量、综合能源消费量|energy consumption; electricity consumption; energy use; power consumption; total energy consumption; energy used; electricity use
renewable-share|share|绿电占比、可再生能源占比|share of renewable energy; renewable electricity share; renewable energy share
emissions|any|碳排放量、温室气体排放量、二氧化碳排放、温室气体排放总量、碳排放|greenhouse gas emissions; co2 emissions; carbon emissions; ghg emissions; total emissions; scope 1 emissions; scope 2 emissions; scope 3 emissions; emissions
water-use|any|用水量、耗水量|water consumption; water use; water withdrawal
waste|any|废弃物产生量、废弃物|waste; waste generated; hazardous waste; total waste
injury-rate|any|工伤率、可记录事故率|injury rate; trir; recordable incident rate; lost time injury frequency rate; ltifr
reserves-oil|any|探明储量、储量、资源量|proved reserves; reserves; proven reserves; mineral reserves; mineral resources
grade|any|品位|grade; ore grade; head grade
score|ratio|得分、评分、分数|score; rating score; points
ranking|any|排名、名次|rank; ranking; position
probability|share|概率|probability; likelihood
completion-rate|share|完成率、进度、投入进度、项目进度|completion rate; percentage of completion; percent complete; progress
useful-life|any|使用年限、折旧年限、预计使用寿命、摊销年限、使用寿命|useful life; estimated useful life; useful lives; weighted average useful life; amortization period; estimated useful lives; weighted average amortization period; expected life; weighted average remaining lease term; weighted-average remaining lease term; expected term; remaining useful life; weighted average remaining contractual term
`;
