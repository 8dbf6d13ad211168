import {
  ALONE,
  ANY_YEAR,
  DASH,
  FISCAL,
  type Groups,
  half,
  MARK,
  ORD,
  ordinal,
  type PeriodRule,
  Q,
  quarterly,
  rule,
  Y,
  YY,
  year,
} from "./pieces.ts";

const ZH = "(?:财年|财政年度|财务年度|会计年度)";
const FOUR = "(?<y>(?:19|20)\\d\\d)";

const fiscal = (groups: Groups): string =>
  `FY${groups["q"] ? quarterly(groups) : groups["h"] ? half(groups) : year(groups)}`;

/** FY2025/26 ends in 2026. FY25/26 and FY2025-26 may be one year or two: none is read. */
function splitYear(groups: Groups): string {
  const from = year(groups);
  const to = groups["z"] ?? `${from.slice(0, 2)}${groups["zz"]}`;
  if (Number(to) === Number(from) + 1 && groups["fy"] === undefined)
    return groups["yy"] === undefined && groups["dash"] === undefined ? `FY${to}` : "";
  return from < to && groups["dash"] !== undefined ? `FY${from}..FY${to}` : "";
}

/** The first so many months of a fiscal year: 9MFY25. */
function firstPart(groups: Groups): string {
  const own = `FY${year(groups)}`;
  return { "3": `${own}Q1`, "6": `${own}H1`, "9": `${own}Q1..${own}Q3`, "12": own }[groups["n"] ?? ""] ?? "";
}

/** Fiscal years and their parts: 2025财年第三财季, FY25Q3, Q3 FY25, 3QFY25, FY3Q25, FY2025/26. */
export const FISCAL_RULES: readonly PeriodRule[] = [
  rule(`${Y} ?(?:/|(?<dash>${DASH})) ?(?:(?<z>(?:19|20)\\d\\d)|(?<zz>\\d\\d)) ?${ZH}`, splitYear),
  rule(`${YY} ?(?:/|(?<dash>${DASH})) ?(?<zz>\\d\\d) ?${ZH}`, splitYear),
  rule(
    `\\b${FISCAL} ?${ANY_YEAR} ?(?:/|(?<dash>${DASH})) ?(?<fy>FY ?)?(?:(?<z>(?:19|20)\\d\\d)|(?<zz>\\d\\d))${MARK}(?![\\d%]|[.,-]\\d)`,
    splitYear,
    "gi",
  ),
  rule(`${Y} ?${ZH}(?: ?(?:Q|第)?${Q} ?(?:财务?季度?|季度?)| ?Q(?<qq>[1-4]))?`, zhQuarter),
  rule(`${YY} ?${ZH}(?: ?(?:Q|第)?${Q} ?(?:财务?季度?|季度?)| ?Q(?<qq>[1-4]))?`, zhQuarter),
  rule(`(?:FY)?${Y} ?年? ?第?${Q} ?财(?:务季度|季)`, fiscal),
  rule(`\\bQ(?<q>[1-4]),? ?(?:of )?${FISCAL} ?${FOUR}${MARK}(?!\\d)`, fiscal, "gi"),
  rule(`\\bQ(?<q>[1-4]),? ?(?:of )?FY ?'?(?<yy>\\d\\d)${MARK}(?![\\d/])`, fiscal),
  rule(`${ALONE}(?<q>[1-4])Q ?FY ?${ANY_YEAR}${MARK}(?![\\d/])`, fiscal),
  rule(`\\bFY ?(?<q>[1-4])Q ?${ANY_YEAR}${MARK}(?![\\d/])`, fiscal),
  rule(`\\bF(?<q>[1-4])Q ?${ANY_YEAR}${MARK}(?![\\d/])`, fiscal),
  rule(`\\bFQ(?<q>[1-4])[ -]?${ANY_YEAR}${MARK}(?![\\d/])`, fiscal),
  rule(`${ALONE}(?<h>[12])H ?FY ?${ANY_YEAR}${MARK}(?![\\d/])`, fiscal),
  rule(`\\bH(?<h>[12]),? ?(?:of )?FY ?${ANY_YEAR}${MARK}(?![\\d/])`, fiscal),
  rule(`${ALONE}(?<n>3|6|9|12)M ?FY ?${ANY_YEAR}${MARK}(?![\\d/])`, firstPart),
  rule(`\\b${FISCAL} ?${FOUR},? ${ORD}[ -]quarter\\b`, fiscal, "gi"),
  rule(
    `\\b${ORD}[ -](?:(?:fiscal|financial)[ -])?quarter (?:of |in )?${FISCAL} ?${FOUR}(?!\\d)`,
    fiscal,
    "gi",
  ),
  rule(`\\b(?<h>first|second)[ -]half (?:of |in )?${FISCAL} ?${FOUR}(?!\\d)`, fiscal, "gi"),
  rule(`\\b(?:fiscal|financial) Q(?<q>[1-4]),? (?:of |in )?${FOUR}(?!\\d)`, fiscal, "gi"),
  rule(`\\b(?:fiscal|financial)[ -]${ORD}[ -]quarter,? (?:of |in )?${FOUR}(?!\\d)`, fiscal, "gi"),
  rule(`\\b${ORD}[ -](?:fiscal|financial)[ -]quarter (?:of |in )?${FOUR}(?!\\d)`, fiscal, "gi"),
  rule(
    `\\b${FISCAL} ?${FOUR}(?:(?:,? ?|-)(?:Q(?<q>[1-4])|(?<qq>[1-4])Q|H(?<h>[12])|(?<hh>[12])H))?${MARK}(?!\\d)`,
    anyPart,
    "gi",
  ),
  rule(
    `\\bFY ?'?(?<yy>\\d\\d)(?:[ -]?(?:Q(?<q>[1-4])|(?<qq>[1-4])Q|H(?<h>[12])|(?<hh>[12])H))?${MARK}(?![\\d%]|[.,]\\d)`,
    anyPart,
  ),
  rule(`${Y} (?:fiscal|financial)(?: year)?\\b`, fiscal),
];

function zhQuarter(groups: Groups): string {
  const q = groups["q"] ?? groups["qq"];
  return `FY${year(groups)}${q === undefined ? "" : `Q${ordinal(q)}`}`;
}

function anyPart(groups: Groups): string {
  const { qq, hh } = groups;
  return fiscal({ ...groups, ...(qq !== undefined && { q: qq }), ...(hh !== undefined && { h: hh }) });
}
