import { escaped } from "../escaped.ts";
import { TAKEN } from "../numbers/normalise.ts";

/** Digits that belong to a name by its form: GPT-4o, A100, v12.5.2, 3D, 9988.HK, iOS 18, 三元锂. */
const IDENTIFIERS: readonly RegExp[] = [
  /(?<![\w.])\d{4,6}\.(?:HK|SZ|SH|SS|BJ|US|O|N)\b/g,
  /(?<![\d.])(?!(?:19|20)\d\d\.\d{1,2}\.\d{1,2}(?![\d.]))\d+(?:\.\d+){2,}/g,
  /\b(?:INT|FP|BF|UINT)\d+(?:\/\d+)+/gi,
  /(?<![\w.])\d[DGC](?![A-Za-z0-9])|(?<![\w.])\d ?D(?= [\u4e00-\u9fff])/g,
  /(?<![\w.])\d-[A-Z](?![A-Za-z])/g,
  /(?:\b(?:iOS|iPadOS|macOS|MacOS|Windows|Android|Chrome|HarmonyOS|PCIe|USB|Wi-Fi|TOP)|安卓) ?\d+(?:\.\d+)*/g,
  /三元(?=[电锂材正前体聚乙催悖])/g,
];

/** A Latin word with digits, and what hangs on it by hyphen, dot, @ or underscore. */
const TOKEN =
  /(?<![A-Za-z0-9])[A-Za-z][A-Za-z0-9]*(?:(?:[-_@](?=[A-Za-z0-9])|\.(?=[A-Za-z])|(?<=\d)\.(?=\d))[A-Za-z0-9]+)*\+?/g;
/** Signs of currency, periods and prefixes of years are no names though digits follow. */
const NO_NAME =
  /^(?:(?:USD|US|RMB|CNY)\d|FY\d|Q[1-4](?:FY)?\d*$|H[12]\d*$|(?:mid|pre|post|early|late|by|to|vs|sub|non|US)-)/i;
/** Areas and volumes are units: 250 mm2. */
const POWER_OF_METRE = /^[kcmµn]?m[23]$/;
/** 7B30tokens: a size ends a name where OCR lost the space behind it. */
const SIZE_END = /\dB(?=\d)/;

/** The text with names taken out: those given (a corpus's entities) and those with the form of one. As long as it was. */
export function maskNames(text: string, names: readonly string[] = []): string {
  let masked = text;
  const given = patternOf(names);
  if (given) masked = masked.replace(given, (name) => TAKEN.repeat(name.length));
  for (const pattern of IDENTIFIERS) masked = masked.replace(pattern, (name) => TAKEN.repeat(name.length));
  return masked.replace(TOKEN, (token: string, at: number) => {
    if (!/\d/.test(token) || NO_NAME.test(token) || POWER_OF_METRE.test(token)) return token;
    const next = masked.charAt(at + token.length);
    if (/^[A-Z]{2,}\d+(?:\.\d+)?$/.test(token) && /[%万亿倍元]/.test(next)) return token;
    const size = SIZE_END.exec(token);
    const length = size ? size.index + 2 : token.length;
    return TAKEN.repeat(length) + token.slice(length);
  });
}

const patterns = new WeakMap<readonly string[], RegExp>();

/** One pattern of all names that hold digits or numerals; spaces beside digits come and go in OCR. */
function patternOf(names: readonly string[]): RegExp | undefined {
  const known = patterns.get(names);
  if (known) return known;
  const parts = [...new Set(names)]
    .filter((name) => /[\d一二三四五六七八九十百千万亿]/.test(name) && /[A-Za-z\u4e00-\u9fff]/.test(name))
    .sort((a, b) => b.length - a.length)
    .map((name) => {
      const body = escaped(name.trim())
        .replace(/\s+/g, " ?")
        .replace(/(?<=[\u4e00-\u9fff])(?=\d)/g, " ?");
      const head = /^[A-Za-z0-9]/.test(name) ? "(?<![A-Za-z0-9])" : "";
      const tail = /\d$/.test(name)
        ? "(?!\\d|\\.\\d|[A-Za-z])"
        : /[A-Za-z]$/.test(name)
          ? "(?![A-Za-z0-9])"
          : "";
      return head + body + tail;
    });
  if (parts.length === 0) return undefined;
  const pattern = new RegExp(parts.join("|"), "g");
  patterns.set(names, pattern);
  return pattern;
}
