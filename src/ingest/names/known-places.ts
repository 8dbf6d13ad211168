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

/** The known places that a text names. */
export const placesIn = (text: string): KnownPlace[] =>
  KNOWN_PLACES.filter(({ zh, en }) => [...zh, ...en].some((name) => text.includes(name)));
