import type { Lang } from "../lang.ts";

/** Ways to say a small number or its place in an order, where no figure is read. */
const WORDS: readonly (readonly [number, RegExp, RegExp])[] = [
  [0, /零|无|没有|[0０]/, /\b(?:no|none|zero|without)\b/i],
  [0.5, /半/, /\bhalf\b/i],
  [1, /一|首|冠|单|每|最/, /\b(?:one|first|single|once|an?|top|leads?|past|last|per|each|most)\b/i],
  [2, /二|两|双|倍|番/, /\b(?:two|second|both|twice|double[sd]?|doubling|pair|dual)\b/i],
  [3, /三/, /\b(?:three|third|triple[sd]?|tripling)\b/i],
  [4, /四/, /\b(?:four|fourth|quarter)\b/i],
  [5, /五/, /\b(?:five|fifth)\b/i],
  [6, /六/, /\b(?:six|sixth)\b/i],
  [7, /七/, /\b(?:seven|seventh)\b/i],
  [8, /八/, /\b(?:eight|eighth)\b/i],
  [9, /九/, /\b(?:nine|ninth)\b/i],
  [10, /十/, /\b(?:ten|tenth)\b/i],
  [11, /十一/, /\b(?:eleven|eleventh)\b/i],
  [12, /十二/, /\b(?:twelve|twelfth|dozen)\b/i],
];

/** Whether a text says a small number in words, or in digits of its own. */
export function saysSmall(value: number, text: string, lang: Lang): boolean {
  const words = WORDS.find(([number]) => number === value);
  if (!words) return false;
  const [, zh, en] = words;
  return (lang === "zh" ? zh : en).test(text) || new RegExp(`(?<![\\d.])${value}(?![\\d.])`).test(text);
}
