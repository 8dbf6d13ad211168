/** Radicals that fonts map to in place of the characters made of them alone; NFKC knows the Kangxi block, not these. */
const RADICALS =
  "⺁厂⺄乙⺇几⺈刀⺊卜⺋㔾⺌小⺍小⺎兀⺏尣⺐尢⺑尢⺒巳⺓幺⺔彐⺖忄⺗心⺘扌⺙攵⺛旡⺜日⺝月⺞歺⺟母⺠民⺡氵⺢水⺣灬⺤爪⺥爪⺦丬⺧牛⺨犭⺩王⺪疋⺫目⺬示⺭礻⺮竹⺯糸⺰纟⺱罓⺲罒⺳网⺴网⺵网⺶羊⺷羊⺸羊⺹耂⺺聿⺼月⺽臼⺾艹⺿艹⻀艹⻁虎⻂衤⻃覀⻄西⻅见⻆角⻇角⻈讠⻉贝⻊足⻋车⻌辶⻍辶⻎辶⻏阝⻐钅⻑長⻒镸⻓长⻔门⻕阜⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻞食⻟飠⻠饣⻡首⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟";
const radicals = new Map<string, string>();
{
  const characters = [...RADICALS];
  for (let index = 0; index + 1 < characters.length; index += 2)
    radicals.set(characters[index] ?? "", characters[index + 1] ?? "");
}

/** Kangxi and other radicals, compatibility ideographs, ligatures, full-width letters, digits and signs of numbers, odd spaces. */
const ODD = /[⺀-⻳⼀-⿕豈-龎ﬀ-ﬆ０-９Ａ-Ｚａ-ｚ％＄＋－．＝￥￡￠\u00a0\u2000-\u200a\u202f]/g;
/** Takes no place and means nothing here: joiners, marks of direction, soft hyphens, byte order marks, controls. */
const NOTHING =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/g;

/** The text as one would type it. Chinese punctuation stays as printed. */
export function plainText(text: string): string {
  if (/^[\ue000-\uf8ff]$/.test(text)) return "•";
  const plain = text.replace(NOTHING, "");
  return plain.replace(ODD, (character) => radicals.get(character) ?? character.normalize("NFKC"));
}

const RAISED: Readonly<Record<string, string>> = {
  "0": "⁰",
  "1": "¹",
  "2": "²",
  "3": "³",
  "4": "⁴",
  "5": "⁵",
  "6": "⁶",
  "7": "⁷",
  "8": "⁸",
  "9": "⁹",
  "+": "⁺",
  "-": "⁻",
  "(": "⁽",
  ")": "⁾",
};

/** Digits printed raised, as raised digits: undefined if the text has others. */
export function raisedDigits(text: string): string | undefined {
  if (!/^[(]?[-+]?\d{1,3}[)]?(?:,\d{1,2})*$/.test(text)) return undefined;
  return [...text].map((character) => RAISED[character] ?? character).join("");
}

/** Characters that no text has: what fonts give whose map to characters is lost. */
export const GIBBERISH =
  /[\u0001-\u0008\u000e-\u001f\u0080-\u009f\ue000-\uf8ff\ufffd]|[\u{f0000}-\u{10ffff}]/gu;
