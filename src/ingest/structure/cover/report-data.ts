import type { Units } from "../../../notation/units/units.ts";
import type { Given } from "../../given.ts";
import type { Block, Source } from "../../source.ts";
import type { ReportTime } from "../../typing/time/period-words.ts";
import type { Document } from "../document.ts";
import { companyOf } from "./company.ts";
import { dateOnCover } from "./cover-date.ts";
import { currencyOf, statesScale } from "./currency.ts";
import { fiscalYearNamed } from "./fiscal-year-named.ts";
import { type RatedShare, ratedShare } from "./rated-share.ts";
import { filingTitle, isOnlyForm, registrantOf } from "./registrant.ts";
import { isOfCompany, kindOf, type ReportKind } from "./report-kind.ts";
import { fiscalYearEnd, timeOf } from "./report-time.ts";

/** What a report says of itself. */
export interface ReportData {
  readonly title: string;
  readonly titleIsOurs: boolean;
  readonly publisher?: string;
  readonly authors?: readonly string[];
  readonly date?: string;
  readonly kind?: ReportKind;
  readonly company?: string;
  /** Other names of the company that the report gives it. */
  readonly companyAliases: readonly string[];
  readonly ticker?: string;
  readonly fiscalYearEnds?: number;
  readonly fiscalYearNamed?: "start" | "end";
  readonly currency?: string;
  /** Of a broker's note. */
  readonly share?: RatedShare;
  readonly language: "zh" | "en";
  readonly time: ReportTime;
  /** It speaks of thousands or millions as the scale of its amounts somewhere. */
  readonly statesScale: boolean;
}

const COVER_BLOCKS = 25;

/** A line of a cover is hardly longer. */
const LONGEST_LINE = 80;

/** A block of the cover, line by line if it is made of short ones: company, symbol and date one below the other. */
function textOf(block: Block, { format, lines }: Source): string {
  if (block.kind === "table")
    return block.grid
      .slice(0, 12)
      .map((row) => row.map(({ text }) => text).join(" "))
      .join("\n");
  const isLined = format === "markdown" || format === "pdf";
  const own = isLined ? lines.slice(block.lines[0] - 1, block.lines[1]) : [];
  const isShort = own.length > 1 && own.every(({ length }) => length <= LONGEST_LINE);
  return isShort ? own.map((line) => line.replace(/[*_]{2}|\\$/g, "").trim()).join("\n") : block.text;
}

/** Reads what a report is from its cover and its text; what the reader gives wins. */
export function reportData(
  source: Source,
  document: Document,
  given: Given,
  name: string,
  units: Units,
): ReportData {
  const cover = source.blocks
    .slice(0, COVER_BLOCKS)
    .map((block) => textOf(block, source))
    .join("\n")
    .slice(0, 8_000);
  const all = source.blocks.flatMap((block) => (block.kind === "table" ? [] : [block.text]));
  const language = languageOf(all.join("\n").slice(0, 200_000) || cover);
  const registrant = registrantOf(cover);
  const printed = [document.title, firstLine(source)].find((each) => each?.trim());
  const found = given.title ?? (registrant && isOnlyForm(printed, registrant) ? undefined : printed);
  const plain = (name.replace(/\.[a-z0-9]{1,10}$/i, "").trim() || name).slice(0, 200);
  const title = found ?? registrant?.name ?? plain; // a filing's has its time too, which is read with it
  const kind = given.kind ?? kindOf(title, cover);
  const fiscalYearEnds =
    given.fiscalYearEnds ??
    fiscalYearEnd(cover) ??
    fiscalYearEnd(all.slice(0, 200).join("\n").slice(0, 40_000));
  const time = timeOf(title, cover, kind, fiscalYearEnds);
  const named = fiscalYearNamed(title, all.slice(0, TOLD_WITHIN), fiscalYearEnds, time.end);
  const company = companyOf(title, cover, all, kind, registrant, given);
  const currency = given.currency ?? currencyOf(cover, all, source, units);
  const date = given.date ?? dateOnCover(cover, source.given?.date, kind, time.end);
  const authors = source.given?.authors;
  const ofCompany = registrant !== undefined || isOfCompany(kind);
  const ours =
    found === undefined && registrant
      ? filingTitle(registrant, company.name, time.period ?? date)
      : isRestOf(title, company.name)
        ? [company.name, time.period].filter((part) => part !== undefined).join(" ")
        : undefined;
  return {
    title: given.title ?? ours ?? title,
    titleIsOurs: ours !== undefined || found === undefined,
    ...pick(
      "publisher",
      given.publisher ?? publisherOf(cover, kind) ?? (ofCompany ? company.name : undefined),
    ),
    ...(authors && { authors }),
    ...pick("date", date),
    ...(kind && { kind }),
    ...pick("company", company.name),
    companyAliases: company.aliases,
    ...pick("ticker", given.ticker ?? company.ticker),
    ...(fiscalYearEnds !== undefined && { fiscalYearEnds }),
    ...(named && { fiscalYearNamed: named }),
    ...pick("currency", currency),
    ...(kind === "broker-note" && { share: ratedShare(cover, units) }),
    language,
    time,
    statesScale: statesScale(source, units),
  };
}

/** So many paragraphs may tell how fiscal years are called. */
const TOLD_WITHIN = 2000;

/** Whether a title is only the end of the company's name, of which the cover prints the beginning in other letters. */
const isRestOf = (title: string, company: string | undefined): boolean =>
  company !== undefined && title !== company && company.endsWith(title);

function pick<K extends string>(key: K, value: string | undefined): Partial<Record<K, string>> {
  const record: Partial<Record<K, string>> = {};
  if (value !== undefined) record[key] = value;
  return record;
}

const firstLine = ({ blocks }: Source): string | undefined => {
  const [first] = blocks;
  return first && first.kind !== "table" && first.text.length <= 120 ? first.text : undefined;
};

/** Chinese if a good part of the letters are Han: an English text with Chinese names stays English. */
function languageOf(text: string): "zh" | "en" {
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  const latin = text.match(/[A-Za-z]+/g)?.length ?? 0;
  return han > latin ? "zh" : "en";
}

function publisherOf(cover: string, kind: ReportKind | undefined): string | undefined {
  if (isOfCompany(kind)) return undefined;
  return (
    /([\u4e00-\u9fff]{2,8}证券(?:股份有限公司|有限责任公司|有限公司)?(?:研究所|研究院)?)/.exec(cover)?.[1] ??
    /(?<![\w&] )\b((?:[A-Z][\w&.]{1,40} (?:& )?){1,4}(?:Securities|Research|Capital Markets|Institute))\b/.exec(
      cover,
    )?.[1]
  );
}
