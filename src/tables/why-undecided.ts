import type { Corpus } from "../corpus/corpus.ts";
import { ref } from "../corpus/ref.ts";
import type { Text } from "../corpus/schema/parts/text.ts";
import { BOUND_WORDS } from "../notation/bounds/say-bound.ts";
import { formatQuantity } from "../notation/units/units.ts";
import type { CellValue, NumberCell } from "./cell-value.ts";
import type { Condition } from "./conditions/condition.ts";

/** Why an empty cell decides nothing. */
export function whyMissing(name: string, { why }: Extract<CellValue, { kind: "missing" }>): Text {
  const known = why && !why.en.startsWith(`${name} is missing`);
  return {
    zh: `${name}缺失${known ? `：${why.zh}` : ""}`,
    en: `${name} is missing${known ? `: ${why.en}` : ""}`,
  };
}

/** Why a contradicted cell decides nothing. */
export function whyDisputed(corpus: Corpus, name: string, value: CellValue, finding: string): Text {
  const shown = (lang: "zh" | "en") =>
    value.kind === "number" ? formatQuantity(value.value, value.unit, lang, corpus.units) : "";
  return {
    zh: `${name} ${shown("zh")}与他处不一，见${ref("finding", finding)}`,
    en: `${name} ${shown("en")} is contradicted, see ${ref("finding", finding)}`.replace("  ", " "),
  };
}

/** Why a bounded cell decides nothing. */
export function whyBounded(corpus: Corpus, name: string, { value, unit, bound = "about" }: NumberCell): Text {
  const words = BOUND_WORDS[bound];
  return {
    zh: `${name}只知${words.zh}${formatQuantity(value, unit, "zh", corpus.units)}`,
    en: `${name} is only known to be ${words.en} ${formatQuantity(value, unit, "en", corpus.units)}`,
  };
}

/** Why a bound or a longer time decides nothing. */
export function whyOpen(corpus: Corpus, { column, text }: Condition, value: CellValue): Text {
  if (value.kind === "number") return whyBounded(corpus, column.name, value);
  const shown = value.kind === "period" ? value.text : "";
  return {
    zh: `${column.name} ${shown}不足以判断“${text}”`,
    en: `${column.name} ${shown} does not decide "${text}"`,
  };
}
