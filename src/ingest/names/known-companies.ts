import { foldLabel } from "./label-words.ts";

/**
 * Companies that reports of any kind speak of, with their names in both languages, so that they are found in running text and are one
 * thing over reports: Chinese names | English names | ticker, the usual first. A name that is a common word as well is left out.
 */
const TABLE = `
阿里巴巴、阿里|Alibaba; Alibaba Group|9988.HK
阿里云|Alibaba Cloud; Aliyun|
蚂蚁集团|Ant Group|
腾讯、腾讯控股|Tencent; Tencent Holdings|0700.HK
腾讯云|Tencent Cloud|
百度|Baidu|9888.HK
字节跳动、字节|ByteDance|
火山引擎|Volcano Engine; Volcengine|
抖音|Douyin|
快手|Kuaishou|1024.HK
美团|Meituan|3690.HK
京东|JD.com|9618.HK
拼多多|PDD; Pinduoduo; PDD Holdings|PDD
网易|NetEase|9999.HK
哔哩哔哩、B站|Bilibili|9626.HK
小米、小米集团|Xiaomi|1810.HK
华为|Huawei|
华为云|Huawei Cloud|
荣耀终端|Honor Device|
中兴通讯|ZTE|000063.SZ
联想、联想集团|Lenovo|0992.HK
中芯国际|SMIC|688981.SH
华虹半导体|Hua Hong Semiconductor|1347.HK
长江存储|YMTC|
长鑫存储|CXMT|
寒武纪|Cambricon|688256.SH
海光信息|Hygon|688041.SH
摩尔线程|Moore Threads|
壁仞科技|Biren; Biren Technology|
燧原科技|Enflame|
天数智芯|Iluvatar CoreX|
沐曦|MetaX|
龙芯中科|Loongson|688047.SH
景嘉微|Jingjia Micro|300474.SZ
科大讯飞|iFLYTEK|002230.SZ
商汤、商汤科技|SenseTime|0020.HK
旷视科技|Megvii|
金山办公|Kingsoft Office|688111.SH
用友网络|Yonyou|600588.SH
金蝶国际|Kingdee|0268.HK
深信服|Sangfor|300454.SZ
浪潮信息|Inspur|000977.SZ
工业富联|Foxconn Industrial Internet|601138.SH
中际旭创|Innolight|300308.SZ
新易盛|Eoptolink|300502.SZ
立讯精密|Luxshare|002475.SZ
歌尔股份|Goertek|002241.SZ
韦尔股份|Will Semiconductor|603501.SH
北方华创|NAURA|002371.SZ
中微公司|AMEC|688012.SH
京东方|BOE; BOE Technology|000725.SZ
宁德时代|CATL|300750.SZ
比亚迪|BYD|002594.SZ
吉利汽车|Geely|0175.HK
长城汽车|Great Wall Motor|601633.SH
上汽集团|SAIC Motor|600104.SH
蔚来|NIO|NIO
小鹏汽车、小鹏|XPeng|9868.HK
理想汽车|Li Auto|2015.HK
赛力斯|Seres|601127.SH
隆基绿能|LONGi|601012.SH
通威股份|Tongwei|600438.SH
贵州茅台|Kweichow Moutai|600519.SH
五粮液|Wuliangye|000858.SZ
美的集团|Midea|000333.SZ
格力电器|Gree Electric|000651.SZ
海尔智家|Haier Smart Home|600690.SH
伊利股份|Yili|600887.SH
恒瑞医药|Hengrui|600276.SH
迈瑞医疗|Mindray|300760.SZ
药明康德|WuXi AppTec|603259.SH
百济神州|BeiGene; BeOne|688235.SH
中国移动|China Mobile|0941.HK
中国电信|China Telecom|0728.HK
中国联通|China Unicom|0762.HK
中国平安|Ping An|601318.SH
招商银行|China Merchants Bank|600036.SH
工商银行|ICBC|601398.SH
建设银行|China Construction Bank|601939.SH
农业银行|Agricultural Bank of China|601288.SH
中国银行|Bank of China|601988.SH
中国石油|PetroChina|601857.SH
中国石化|Sinopec|600028.SH
中国海油|CNOOC|600938.SH
紫金矿业|Zijin Mining|601899.SH
长江电力|China Yangtze Power|600900.SH
智谱、智谱AI|Zhipu; Zhipu AI|
月之暗面|Moonshot AI|
稀宇科技|MiniMax|
百川智能|Baichuan|
零一万物|01.AI|
阶跃星辰|StepFun|
深度求索|DeepSeek|
宇树科技|Unitree|
英伟达|NVIDIA; Nvidia|NVDA
超威半导体|AMD; Advanced Micro Devices|AMD
英特尔|Intel|INTC
高通|Qualcomm|QCOM
博通|Broadcom|AVGO
美光、美光科技|Micron; Micron Technology|MU
德州仪器|Texas Instruments|TXN
迈威尔|Marvell; Marvell Technology|MRVL
应用材料|Applied Materials|AMAT
泛林|Lam Research|LRCX
阿斯麦|ASML|ASML
台积电|TSMC; Taiwan Semiconductor|TSM
联发科|MediaTek|2454.TW
鸿海、富士康|Foxconn; Hon Hai|2317.TW
联电|UMC; United Microelectronics|UMC
格芯|GlobalFoundries|GFS
三星、三星电子|Samsung; Samsung Electronics|005930.KS
SK海力士、海力士|SK hynix; SK Hynix|000660.KS
软银|SoftBank|9984.T
索尼|Sony|6758.T
丰田|Toyota|7203.T
微软|Microsoft|MSFT
谷歌|Google|
谷歌云|Google Cloud|
字母表|Alphabet|GOOGL
亚马逊|Amazon|AMZN
亚马逊云科技|AWS; Amazon Web Services|
苹果公司|Apple Inc; Apple Inc.|AAPL
脸书|Meta Platforms; Facebook|META
奈飞|Netflix|NFLX
特斯拉|Tesla|TSLA
甲骨文|Oracle|ORCL
赛富时|Salesforce|CRM
思科|Cisco|CSCO
国际商业机器|IBM|IBM
戴尔|Dell; Dell Technologies|DELL
惠普企业|Hewlett Packard Enterprise; HPE|HPE
超微电脑|Supermicro; Super Micro|SMCI
奥多比|Adobe|ADBE
OpenAI|OpenAI|
Anthropic|Anthropic|
优步|Uber|UBER
爱彼迎|Airbnb|ABNB
派拉蒙|Paramount Global|PARA
迪士尼|Walt Disney; Disney|DIS
沃尔玛|Walmart|WMT
好市多|Costco|COST
百思买|Best Buy|BBY
可口可乐|Coca-Cola|KO
百事|PepsiCo|PEP
宝洁|Procter & Gamble|PG
强生|Johnson & Johnson|JNJ
辉瑞|Pfizer|PFE
礼来|Eli Lilly|LLY
诺和诺德|Novo Nordisk|NVO
默沙东|Merck & Co.|MRK
罗氏|Roche|ROG.SW
诺华|Novartis|NVS
波音|Boeing|BA
洛克希德马丁|Lockheed Martin|LMT
通用电气|General Electric|GE
霍尼韦尔|Honeywell|HON
西门子|Siemens|SIE.DE
埃克森美孚|ExxonMobil; Exxon Mobil|XOM
雪佛龙|Chevron|CVX
摩根大通|JPMorgan; JPMorgan Chase|JPM
高盛|Goldman Sachs|GS
摩根士丹利|Morgan Stanley|MS
美国银行|Bank of America|BAC
花旗|Citigroup; Citi|C
伯克希尔|Berkshire Hathaway|BRK.B
维萨|Visa Inc|V
万事达|Mastercard|MA
贝宝|PayPal|PYPL
大众汽车|Volkswagen|VOW3.DE
宝马|BMW|BMW.DE
`;

