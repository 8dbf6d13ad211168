/** Families of the notes to financial statements: id | kind | Chinese names, the usual first | English names, the usual first. */
export const NOTES = `
audit-fees|money|审计费用、审计费、审计服务费|audit fees; audit fee
audit-related-fees|money|审计相关费用|audit-related fees; audit related fees
tax-fees|money|税务服务费|tax fees
non-audit-fees|money|非审计服务费、非审计费用|non-audit fees; non audit fees; total non-audit fees
auditor-fees|money|核数师酬金、审计师费用合计|total fees paid to auditor; auditor's remuneration; auditors' remuneration; total auditor fees
acquisition-costs|money|收购相关费用、并购整合费用|acquisition-related costs; acquisition-related charges; acquisition and integration costs; acquisition-related expenses; acquisition costs; integration costs
severance|money|辞退福利、离职补偿、遣散费|severance; employee severance; severance costs; employee severance and related costs; employee separation expenses; employee termination costs; employee termination benefits; severance expense; severance expenses
special-termination-benefits|money|特别离职福利|special termination benefits; special termination benefits charge
start-up-costs|money|开办费、试车费用|start-up costs; plant start-up costs; startup costs
voyage-expenses|money|航次费用、航程开支|voyage expenses; voyage costs
non-deductible|money|不可抵扣的费用、不可抵扣费用、不可抵扣项目|non-deductible expenses; non-deductible items; nondeductible expenses
loss-carryforwards|money|可抵扣亏损、可弥补亏损、结转亏损|net operating loss carryforwards; net operating loss carry-forwards; operating loss carryforwards; operating loss carryforward; net operating loss carryforward; loss carryforwards; tax loss carryforwards; nol carryforwards; tax loss carry-forwards
tax-credit-carryforwards|money|税收抵免结转|tax credit carryforwards; tax credit carryforward; tax credit carry-forwards; total tax credit carryforwards
tax-credits|money|税收抵免|tax credits; research tax credits; research and development tax credits
long-lived-assets|money|长期资产|long-lived assets; total long-lived assets; long lived assets
asset-retirement-obligation|money|资产弃置义务、弃置费用|asset retirement obligation; asset retirement obligations
leasehold-improvements|money|租入固定资产改良、租赁物业装修|leasehold improvements; leasehold improvement
computer-equipment|money|电子设备、计算机设备|computer equipment and software; computer equipment; computers and equipment; computer hardware and software; computers and software
furniture|money|办公家具、家具及设备|furniture and equipment; furniture and fixtures; furniture fixtures and equipment; office furniture and equipment; furniture fixtures and office equipment
transportation-equipment|money|运输设备、运输工具|transportation equipment; vehicles and transportation equipment
buildings|money|房屋及建筑物、房屋建筑物|buildings and improvements; buildings and building improvements; buildings and leasehold improvements; building and improvements
machinery|money|机器设备|machinery and equipment; plant and machinery
packaging-materials|money|包装物、包装材料|packaging materials
deferred-compensation|money|递延薪酬|deferred compensation; deferred compensation liability; deferred compensation liabilities
deferred-compensation-assets|money|递延薪酬计划资产|deferred compensation plan assets; deferred compensation assets
derivative-liabilities|money|衍生金融负债|derivative liabilities; derivative financial liabilities; total derivative liabilities
derivative-assets|money|衍生金融资产|derivative assets; derivative financial assets; total derivative assets
non-marketable-investments|money|非上市权益投资|non-marketable investments; non-marketable equity securities; non-marketable equity investments; non-marketable securities
due-to-related-parties|money|应付关联方款项、应付关联方|due to related parties; amounts due to related parties; payables to related parties; amounts owed to related parties
due-from-related-parties|money|应收关联方款项、应收关联方|due from related parties; amounts due from related parties; receivables from related parties; dues from affiliates; due from affiliates; amounts owed by related parties
write-offs|money|核销金额|write-offs; write-offs net of recoveries; net write-offs
legal-reserve|money|法定盈余公积|legal reserve; statutory legal reserve
capital-redemption-reserve|money|资本赎回储备|capital redemption reserve
liabilities-assumed|money|承担的负债|liabilities assumed; total liabilities assumed
recorded-investment|money|入账投资额|recorded investment; recorded investments
finance-lease-investment|money|融资租赁净投资|net investment in finance leases; net investment in finance lease; investment in finance leases; investment in finance lease
actuarial-loss|money|精算损失|recognized actuarial loss; actuarial loss; net actuarial loss; actuarial losses
salary-increase|share|薪酬增长率、工资增长率|rate of salary increase; expected rate of salary increase; expected rate of salary increases; rate of compensation increase; rate of salary increases
price-inflation|share|通货膨胀假设、通胀率假设|rate of price inflation; price inflation
life-expectancy|any|预期寿命|life expectancy
pre-contract-costs|money|合同前成本|pre-contract costs
high-price|price|最高价、最高成交价|high price; highest price; high sales price; high stock price
low-price|price|最低价、最低成交价|low price; lowest price; low sales price; low stock price
rsus-granted|shares|授予的限制性股票单位|rsus granted; restricted stock units granted
rsus-vested|shares|归属的限制性股票单位|rsus vested; restricted stock units vested
rsus-unvested|shares|未归属的限制性股票单位|unvested rsus; nonvested rsus; unvested restricted stock units; nonvested restricted stock units
psus-granted|shares|授予的业绩股票单位|psus granted; performance stock units granted; performance share units granted
nonvested-shares|shares|未归属股份|nonvested shares; unvested shares; unvested restricted stock; nonvested restricted stock
nonvested-granted|shares|授予的未归属股份|nonvested shares granted; unvested shares granted
nonvested-vested|shares|本期归属股份|nonvested shares vested
nonvested-forfeited|shares|没收的未归属股份|nonvested shares forfeited
options-outstanding|shares|未行权的期权|share options outstanding; stock options outstanding; options outstanding
warrants-outstanding|shares|未行权的认股权证|warrants outstanding; outstanding warrants
dilutive-securities|shares|稀释性证券|dilutive securities; effect of dilutive securities; dilutive effect of stock options; dilutive effect of share-based awards
`;
