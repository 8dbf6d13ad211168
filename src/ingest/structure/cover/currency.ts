import type { Units } from "../../../notation/units/units.ts";
import type { Source } from "../../source.ts";
import { statedUnit } from "../../typing/units/unit-hints.ts";

/** Whether any note, caption, header or short line gives amounts in thousands, millions, 万 or 亿. */
export function statesScale({ blocks }: Source, units: Units): boolean {
  const said = (text: string) => (statedUnit(text, units)?.power ?? 0) > 0;
  return blocks.some((block) =>
    block.kind === "table"
      ? block.grid
          .slice(0, 4)
          .some((row) => row.some(({ text }) => text.length <= 200 && /\p{L}/u.test(text) && said(text)))
      : said(block.text),
  );
}

/** The currency that the text says its amounts are in, if it says one. */
export function currencyOf(
  cover: string,
  all: readonly string[],
  source: Source,
  units: Units,
): string | undefined {
  const found = new Map<string, number>();
  const add = (text: string) => {
    const unit = statedUnit(text, units)?.unit;
    if (unit === undefined || !units.get(unit).dimension.startsWith("money-")) return;
    found.set(unit, (found.get(unit) ?? 0) + 1);
  };
  add(cover);
  for (const text of all) if (text.length < 400) add(text);
  const sorted = [...found].sort((a, b) => b[1] - a[1]);
  const [first, second] = sorted;
  if (first && (!second || first[1] >= 5 * second[1])) return first[0];
  return sorted.length === 0 ? commonSign(source) : undefined;
}

/** The one currency whose sign or code stands in the cells and headers of the tables. */
function commonSign(source: Source): string | undefined {
  const found = new Set<string>();
  let count = 0;
  for (const block of source.blocks) {
    if (block.kind !== "table") continue;
    for (const { text } of block.grid.slice(0, 60).flat()) {
      if (text.length > 60) continue;
      const sign =
        /(?:HK|US|NT|S|A|C|R)\$|[$€£₩₹]|\b(?:EUR|USD|GBP|RMB|CNY|HKD|JPY|CHF|SGD|AUD|CAD)\b|人民币|港[元币]|美元|欧元/.exec(
          text,
        )?.[0];
      if (sign === undefined) continue;
      count++;
      found.add(sign === "$" ? "USD" : sign);
    }
  }
  const names = new Set(
    [...found].map(
      (sign) =>
        ({
          "€": "EUR",
          "£": "GBP",
          RMB: "CNY",
          人民币: "CNY",
          HK$: "HKD",
          港元: "HKD",
          港币: "HKD",
          US$: "USD",
          美元: "USD",
          欧元: "EUR",
          NT$: "TWD",
          S$: "SGD",
          A$: "AUD",
          C$: "CAD",
          R$: "BRL",
          "₩": "KRW",
          "₹": "INR",
        })[sign] ?? sign,
    ),
  );
  const [only, ...more] = names;
  return count >= 3 && more.length === 0 ? only : undefined;
}
