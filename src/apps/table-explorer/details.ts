import type { ToolResult } from "../shared/bridge.ts";
import { isRecord } from "../shared/json.ts";
import { columnsOf, isSheet, type Sheet } from "./sheet.ts";

type Ask = (tool: string, args: Readonly<Record<string, unknown>>) => Promise<ToolResult>;

/** Columns asked for in one call: answers that are short also tell titles and misprints. */
const TOGETHER = 2;

/**
 * What a long answer leaves out and shorter ones tell: titles of columns, what was misprinted, the words of findings and the cells that
 * they are on. Everything comes from the tools; nothing here is known to the view alone.
 */
export async function withDetails(sheet: Sheet, lang: string, ask: Ask): Promise<Sheet> {
  const [titles, printed, findings] = await Promise.all([
    sheet.titles ?? titlesOf(sheet, lang, ask),
    sheet.printed ?? printedOf(sheet, lang, ask),
    findingsOf(sheet, lang, ask),
  ]);
  return { ...sheet, titles, printed, findings };
}

async function titlesOf({ table }: Sheet, lang: string, ask: Ask): Promise<Sheet["titles"]> {
  const { structured } = await ask("get_table", { table, lang, limit: 1 });
  return isSheet(structured) ? structured.titles : undefined;
}

async function printedOf(sheet: Sheet, lang: string, ask: Ask): Promise<Sheet["printed"]> {
  const columns = columnsOf(sheet).filter((name) => name !== "lines" && name !== "pages");
  const batches = Array.from({ length: Math.ceil(columns.length / TOGETHER) }, (_, index) =>
    columns.slice(index * TOGETHER, (index + 1) * TOGETHER),
  );
  const answers = await Promise.all(
    batches.map((batch) => ask("get_table", { table: sheet.table, lang, columns: batch, limit: 200 })),
  );
  const found = answers.flatMap(({ structured }) =>
    isSheet(structured) ? Object.entries(structured.printed ?? {}) : [],
  );
  return Object.fromEntries(found);
}

/** The table's findings in words, each with the cells and rows that it touches; the answer's own where the audit has none. */
async function findingsOf(
  { table, findings = [] }: Sheet,
  lang: string,
  ask: Ask,
): Promise<Sheet["findings"]> {
  if (findings.length === 0) return undefined;
  const { structured } = await ask("list_findings", { about: table, lang, limit: 100 });
  const told: unknown[] = Array.isArray(structured?.["findings"]) ? structured["findings"] : [];
  const id = table.replace(/^table\//, "");
  return findings.map((finding) => {
    const full = told.filter(isRecord).find(({ ref }) => ref === finding.ref);
    if (!full || typeof full["say"] !== "string") return finding;
    const touches: unknown[] = Array.isArray(full["touches"]) ? full["touches"] : [];
    const places = touches.flatMap((touch) => {
      const [, place] = new RegExp(`^(?:cell|row)/${id}\\.(.+)$`).exec(String(touch)) ?? [];
      return place === undefined ? [] : [place];
    });
    const cells = places.filter((place) => place.includes("."));
    const on = places.filter(
      (place) => place.includes(".") || !cells.some((each) => each.startsWith(`${place}.`)),
    );
    const { kind, weight, say } = full;
    return {
      ref: finding.ref,
      say,
      ...(typeof kind === "string" && { kind }),
      ...(typeof weight === "string" && { weight }),
      ...(on.length > 0 ? { on } : finding.on && { on: finding.on }),
    };
  });
}
