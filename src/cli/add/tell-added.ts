import type { Summary } from "../../ingest/given.ts";
import type { Added } from "../../store/add/add-report.ts";

const MOST_GAPS = 10;

/** What was found in a file, what could not be read, and how to ask: for people. */
export function tellAdded({ id, done, summary }: Added, name: string, ms: number): string {
  if (!summary) return `${name}: is in the library as ${id}; nothing has changed.`;
  return [
    `${name}: ${done} as ${id} in ${(ms / 1000).toFixed(1)} s`,
    `  ${about(summary)}`,
    `  ${found(summary)}`,
    ...gaps(summary),
    `  Ask it: report-knowledge-mcp outline ${id}`,
  ].join("\n");
}

function about(summary: Summary): string {
  const { title, publisher, date, company, ticker, kind, fiscalYearEnds, currency, language, pages } =
    summary;
  const facts = [
    publisher ?? "publisher not found (--publisher)",
    date ?? "date not found (--date)",
    company && (ticker === undefined ? company : `${company} (${ticker})`),
    kind,
    fiscalYearEnds === undefined || fiscalYearEnds === 12
      ? undefined
      : `fiscal year ends in ${monthName(fiscalYearEnds)}`,
    currency,
    language === "zh" ? "Chinese" : "English",
    pages === undefined ? undefined : count(pages, "page"),
  ];
  return `"${title}": ${facts.filter(Boolean).join(" · ")}`;
}

const monthName = (month: number): string =>
  new Date(Date.UTC(2000, month - 1)).toLocaleString("en-US", { month: "long", timeZone: "UTC" });

function found(summary: Summary): string {
  const { sections, passages, tables, cells, figures, complete, checked, findings } = summary;
  return [
    count(sections, "section"),
    count(passages, "passage"),
    `${count(tables, "table")} with ${count(cells, "number")}`,
    `${count(figures, "figure")} in the text`,
    `${complete} of all understood as a whole`,
    `${checked} checked`,
    count(findings, "finding"),
  ].join(", ");
}

function gaps({ gaps }: Summary): string[] {
  if (gaps.length === 0) return [];
  const more =
    gaps.length > MOST_GAPS ? [`    … and ${gaps.length - MOST_GAPS} more: findings lists them`] : [];
  return [
    `  Not read: ${count(gaps.length, "place")}`,
    ...gaps.slice(0, MOST_GAPS).map((gap) => `    ${gap}`),
    ...more,
  ];
}

const count = (number: number, thing: string): string => `${number} ${thing}${number === 1 ? "" : "s"}`;
