import type { NameFinder } from "../../prose/find-names.ts";
import { withoutCaptionNumber } from "../../structure/caption-number.ts";
import type { DocumentSection } from "../../structure/document.ts";
import type { TypedTable } from "../typed-table.ts";

/** What goes on behind a company's name if what it heads is the company's own. */
const OWN =
  /^(?:['’]s\b)?\s*(?:$|[:：,，(（–—|-]|\d|(?:key|financials?|estimates?|forecasts?|income|balance|cash|profit|p&l|revenue|sales|results|earnings|margins?|valuation|quarterly|annual|summary|operating|consolidated|historical)\b|盈利|财务|业绩|主要|核心|经营|历年|近[一二三四五六七八九十\d两]|各?季度|收入|营收|营业|利润|净利|归母|毛利|估值|预测|简明|合并|资产|现金|分红)/i;

/** The one company whose own numbers a caption or a heading announces: "Table 2: Alder Grid, key figures", "青禾股份盈利预测". */
export function companyOfTitle(title: string, { find }: Pick<NameFinder, "find">): string | undefined {
  const text = withoutCaptionNumber(title);
  const named = find(text).filter(({ kind }) => kind === "company");
  const [first, ...others] = named;
  if (first?.start !== 0 || others.some(({ id }) => id !== first.id)) return undefined;
  return OWN.test(text.slice(first.end)) ? first.id : undefined;
}

/** The company whose numbers a table has by its caption, else by the nearest heading above it that announces one. */
export function companyAbove(
  { title }: TypedTable,
  section: DocumentSection,
  finder: Pick<NameFinder, "find">,
): string | undefined {
  for (const words of [title, section.title, ...section.path.toReversed()]) {
    const company = companyOfTitle(words, finder);
    if (company !== undefined) return company;
  }
  return undefined;
}
