/**
 * Countries and regions that own what is counted of a market: Chinese names | English names, the usual first. Words for home and abroad
 * are left out, as they name a place only together with who speaks.
 */
const TABLE = `
中国、中国大陆、我国|China; mainland China
美国|United States; USA
日本|Japan
韩国|South Korea
印度|India
德国|Germany
英国|United Kingdom
法国|France
意大利|Italy
西班牙|Spain
荷兰|Netherlands
瑞士|Switzerland
俄罗斯|Russia
加拿大|Canada
墨西哥|Mexico
巴西|Brazil
澳大利亚|Australia
印度尼西亚、印尼|Indonesia
越南|Vietnam
泰国|Thailand
马来西亚|Malaysia
新加坡|Singapore
沙特阿拉伯、沙特|Saudi Arabia
阿联酋|United Arab Emirates
南非|South Africa
以色列|Israel
土耳其|Turkey
欧盟|European Union
欧洲|Europe
北美|North America
拉丁美洲、拉美|Latin America
东南亚|Southeast Asia
`;

export interface KnownPlace {
  readonly zh: readonly string[];
  readonly en: readonly string[];
}

const KNOWN_PLACES: readonly KnownPlace[] = TABLE.trim()
  .split("\n")
  .map((line) => {
    const [zh = "", en = ""] = line.split("|");
    return { zh: zh.split("、"), en: en.split("; ") };
  });

const namesOf = ({ zh, en }: KnownPlace): string[] => [...zh, ...en];

/** The places that own what is counted of a market which a text names. */
export const placesIn = (text: string): KnownPlace[] =>
  KNOWN_PLACES.filter((place) => namesOf(place).some((name) => text.includes(name)));

/** States and provinces that stand alone as labels of rows. */
const STATES =
  "Alabama; Alaska; Arizona; Arkansas; California; Colorado; Connecticut; Delaware; Florida; Georgia; Hawaii; Idaho; Illinois; Indiana; Iowa; Kansas; Kentucky; Louisiana; Maine; Maryland; Massachusetts; Michigan; Minnesota; Mississippi; Missouri; Montana; Nebraska; Nevada; New Hampshire; New Jersey; New Mexico; New York; North Carolina; North Dakota; Ohio; Oklahoma; Oregon; Pennsylvania; Rhode Island; South Carolina; South Dakota; Tennessee; Texas; Utah; Vermont; Virginia; Washington; West Virginia; Wisconsin; Wyoming; Ontario; Quebec; British Columbia; Alberta; England; Scotland; Wales".split(
    "; ",
  );
/** Larger parts of the world. */
const REGIONS =
  "Asia; Africa; South America; Americas; Asia Pacific; Asia-Pacific; EMEA; APAC; Middle East; Oceania; Eurozone; US; U.S.; UK; U.K.; Korea; 亚洲; 非洲; 南美; 北美洲; 南美洲; 亚太; 中东; 欧美; 华东; 华南; 华北; 华中; 西南; 西北; 东北; 境内; 境外; 国内; 海外".split(
    "; ",
  );

let known: ReadonlySet<string> | undefined;

/** Whether a label is the name of a country, of a state of the United States, or of a larger part of the world. */
export function isPlace(label: string): boolean {
  known ??= new Set(
    [...KNOWN_PLACES.flatMap(namesOf), ...STATES, ...REGIONS, ...countries()].map((name) =>
      name.toLowerCase(),
    ),
  );
  return known.has(
    label
      .trim()
      .replace(/^the |地区$|[*†‡]+$/gi, "")
      .toLowerCase(),
  );
}

/** Names of countries in both languages, as the platform gives them for codes of two letters. */
function countries(): string[] {
  const letters = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];
  return ["en", "zh"].flatMap((language) => {
    const names = new Intl.DisplayNames([language], { type: "region", fallback: "none" });
    return letters.flatMap((first) => letters.flatMap((second) => names.of(first + second) ?? []));
  });
}
