import type { ClaimData, CorpusData, SectionData, TableData } from "../data.ts";
import { claimRef, findPlace, parseRef, ref } from "../ref.ts";
import type { Finding } from "../schema/finding.ts";
import type { Chapter } from "../schema/report.ts";
import type { Problem } from "./problem.ts";

/** One corpus of two: what people wrote stands over what a program read of the same id, and in the place of what it replaces. */
export function mergeLayers(machine: CorpusData, written: CorpusData, problems: Problem[]): CorpusData {
  checkSource(machine, written, problems);
  const gone = replacedBy(machine, written, problems);
  const at = (section: string): string => gone.sections.get(section) ?? section;
  const claims = over(machine.claims, written.claims, gone.claims).map((claim) => ({
    ...claim,
    section: at(claim.section),
  }));
  const tables = over(machine.tables, written.tables, gone.tables).map((table) => ({
    ...table,
    section: at(table.section),
  }));
  const sections = over(machine.sections, written.sections, gone.sections);
  const findings = over(
    machine.findings.map((finding) => touchingWhatIsThere(finding, gone, tables)),
    written.findings,
    gone.findings,
  );
  return {
    ...machine,
    report: { ...written.report, chapters: chaptersOf(written.report.chapters, sections, gone.sections) },
    sections: sections.map(bare),
    claims: claims.map(bare),
    tables: tables.map(bare),
    findings: findings.map(bare),
    models: over(machine.models, written.models),
    entities: over(machine.entities, written.entities),
    metrics: over(machine.metrics, written.metrics),
    units: over(machine.units, written.units),
    derived: over(machine.derived, written.derived),
  };
}

/** Which of the machine's records are replaced, each with the id of the written one. */
interface Gone {
  readonly claims: ReadonlyMap<string, string>;
  readonly sections: ReadonlyMap<string, string>;
  readonly tables: ReadonlyMap<string, string>;
  readonly findings: ReadonlyMap<string, string>;
}

function replacedBy(machine: CorpusData, written: CorpusData, problems: Problem[]): Gone {
  const gone = {
    claims: new Map<string, string>(),
    sections: new Map<string, string>(),
    tables: new Map<string, string>(),
    findings: new Map<string, string>(),
  };
  const kinds: Readonly<Partial<Record<string, keyof Gone>>> = {
    claim: "claims",
    passage: "claims",
    section: "sections",
    table: "tables",
    finding: "findings",
  };
  const known = {
    claims: idsOf(machine.claims),
    sections: idsOf(machine.sections),
    tables: idsOf(machine.tables),
    findings: idsOf(machine.findings),
  };
  const note = (file: string, by: Replacing): void => {
    for (const text of by.replaces ?? []) {
      const named = parseRef(text);
      const kind = kinds[named?.kind ?? ""];
      if (named && kind && known[kind].has(named.id)) gone[kind].set(named.id, by.id);
      else
        problems.push({
          file,
          id: by.id,
          what: `replaces ${text}, which is nothing that the program read.`,
          mend: "Name a passage, claim, section, table or finding of machine/, or leave it out.",
        });
    }
  };
  for (const claim of written.claims) note(`sections/${claim.section}.yaml`, claim);
  for (const section of written.sections) note(`sections/${section.id}.yaml`, section);
  for (const table of written.tables) note(`tables/${table.id}.yaml`, table);
  for (const finding of written.findings) note("findings.yaml", finding);
  return gone;
}

interface Replacing {
  readonly id: string;
  readonly replaces?: readonly string[] | undefined;
}

const idsOf = (things: readonly { readonly id: string }[]): ReadonlySet<string> =>
  new Set(things.map(({ id }) => id));

/** The machine's things in their order without those that are gone, each written one in the place of its namesake, new ones last. */
function over<T extends { readonly id: string }>(
  machine: readonly T[],
  written: readonly T[],
  gone: ReadonlyMap<string, string> = new Map(),
): T[] {
  const ours = new Map(written.map((thing) => [thing.id, thing]));
  const theirs = idsOf(machine);
  return [
    ...machine.flatMap((thing) => ours.get(thing.id) ?? (gone.has(thing.id) ? [] : thing)),
    ...written.filter(({ id }) => !theirs.has(id)),
  ];
}

/** Without what it replaces: that is done. */
function bare<T extends ClaimData | SectionData | TableData | Finding>(thing: T): Omit<T, "replaces"> {
  const { replaces: _replaces, ...rest } = thing;
  return rest;
}

/** The chapters with written sections where they belong: in the place of the one that they replace, else last in their chapter. */
function chaptersOf(
  chapters: readonly Chapter[],
  sections: readonly SectionData[],
  gone: ReadonlyMap<string, string>,
): Chapter[] {
  return chapters.map((chapter) => {
    const listed = chapter.sections.map((id) => gone.get(id) ?? id);
    const own = sections.filter((section) => section.chapter === chapter.id).map(({ id }) => id);
    return { ...chapter, sections: [...new Set([...listed, ...own])] };
  });
}

/** A machine's finding goes over to the record that replaces what it touched; a row that is no more is no longer touched. */
function touchingWhatIsThere(finding: Finding, gone: Gone, tables: readonly TableData[]): Finding {
  if (!finding.touches) return finding;
  const touches = finding.touches.flatMap((text) => {
    const named = parseRef(text);
    const place = findPlace(named);
    if (place) {
      const table = tables.find(({ id }) => id === place.table);
      return table?.rows.some(({ key }) => key === place.key) ? text : [];
    }
    if (named?.kind === "section") return ref("section", gone.sections.get(named.id) ?? named.id);
    if (named?.kind === "table") return ref("table", gone.tables.get(named.id) ?? named.id);
    if (named?.kind !== "claim" && named?.kind !== "passage") return text;
    const by = gone.claims.get(named.id);
    return by === undefined ? text : claimRef({ id: by });
  });
  return { ...finding, touches };
}

/** What people wrote counts lines of one text; of another one their lines mean something else. */
function checkSource(machine: CorpusData, written: CorpusData, problems: Problem[]): void {
  if (written.report.source.sha256 === machine.report.source.sha256) return;
  problems.push({
    file: "report.yaml",
    what: "was written for another text than the file that was added last: source.sha256 differs.",
    mend: "Look whether the lines still hold, then take source out, or give it that of machine/corpus.json.",
  });
}
