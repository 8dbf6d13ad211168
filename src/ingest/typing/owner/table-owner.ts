/** Words of a title with which a table speaks of a part of the company, or of others. */
const PART =
  /(?<!\bby )\bsegment\b|\breportable segments\b|\b(?:divisions?|subsidiar(?:y|ies)|joint ventures?|associates|affiliates|pro forma|parent company|guarantors?|obligors?|discontinued operations|held for sale|purchase price|assets acquired|acquirees?|businesses? acquired)\b|分部|子公司|母公司(?!所有者|股东)|联营|合营|参股|被投资单位/i;

/** Words of a title with which a table speaks of more than the company. */
const MARKET =
  /行业|市场规模|市场空间|可比公司|同行|竞品|全球(?!化)|我国|\b(?:industry|market size|peers?|competitors?|peer group|worldwide (?:sales|shipments|market))\b/i;

/** Texts before a table that say that its numbers are of a company that never was: with what was bought later, or without what was sold. */
const AS_IF = /\bpro forma\b|\bas if\b[^.]{0,160}\b(?:acqui|occurred|completed|taken place|sold)|备考/i;
const LEADING = 3;

/** A chapter on the parent company alone. */
const PARENT = /母公司(?:财务报表|会计报表)|\bparent company (?:only|financial|statements?)\b/i;

const isOfPart = (text: string): boolean => PART.test(text) && !/\bconsolidated\b|合并/i.test(text);

/** The texts from which it can be told whose a table is. */
export interface OwnerTexts {
  readonly caption?: string | undefined;
  /** Title, heading and heads of the table. */
  readonly titles: readonly string[];
  /** Short texts before it, the nearest first. */
  readonly near: readonly string[];
  /** Headings above it. */
  readonly path: readonly string[];
}

/** Words by which a title speaks of parts that add up to the company. */
const SEGMENTS = /\b(?:(?:reportable|operating|business) )?(?:segments?|divisions?)\b|分部/gi;

/** Whose the row is that a table of parts gives for the whole: Group. */
export const groupOwner = (texts: OwnerTexts, company: string | undefined): string | undefined =>
  tableOwner({ ...texts, titles: texts.titles.map((title) => title.replace(SEGMENTS, " ")) }, company);

/** The company that all of a table is about, of a report or of a table on one: none if a title speaks of a part of it or of a market. */
export function tableOwner(
  { caption = "", titles, near, path }: OwnerTexts,
  company: string | undefined,
): string | undefined {
  const isOfOthers =
    titles.some(isOfPart) ||
    near.slice(0, LEADING).some((text) => AS_IF.test(text)) ||
    path.some((text) => PARENT.test(text)) ||
    (MARKET.test(caption) && !/(?<!可比|同类|上市)公司|\b(?:company|our)\b/i.test(caption));
  return isOfOthers ? undefined : company;
}
