import type { Corpus } from "../../corpus/corpus.ts";
import type { Lang } from "../../notation/lang.ts";
import { formatQuantity } from "../../notation/units/units.ts";

/** What a report says of itself beside its title and publisher, as words; what it does not say is left out. */
export function reportData(
  { report, entities, units }: Corpus,
  lang: Lang,
): Readonly<Record<string, string>> {
  const { kind, authors, company, ticker, fiscalYearEnds, currency, rating, published } = report;
  const amount = (each: typeof report.price) =>
    each &&
    [formatQuantity(each.value, each.unit, lang, units), each.period]
      .filter(Boolean)
      .join(lang === "zh" ? "，" : ", ");
  const said = {
    kind,
    authors: authors?.join(lang === "zh" ? "、" : ", "),
    company: company === undefined ? undefined : (entities.get(company)?.[lang] ?? company),
    ticker,
    published: published ?? undefined,
    fiscalYearEnds: fiscalYearEnds === undefined ? undefined : `--${String(fiscalYearEnds).padStart(2, "0")}`,
    currency,
    rating,
    targetPrice: amount(report.targetPrice),
    price: amount(report.price),
  };
  return Object.fromEntries(
    Object.entries(said).flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const])),
  );
}
