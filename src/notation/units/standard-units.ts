import type { Unit } from "./unit.ts";

type Spelling = Omit<Unit, "id" | "dimension" | "factor">;

/** One dimension's units: id, factor to the base unit, how they are written. */
const dimension = (name: string, units: readonly (readonly [string, number, Spelling])[]): Unit[] =>
  units.map(([id, factor, spelling]) => ({ id, dimension: name, factor, ...spelling }));

/** A unit that is written alike in both languages, with other ways to write it. */
const same = (text: string, ...aliases: string[]): Spelling => ({ zh: text, en: text, aliases });
const said = (zh: string, en: string, ...aliases: string[]): Spelling => ({ zh, en, aliases });

/** A unit of which there are often so many that scale words are wanted: 104.25 billion kWh, 960万kW. */
const many = (spelling: Spelling): Spelling => ({ ...spelling, words: true });

/** A currency is a dimension of its own: two meet only through a rate that somebody gives. */
const currency = (
  id: string,
  zh: string,
  before: readonly string[],
  aliases: readonly string[],
): readonly Unit[] => [
  {
    id,
    dimension: `money-${id.toLowerCase()}`,
    factor: 1,
    zh,
    en: `${id} {}`,
    words: true,
    before: [...before, id],
    aliases: [...aliases, id],
  },
];

const counted = (
  id: string,
  one: string,
  zh: string,
  ...aliases: string[]
): readonly [string, number, Spelling] => [id, 1, { zh, en: id, one, words: true, aliases }];

/**
 * The units that every reader knows, whatever the report: a corpus adds its own and may repeat one of these, not redefine it. Months and
 * years are nominal, so they do not convert to days; int-ops and flop-rate are two things.
 */
