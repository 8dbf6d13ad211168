import type { Corpus } from "../../corpus/corpus.ts";
import type { Lang } from "../../notation/lang.ts";
import { formatQuantity } from "../../notation/units/units.ts";

/** What a report says of itself beside its title and publisher, "kind: annual; ticker: TERN"; undefined if it says nothing. */
export function reportData({ report, entities, units }: Corpus, lang: Lang): string | undefined {
  const { kind, authors, company, ticker, fiscalYearEnds, currency, rating } = report;
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
    fiscalYearEnds: fiscalYearEnds === undefined ? undefined : `--${String(fiscalYearEnds).padStart(2, "0")}`,
    currency,
    rating,
    targetPrice: amount(report.targetPrice),
    price: amount(report.price),
  };
  const parts = Object.entries(said).flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}: ${value}`],
  );
  return parts.length === 0 ? undefined : parts.join("; ");
}
