import type { Claim, Corpus, Model, Section } from "../../corpus/corpus.ts";
import { comparedIn } from "../../corpus/formulas/compared-in.ts";
import { parseRef } from "../../corpus/ref.ts";
import type { Derived } from "../../corpus/schema/derived.ts";
import type { Finding } from "../../corpus/schema/finding.ts";
import { lineNumbers } from "../../corpus/schema/parts/lines.ts";
import type { Document, Fact, Origin } from "./document.ts";
import { type Draft, draft, once, valuesOf } from "./draft.ts";
import { LEAD, leadsOf } from "./leads.ts";
import { rowDocuments } from "./row-documents.ts";

/** All documents of a corpus, in the order of its files. */
export function documents(corpus: Corpus): Document[] {
  const sectionAt = sectionsByLine(corpus);
  const kinOf = kinship(corpus);
  const all: Draft[] = [];
  const isLead = leadsOf(corpus);
  for (const claim of corpus.claims.values()) all.push(claimDocument(claim, isLead(claim)));
  for (const table of corpus.tables.values()) for (const row of rowDocuments(table)) all.push(row);
  for (const section of corpus.sections.values()) all.push(sectionDocument(section));
  for (const model of corpus.models.values()) all.push(modelDocument(model));
  for (const derived of corpus.derived.values()) all.push(derivedDocument(corpus, derived, sectionAt));
  for (const finding of corpus.findings.values()) all.push(findingDocument(finding, sectionAt));
  for (const document of all) {
    document.kin = kinOf(document.entities);
    addCalendar(document, corpus);
  }
  return all;
}

/** Facts of a fiscal period also in the calendar's words, so that either finds them. */
function addCalendar(document: Draft, { calendarOf }: Corpus): void {
  const [main] = document.entities;
  if (!document.periods.some((period) => period.startsWith("FY"))) return;
  document.periods = once(
    document.periods,
    document.periods.map((period) => calendarOf(period, main)),
  );
  const moved = document.facts.flatMap((fact) => {
    const period = fact.period && calendarOf(fact.period, fact.of);
    return period === fact.period ? [] : { ...fact, period };
  });
  document.facts = [...document.facts, ...moved];
}

/** What things belong to: their families, wholes and makers, and those of these. */
function kinship(corpus: Corpus): (ids: readonly string[]) => readonly string[] {
  const known = new Map<string, readonly string[]>();
  const kinOf = (id: string, steps: number): readonly string[] => {
    const { maker, partOf } = corpus.entities.get(id) ?? {};
    const up = partOf === undefined || steps === 0 ? [] : [partOf, ...kinOf(partOf, steps - 1)];
    return maker === undefined ? up : [maker, ...up];
  };
  return (ids) => {
    const kin: string[] = [];
    for (const id of ids) {
      const own = known.get(id) ?? kinOf(id, 4);
      known.set(id, own);
      for (const each of own) if (!ids.includes(each) && !kin.includes(each)) kin.push(each);
    }
    return kin;
  };
}

/** Lines of the reader's own copy as documents. */
export function passages(corpus: Corpus, lines: readonly string[]): Document[] {
  const sectionAt = sectionsByLine(corpus);
  return lines.flatMap((text, index) => {
    const line = index + 1;
    if (!/[\p{L}\p{N}]/u.test(text)) return [];
    return draft("passage", String(line), { kind: "passage", text }, [line], {
      section: sectionAt.get(line),
    });
  });
}

function claimDocument(claim: Claim, isLead: boolean): Draft {
  const { id, section, lines, about, says, via, when, saidOn, verbatim, figures: open = [] } = claim;
  const facts = (claim.quantities ?? []).map((quantity): Fact => {
    const { of, metric, period, unit, basis } = quantity;
    return { of, metric, period, unit, basis, values: valuesOf(quantity), extreme: undefined };
  });
  const origin: Origin = verbatim ? { kind: "passage", text: claim.zh, claim } : { kind: "claim", claim };
  return draft(origin.kind, id, origin, lines, {
    section,
    sort: isLead ? LEAD : claim.kind,
    entities: once(
      about,
      facts.map(({ of }) => of),
      says,
      via,
    ),
    metrics: once(
      facts.map(({ metric }) => metric),
      // What is known of a figure but its time is spoken of all the same.
      open.map(({ of, metric }) => (of === undefined ? undefined : metric)),
    ),
    periods: once(
      facts.map(({ period }) => period),
      when,
      [saidOn],
    ),
    facts,
    substance: verbatim ? claim.zh : facts.length > 0 ? substanceOf(claim, facts) : undefined,
  });
}

function substanceOf({ kind, says = [] }: Claim, facts: readonly Fact[]): string {
  const figures = facts.map(({ of, metric, period, values }) => [of, metric, period, ...values].join(" "));
  return [kind, ...says, ...figures.sort()].join("\n");
}

function sectionDocument(section: Section): Draft {
  const { id, claims } = section;
  return draft("section", id, { kind: "section", section }, lineNumbers(section.lines), {
    section: id,
    entities: once(claims.map(({ about: [main] }) => main)),
  });
}

function modelDocument(model: Model): Draft {
  const { id, section, about } = model;
  return draft("model", id, { kind: "model", model }, lineNumbers(model.lines), { section, entities: about });
}

function derivedDocument(corpus: Corpus, derived: Derived, sectionAt: ReadonlyMap<number, string>): Draft {
  const { id, of, metric, period, unit, value } = derived;
  const lines = lineNumbers(derived.lines);
  return draft("derived", id, { kind: "derived", derived }, lines, {
    section: sectionAt.get(lines[0] ?? 0),
    entities: once([of], comparedIn(corpus, derived)),
    metrics: [metric],
    periods: once([period]),
    facts: [{ of, metric, period, unit, values: [value], extreme: undefined }],
  });
}

function findingDocument(finding: Finding, sectionAt: ReadonlyMap<number, string>): Draft {
  const { id, about, metrics } = finding;
  const lines = lineNumbers(finding.lines);
  return draft("finding", id, { kind: "finding", finding }, lines, {
    sort: finding.kind,
    section: sectionAt.get(lines[0] ?? 0) ?? sectionTouched(finding),
    entities: about,
    metrics,
  });
}

function sectionTouched({ touches = [] }: Finding): string | undefined {
  return touches.map(parseRef).find((ref) => ref?.kind === "section")?.id;
}

function sectionsByLine(corpus: Corpus): ReadonlyMap<number, string> {
  const sections = new Map<number, string>();
  for (const { id, lines } of corpus.sections.values())
    for (const line of lineNumbers(lines)) sections.set(line, id);
  return sections;
}
