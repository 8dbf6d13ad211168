import type { TableData } from "../corpus/data.ts";
import { auditTables } from "./audit/audit.ts";
import { openDisputed } from "./audit/disputed.ts";
import { oneEach } from "./audit/one-each.ts";
import { checkTwice } from "./audit/twice.ts";
import type { Given, Ingested, IngestFile, Progress } from "./given.ts";
import { shortOf } from "./names/listed-names.ts";
import { registerNames } from "./names/register-names.ts";
import { createRegistry } from "./names/registry.ts";
import { createNameFinder } from "./prose/find-names.ts";
import { ownerOfRow } from "./prose/owner-of-row.ts";
import { readPassage } from "./prose/read-passage.ts";
import { headingTime } from "./prose/times/heading-time.ts";
import { readFile } from "./read/read-file.ts";
import { refuseBlank } from "./refuse-blank.ts";
import type { Source } from "./source.ts";
import { arrange } from "./structure/arrange.ts";
import { reportData } from "./structure/cover/report-data.ts";
import { type DocumentSection, sectionsOf, type TablePart } from "./structure/document.ts";
import { numberedAbove } from "./structure/numbered-above.ts";
import { summaryOf } from "./summary.ts";
import type { TypingContext } from "./typing/context.ts";
import { companyAbove } from "./typing/owner/company-of-title.ts";
import { keepTold, marketOfTitle } from "./typing/owner/market-of-title.ts";
import { typeTable } from "./typing/type-table.ts";
import type { TypedTable } from "./typing/typed-table.ts";
import { createOwnUnits } from "./typing/units/own-units.ts";
import { alarmFinding, type WrittenTable } from "./write/alarms.ts";
import { corpusData, quantitiesOf, type ReadSection } from "./write/corpus.ts";
import { createIds, hash, idOfReport, sha256 } from "./write/ids.ts";
import { passagesOf, rowPassages } from "./write/passages.ts";
import { tableData } from "./write/tables.ts";

/**
 * Makes a corpus of a file: what stands in it, with its place, and what its numbers are as far as that is certain. No clock, no network,
 * no chance: the same file gives the same corpus. INPUT if the file cannot be read, with what it is and what to do.
 */
export async function ingest(
  file: IngestFile,
  given: Given = {},
  onProgress: Progress = () => {},
): Promise<Ingested> {
  onProgress("read", 0, 1);
  const source = await readFile(file.name, file.bytes, (page, pages) => onProgress("read", page, pages));
  refuseBlank(file.name, source);
  return ingestSource(source, file, given, onProgress);
}

/** The same from what a reader made of the file. */
function ingestSource(source: Source, file: IngestFile, given: Given, onProgress: Progress): Ingested {
  onProgress("structure", 0, 1);
  const document = arrange(source);
  const units = createOwnUnits();
  const data = reportData(source, document, given, file.name, units.units);
  const names = createRegistry(units.units);
  const company = data.company === undefined ? undefined : names.entity(data.company, "company");
  if (company !== undefined) for (const alias of data.companyAliases) names.name(company, alias);
  const context: TypingContext = {
    time: data.time,
    units,
    names,
    reportScales: data.statesScale,
    ...(company !== undefined && { company }),
    ...(data.currency !== undefined && { currency: data.currency }),
    ...(data.share?.targetPrice &&
      data.date !== undefined && { aim: { ...data.share.targetPrice, period: data.date } }),
  };
  const all = sectionsOf(document);
  const texts = all.flatMap(({ parts }) =>
    parts.flatMap((part) => (part.kind === "table" ? (part.caption ?? []) : part.text)),
  );
  const titles = all.map(({ title }) => title);
  const plain = [data.company ?? "", ...data.companyAliases].at(-1) ?? "";
  const short = shortOf(plain, [...titles, ...texts], true);
  if (company !== undefined && short !== undefined) names.name(company, short);
  const above = numberedAbove(source.blocks);
  const idOfSection = createIds("section");
  const idOfTable = createIds("table");
  const tables: TableData[] = [];
  const typed = (part: TablePart, section: DocumentSection, known: TypingContext) =>
    typeTable(part, section.title, known, [...section.path, above(section.lines[0]) ?? ""]);
  const read = all.map((section, index) => {
    onProgress("tables", index, all.length);
    const id = idOfSection(section.title || data.title, section.path.join("\n"));
    const own = section.parts.flatMap((part) => {
      const table = part.kind === "table" ? typed(part, section, context) : undefined;
      if (!table) return [];
      return [{ id: idOfTable(table.title, [...section.path, section.title].join("\n")), table }];
    });
    return { id, section, tables: own };
  });
  const isOfCompany = company !== undefined;
  registerNames(names, { titles, texts }, { language: data.language, isOfCompany }, units.units);
  const finder = createNameFinder(names);
  const owned = read.map((each) => ({
    ...each,
    tables: each.tables.map(({ id, table }) => {
      const told = marketOfTitle(table.part.caption ?? "", finder);
      if (told) {
        const again = typed(table.part, each.section, { ...context, market: told.market });
        const measures = [false, true].map((growth) => names.family(told.family, growth));
        return { id, table: again ? keepTold(again, told, new Set(measures)) : table };
      }
      const announced = companyAbove(table, each.section, finder);
      if (announced === undefined || announced === company) return { id, table };
      // what a company's report tells of another is not told to be either's
      const of = company === undefined ? announced : undefined;
      return { id, table: typed(table.part, each.section, { ...context, company: of }) ?? table };
    }),
  }));
  onProgress("checks", 0, 1);
  const allTables = owned.flatMap((each) => each.tables.map(({ table }) => table));
  const alarms = auditTables(allTables, context);
  const sections = owned.map((each, index): ReadSection => {
    onProgress("figures", index, all.length);
    const rows = each.tables.flatMap(({ table }) => rowPassages(table));
    const heading = finder.find(each.section.title);
    const when = headingTime(each.section.title, context.time);
    const passages = [...passagesOf(each.section), ...rows].map((passage) => ({
      passage,
      read: readPassage(passage.text, context, finder, {
        heading,
        when,
        ...(passage.row && { row: { of: ownerOfRow(passage.row) } }),
      }),
    }));
    return { ...each, passages };
  });
  const twice = checkTwice(allTables, quantitiesOf(sections), units.units);
  openDisputed(allTables);
  const written = new Map<TypedTable, WrittenTable>();
  for (const { id, tables: own } of sections)
    for (const { id: tableId, table } of own) {
      const made = tableData(table, tableId, id);
      tables.push(made.data);
      written.set(table, made.written);
    }
  const findings = oneEach([...alarms, ...twice]).flatMap((alarm) => {
    const table = written.get(alarm.table);
    return table ? [alarmFinding(alarm, table)] : [];
  });
  onProgress("write", 0, 1);
  const digest = sha256(file.bytes);
  const id = given.id ?? (idOfReport(data) || `report-${hash(data.title, 8)}`);
  const corpus = corpusData({
    source,
    document,
    data,
    context,
    sections,
    tables,
    findings,
    sha256: digest,
    file: file.name,
    id,
  });
  return { corpus, lines: source.lines, summary: summaryOf(corpus, source, data) };
}
