import { denoise } from "../numbers/decimal.ts";

/** Ways to write a figure that is a text of its own, and the way that the reader of figures knows. */
const FORMS: readonly (readonly [RegExp, string | ((...found: string[]) => string)])[] = [
  // 每百万token 4元
  [/^(每百万 ?个?(?:输入|输出)? ?tokens?) ?(?:收费|收|需)? ?([^每]*\d[^每]*)$/i, "$2/百万tokens"],
  // 16块/百万token
  [/(?<=[\d万亿] ?)块钱?(?= ?[/每])/, "元"],
  [/^(\D*?)(\d+(?:\.\d+)?) ?(?:(?:US )?cents?\b|美分)(.*)$/i, inDollars],
  [/^(?:once )?every (?=[\da-z])/i, ""],
  [/^(?:was |were )?(?:halved|cut (?:in|by) half)$/i, "down 50%"],
  [/^(?:减半|腰斩)$/, "下降50%"],
  // the seventh place
  [
    /^(?:the )?(first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)(?: (?:place|position|rank))?$/i,
    place,
  ],
  // operations of whole numbers or of floating point: what is measured tells which
  [/^([^\d]*)(\d+(?:\.\d+)?) ?(万亿|亿|万) ?次(?:运算|计算|操作)? ?(?:\/|每) ?秒$/, operations],
  [/^每秒(\D*)(\d+(?:\.\d+)?) ?(万亿|亿|万) ?次(?:运算|计算|操作)?$/, operations],
  [
    /^(?:(tens|hundreds|thousands)(?: of)? )?(thousands?|millions?|billions?|trillions?)(?: of)?(?= ?$| [a-z])/i,
    order,
  ],
  // 万亿美元级
  [/^([十百千]?[万亿]{1,2})(美元|元|人民币|港元|欧元|参数)级别?$/, "$1级$2"],
];

/** A short text that is one figure, in the form that the reader of figures knows: 55 cents as $0.55, 每百万token 4元 as 4元/百万tokens. */
export function inKnownForm(text: string): string {
  let plain = text;
  for (const [pattern, form] of FORMS)
    plain = typeof form === "string" ? plain.replace(pattern, form) : plain.replace(pattern, form);
  return plain;
}

/** Cents in dollars, if no other currency stands before them. */
function inDollars(whole: string, before = "", digits = "", after = ""): string {
  return /\p{Sc}|euro/iu.test(before) ? whole : `${before}$${denoise(Number(digits) / 100)}${after}`;
}

/** A place in an order, in figures. */
function place(_: string, word = ""): string {
  const at =
    "first second third fourth fifth sixth seventh eighth ninth tenth"
      .split(" ")
      .indexOf(word.toLowerCase()) + 1;
  return `${at}${["st", "nd", "rd"][at - 1] ?? "th"}`;
}

function operations(_: string, before = "", digits = "", scale = ""): string {
  const power = { 万亿: 0, 亿: -4, 万: -8 }[scale] ?? 0;
  return `${before}${denoise(Number(digits) * 10 ** power)}T`;
}

/** Tens of millions, as an order of magnitude: 千万级. */
function order(_: string, many = "", scale = ""): string {
  const times = { tens: 1, hundreds: 2, thousands: 3 }[many.toLowerCase()] ?? 0;
  const power =
    { thousand: 3, million: 6, billion: 9, trillion: 12 }[scale.toLowerCase().replace(/s$/, "")] ?? 0;
  if (times === 0 && !/s$/i.test(scale)) return _;
  const places = power + times;
  const [large, rest] =
    places >= 12 ? ["万亿", places - 12] : places >= 8 ? ["亿", places - 8] : ["万", places - 4];
  return rest < 0 ? "千级" : `${["", "十", "百", "千"][rest] ?? ""}${large}级`;
}
