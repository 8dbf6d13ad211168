const TRADITIONAL = "臺萬億兩個數幾約過達財長於間鐘時週幣參號";
const SIMPLIFIED = "台万亿两个数几约过达财长于间钟时周币参号";
const TRADITIONAL_CHARACTERS = new RegExp(`[${TRADITIONAL}]`, "g");

/** Text in half-width digits and signs and simplified number words, without inline tags; as long as it was. */
export function normalise(text: string): string {
  return text
    .replace(/(?<=[0-9０-９])，(?=[0-9０-９]{3}(?![0-9０-９]))/g, ",")
    .replace(/[！-～]/g, (sign) => (sign === "，" ? sign : String.fromCharCode(sign.charCodeAt(0) - 0xfee0)))
    .replace(/[\u00a0\u3000]/g, " ")
    .replace(/￥/g, "¥")
    .replace(/\\(?=\$)/g, " ")
    .replace(/<\/?(?:b|i|u|em|strong|del|s|sub|sup)>/g, (tag) => " ".repeat(tag.length))
    .replace(TRADITIONAL_CHARACTERS, (sign) => SIMPLIFIED.charAt(TRADITIONAL.indexOf(sign)));
}

/** Stands for a character that is read already, or that belongs to a name. */
export const TAKEN = "\ufffc";

/** The text with a span taken out of further reading; as long as it was. */
export function take(text: string, start: number, end: number): string {
  return text.slice(0, start) + TAKEN.repeat(end - start) + text.slice(end);
}