export interface KnownCompany {
  readonly zh: readonly string[];
  readonly en: readonly string[];
  readonly ticker?: string;
}

const KNOWN_COMPANIES: readonly KnownCompany[] = TABLE.trim()
  .split("\n")
  .map((line) => {
    const [zh = "", en = "", ticker = ""] = line.split("|");
    return { zh: zh.split("、"), en: en.split("; "), ...(ticker !== "" && { ticker }) };
  });

const byName = new Map(
  KNOWN_COMPANIES.flatMap((company) =>
    [...company.zh, ...company.en].map((name) => [foldLabel(name), company] as const),
  ),
);

/** The known company of just this name. */
export const knownCompany = (name: string): KnownCompany | undefined => byName.get(foldLabel(name));

/** The known companies that a text names. */
export function companiesIn(text: string): KnownCompany[] {
  return KNOWN_COMPANIES.filter(({ zh, en }) => [...zh, ...en].some((name) => holds(text, name)));
}

/** Whether a text has a name, a Latin one not as a part of a longer word. */
function holds(text: string, name: string): boolean {
  if (!/^[A-Za-z]/.test(name)) return text.includes(name);
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1))
    if (!/[A-Za-z0-9]/.test(text.charAt(at - 1)) && !/[A-Za-z0-9]/.test(text.charAt(at + name.length)))
      return true;
  return false;
}