export const STANDARD_UNITS: readonly Unit[] = [
  ...dimension("share", [
    ["%", 1, same("%", "percent", "per cent", "pct")],
    ["‰", 0.1, same("‰", "per mille", "per mil", "permille")],
  ]),
  ...dimension("percentage-points", [
    [
      "pp",
      1,
      said("个百分点", "pp", "百分点", "percentage points", "percentage point", "ppt", "ppts", "pps"),
    ],
    ["bp", 0.01, said("个基点", "bp", "基点", "bps", "basis points", "basis point")],
  ]),
  ...dimension("multiple", [["x", 1, { zh: "倍", en: "{}x", aliases: ["times", "fold", "-fold", "×"] }]]),

  ...dimension("time", [
    ["ms", 0.001, said("毫秒", "ms", "milliseconds", "millisecond")],
    ["seconds", 1, { zh: "秒", en: "seconds", one: "second", aliases: ["秒钟", "s", "sec", "secs"] }],
    ["minutes", 60, { zh: "分钟", en: "minutes", one: "minute", aliases: ["min", "mins"] }],
    [
      "hours",
      3600,
      { zh: "小时", en: "hours", one: "hour", words: true, aliases: ["个小时", "h", "hrs", "hr"] },
    ],
    ["days", 86400, { zh: "天", en: "days", one: "day", aliases: ["日"] }],
    ["weeks", 604800, { zh: "周", en: "weeks", one: "week", aliases: ["个星期", "星期"] }],
  ]),
  ...dimension("calendar", [
    ["months", 1, { zh: "个月", en: "months", one: "month" }],
    ["quarters", 3, { zh: "个季度", en: "quarters", one: "quarter" }],
    ["years", 12, { zh: "年", en: "years", one: "year", aliases: ["周年", "yrs", "yr"] }],
  ]),

  ...dimension("mass", [
    ["mg", 1e-6, said("毫克", "mg", "milligrams")],
    ["g", 0.001, many(said("克", "g", "grams", "gram"))],
    ["lb", 0.45359237, many(said("磅", "lb", "lbs"))],
    ["kg", 1, many(said("千克", "kg", "公斤", "kilograms", "kilogram", "kgs"))],
    [
      "t",
      1000,
      { zh: "吨", en: "t", words: true, aliases: ["公吨", "tonnes", "tonne", "tons", "ton", "metric tons"] },
    ],
  ]),
  ...dimension("energy", [
    ["J", 1, said("焦耳", "joules", "joule")],
    ["kJ", 1e3, said("千焦", "kJ", "kilojoules")],
    ["MJ", 1e6, said("兆焦", "MJ", "megajoules")],
    ["GJ", 1e9, said("吉焦", "GJ", "gigajoules")],
    ["Wh", 3600, said("瓦时", "Wh", "watt-hours", "watt hours")],
    ["kWh", 3.6e6, many(said("千瓦时", "kWh", "度电", "kilowatt-hours", "kilowatt hours"))],
    ["MWh", 3.6e9, many(said("兆瓦时", "MWh", "megawatt-hours", "megawatt hours"))],
    ["GWh", 3.6e12, said("吉瓦时", "GWh", "gigawatt-hours", "gigawatt hours")],
    ["TWh", 3.6e15, said("太瓦时", "TWh", "terawatt-hours", "terawatt hours")],
  ]),
  ...dimension("power", [
    ["mW", 0.001, said("毫瓦", "mW", "milliwatts", "milliwatt")],
    ["W", 1, same("W", "w", "瓦", "瓦特", "watts", "watt")],
    ["kW", 1e3, many(same("kW", "KW", "千瓦", "kilowatts", "kilowatt"))],
    ["MW", 1e6, same("MW", "兆瓦", "megawatts", "megawatt")],
    ["GW", 1e9, same("GW", "吉瓦", "gigawatts", "gigawatt")],
    ["TW", 1e12, same("TW", "太瓦", "terawatts", "terawatt")],
  ]),
  ...dimension("voltage", [["volts", 1, said("伏特", "volts", "volt")]]),
  ...dimension("current", [["amperes", 1, said("安培", "amperes", "amps")]]),
  ...dimension("frequency", [
    ["Hz", 1, said("赫兹", "Hz", "hertz")],
    ["kHz", 1e3, same("kHz", "kilohertz")],
    ["MHz", 1e6, same("MHz", "megahertz", "兆赫")],
    ["GHz", 1e9, same("GHz", "gigahertz", "吉赫")],
  ]),
  ...dimension("temperature", [["°C", 1, said("摄氏度", "°C", "℃", "degrees Celsius")]]),

  ...dimension("length", [
    ["nm", 1e-9, same("nm", "纳米", "nanometres", "nanometers")],
    ["µm", 1e-6, same("µm", "um", "μm", "微米", "micrometres", "micrometers", "microns")],
    ["mm", 0.001, same("mm", "毫米", "millimetres", "millimeters")],
    ["cm", 0.01, same("cm", "厘米", "centimetres", "centimeters")],
    ["m", 1, said("米", "m", "metres", "meters")],
    ["km", 1000, { zh: "公里", en: "km", words: true, aliases: ["千米", "kilometres", "kilometers"] }],
    ["inches", 0.0254, said("英寸", "inches", "inch")],
    ["feet", 0.3048, said("英尺", "feet", "foot", "ft")],
    ["miles", 1609.344, many(said("英里", "miles", "mile"))],
  ]),
  ...dimension("area", [
    ["mm2", 1, same("mm²", "mm2", "平方毫米", "square millimetres", "square millimeters", "sq mm")],
    ["m2", 1e6, many(said("平方米", "m²", "m2", "square metres", "square meters", "sqm", "sq m", "平米"))],
    ["km2", 1e12, many(said("平方公里", "km²", "km2", "square kilometres", "square kilometers"))],
    ["sq ft", 92903.04, many(said("平方英尺", "sq ft", "square feet", "square foot", "sqft"))],
    ["acres", 4.0468564224e9, { zh: "英亩", en: "acres", one: "acre", words: true }],
    ["hectares", 1e10, many(said("公顷", "hectares", "hectare"))],
    ["mu", 666666666.6666666, many(said("亩", "mu of land"))],
  ]),
  ...dimension("volume", [
    ["litres", 1, many(said("升", "litres", "liters", "litre", "liter"))],
    ["m3", 1000, many(said("立方米", "m³", "m3", "cubic metres", "cubic meters"))],
  ]),
  ...dimension("oil-volume", [
    ["barrels", 1, { zh: "桶", en: "barrels", one: "barrel", words: true, aliases: ["bbl"] }],
  ]),

  ...dimension("memory", [
    ["KB", 1e-6, same("KB", "kB", "kilobytes", "kilobyte")],
    ["MB", 0.001, same("MB", "megabytes", "megabyte")],
    ["GB", 1, same("GB", "gigabytes", "gigabyte")],
    ["TB", 1000, same("TB", "terabytes", "terabyte")],
    ["PB", 1e6, same("PB", "petabytes", "petabyte")],
    ["EB", 1e9, same("EB", "exabytes", "exabyte")],
    ["ZB", 1e12, same("ZB", "zettabytes", "zettabyte")],
    ["Mbit", 0.000125, same("Mbit", "Mb", "megabits")],
    ["Gbit", 0.125, same("Gbit", "Gb", "gigabits")],
  ]),
  ...dimension("bandwidth", [
    ["MB/s", 0.001, same("MB/s", "MBps", "MB/秒")],
    ["GB/s", 1, same("GB/s", "GBps", "GB/秒")],
    ["TB/s", 1000, same("TB/s", "TBps", "TB/秒")],
    ["Mbit/s", 0.000125, same("Mbit/s", "Mb/s", "Mbps")],
    ["Gbit/s", 0.125, same("Gbit/s", "Gb/s", "Gbps")],
    ["Tbit/s", 125, same("Tbit/s", "Tb/s", "Tbps")],
  ]),
  ...dimension("int-ops", [
    ["GOPS", 0.001, same("GOPS")],
    ["TOPS", 1, same("TOPS", "TOP/s", "万亿次运算/秒")],
    ["POPS", 1000, same("POPS")],
    ["EOPS", 1e6, same("EOPS")],
  ]),
  ...dimension("flop-rate", [
    ["GFLOPS", 0.001, same("GFLOPS", "GFLOP/s", "gigaflops")],
    ["TFLOPS", 1, same("TFLOPS", "TFLOP/s", "TFLOP", "teraflops")],
    ["PFLOPS", 1000, same("PFLOPS", "PFLOP/s", "petaflops")],
    ["EFLOPS", 1e6, same("EFLOPS", "EFLOP/s", "exaflops")],
    ["ZFLOPS", 1e9, same("ZFLOPS", "ZFLOP/s", "zettaflops")],
  ]),

  ...dimension("count", [
    counted("TEU", "TEU", "TEU", "标箱", "标准箱", "个标箱", "twenty-foot equivalent units"),
    counted("people", "person", "人", "persons", "employees", "名员工"),
    counted("users", "user", "用户", "名用户", "个用户", "位用户"),
    counted("customers", "customer", "名客户", "家客户", "个客户"),
    counted("companies", "company", "家公司", "家企业", "firms"),
    counted("units", "unit", "台", "devices"),
    counted("vehicles", "vehicle", "辆", "辆车", "cars"),
    counted("households", "household", "户家庭", "户"),
    counted("stores", "store", "家门店", "家店", "outlets"),
    counted("shares", "share", "股", "ordinary shares", "股份"),
    counted("orders", "order", "笔订单", "个订单", "订单"),
    counted("downloads", "download", "次下载"),
    counted("visits", "visit", "次访问"),
  ]),

  ...currency(
    "CNY",
    "元",
    ["RMB", "CN¥", "CNH", "¥", "￥", "人民币"],
    ["RMB", "人民币", "元人民币", "人民币元", "yuan", "renminbi", "块钱"],
  ),
  ...currency(
    "USD",
    "美元",
    ["$", "US$", "U.S.$", "美元"],
    ["US dollars", "US dollar", "U.S. dollars", "dollars", "dollar", "美金"],
  ),
  ...currency("EUR", "欧元", ["€", "欧元"], ["euros", "euro", "€"]),
  ...currency("GBP", "英镑", ["£", "英镑"], ["pounds sterling", "British pounds", "sterling", "£"]),
  {
    id: "pence",
    dimension: "money-gbp",
    factor: 0.01,
    zh: "便士",
    en: "pence",
    one: "penny",
    words: true,
    before: ["GBp", "GBX"],
    aliases: ["GBp", "GBX", "p"],
  },
  ...currency("JPY", "日元", ["JP¥", "JPY¥", "日元"], ["日圆", "円", "yen", "Japanese yen"]),
  ...currency("HKD", "港元", ["HK$", "港元", "港币"], ["港币", "港幣", "Hong Kong dollars", "HK dollars"]),
  ...currency("TWD", "新台币", ["NT$", "新台币"], ["台币", "Taiwan dollars", "New Taiwan dollars"]),
  ...currency("KRW", "韩元", ["₩", "韩元"], ["韩圆", "Korean won"]),
  ...currency("SGD", "新加坡元", ["S$", "新加坡元"], ["新元", "Singapore dollars"]),
  ...currency("AUD", "澳元", ["A$", "AU$", "澳元"], ["Australian dollars"]),
  ...currency("CAD", "加元", ["C$", "CA$", "加元"], ["Canadian dollars"]),
  ...currency("NZD", "新西兰元", ["NZ$"], ["New Zealand dollars"]),
  ...currency("CHF", "瑞士法郎", [], ["Swiss francs"]),
  ...currency("INR", "卢比", ["₹", "Rs.", "Rs", "卢比"], ["rupees", "rupee", "印度卢比"]),
  ...currency("RUB", "卢布", ["₽", "卢布"], ["roubles", "rubles"]),
  ...currency("BRL", "雷亚尔", ["R$"], ["reais", "Brazilian reais"]),
  ...currency("THB", "泰铢", ["฿", "泰铢"], ["baht"]),
  ...currency("VND", "越南盾", ["₫"], ["Vietnamese dong"]),
  ...currency("IDR", "印尼盾", ["Rp"], ["rupiah"]),
  ...currency("MYR", "林吉特", ["RM"], ["ringgit"]),
  ...currency("PHP", "菲律宾比索", ["₱"], ["Philippine pesos"]),
  ...currency("MXN", "墨西哥比索", ["MX$"], ["Mexican pesos"]),
  ...currency("TRY", "土耳其里拉", ["₺"], ["Turkish lira"]),
  ...currency("ILS", "谢克尔", ["₪"], ["shekels"]),
  ...currency("SEK", "瑞典克朗", [], ["Swedish kronor"]),
  ...currency("NOK", "挪威克朗", [], ["Norwegian kroner"]),
  ...currency("DKK", "丹麦克朗", [], ["Danish kroner"]),
  ...currency("SAR", "沙特里亚尔", [], ["Saudi riyals"]),
  ...currency("AED", "迪拉姆", [], ["dirhams"]),
  ...currency("ZAR", "兰特", [], ["South African rand"]),
  ...currency("MOP", "澳门元", ["MOP$"], ["patacas"]),
];
