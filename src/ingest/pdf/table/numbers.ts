const NUMBER =
  /^[([（]?[-+–—−]?(?:US|HK|RMB|C|A|NT)?[$€£¥￥]?\s*[-+–—−]?[(（]?\d[\d,，. ]*(?:\.\d+)?[)）\]]?[%％xX×倍bpspp*†‡a-c⁰¹²³⁴⁵⁶⁷⁸⁹⁽⁾]{0,5}[)）]?$/;
const NONE = /^[-–—−‐]+$|^N\/A$|^n\/?a$|^nm$|^不适用$|^\.\.$|^:$|^\*+$/i;

/** Whether a cell of this text holds a number, or what stands for none. */
function isNumber(text: string): boolean {
  const trimmed = text.trim();
  return NUMBER.test(trimmed) || NONE.test(trimmed);
}

export const isLooseNumber = (text: string): boolean => isNumber(text) || isNumber(text.replace(/\s+/g, ""));

export const YEAR = /(?:19|20)\d\d/;
