import type { Claim, Corpus, Model, Section } from "../corpus/corpus.ts";
import { parseRef } from "../corpus/ref.ts";
import type { Derived } from "../corpus/schema/derived.ts";
import type { Finding } from "../corpus/schema/finding.ts";
import { lineNumbers } from "../corpus/schema/lines.ts";
import type { Document, Fact } from "./document.ts";
import { type Draft, draft, given, unique } from "./draft.ts";
import { rowDocuments } from "./row-documents.ts";

/** All documents of a corpus, in the order of its files. */
export function documents(corpus: Corpus): Document[] {
  const sectionAt = sectionsByLine(corpus);
  const kinOf = kinship(corpus);
  const all = [
    ...[...corpus.claims.values()].map(claimDocument),
    ...[...corpus.tables.values()].flatMap((table) => rowDocuments(table)),
    ...[...corpus.sections.values()].map(sectionDocument),
    ...[...corpus.models.values()].map(modelDocument),
    ...[...corpus.derived.values()].map((derived) => derivedDocument(derived, sectionAt)),
    ...[...corpus.findings.values()].map((finding) => findingDocument(finding, sectionAt)),
  ];
  for (const document of all) document.kin = kinOf(document.entities);
  return all;
}

/** What things belong to: their families, wholes and makers, and those of these. */
function kinship(corpus: Corpus): (ids: readonly string[]) => readonly string[] {
  const known = new Map<string, readonly string[]>();
  const kinOf = (id: string, steps: number): readonly string[] => {
    const { maker, partOf } = corpus.entities.get(id) ?? {};
    const up = partOf === undefined || steps === 0 ? [] : [partOf, ...kinOf(partOf, steps - 1)];
    return maker === undefined ? up : [maker, ...up];
  };
  const kinOfOne = (id: string) => {
    const kin = known.get(id) ?? kinOf(id, 4);
    known.set(id, kin);
    return kin;
  };
  return (ids) => unique(ids.flatMap(kinOfOne)).filter((id) => !ids.includes(id));
}

/** Lines of the reader's own copy as documents. */
export function passages(corpus: Corpus, lines: readonly string[]): Document[] {
  const sectionAt = sectionsByLine(corpus);
  return lines.flatMap((text, index) => {
    const line = index + 1;
    if (!/[\p{L}\p{N}]/u.test(text)) return [];
    const origin = { kind: "passage", text } as const;
    return { ...draft("passage", String(line), origin, [line]), section: sectionAt.get(line) };
  });
}

function claimDocument(claim: Claim): Draft {
  const facts = (claim.quantities ?? []).map(({ of, metric, period, unit, value, low, high }) => ({
    of,
    metric,
    period,
    unit,
    values: given([value, low, high]),
  }));
  return {
    ...draft("claim", claim.id, { kind: "claim", claim }, claim.lines),
    section: claim.section,
    entities: unique([
      ...claim.about,
      ...facts.map(({ of }) => of),
      ...(claim.says ?? []),
      ...(claim.via ?? []),
    ]),
    metrics: unique(facts.map(({ metric }) => metric)),
    periods: unique([
      ...given(facts.map(({ period }) => period)),
      ...(claim.when ?? []),
      ...given([claim.saidOn]),
    ]),
    facts,
    ...(facts.length > 0 && { substance: substanceOf(claim, facts) }),
  };
}

function substanceOf({ kind, says = [] }: Claim, facts: readonly Fact[]): string {
  const figures = facts.map(({ of, metric, period, values }) => [of, metric, period, ...values].join(" "));
  return [kind, ...says, ...figures.sort()].join("\n");
}

function sectionDocument(section: Section): Draft {
  return {
    ...draft("section", section.id, { kind: "section", section }, lineNumbers(section.lines)),
    section: section.id,
    entities: unique(section.claims.flatMap(({ about: [main] }) => given([main]))),
  };
}

function modelDocument(model: Model): Draft {
  return {
    ...draft("model", model.id, { kind: "model", model }, lineNumbers(model.lines)),
    section: model.section,
    entities: model.about ?? [],
  };
}

function derivedDocument(derived: Derived, sectionAt: ReadonlyMap<number, string>): Draft {
  const { of, metric, period, unit, value } = derived;
  const lines = lineNumbers(derived.lines);
  return {
    ...draft("derived", derived.id, { kind: "derived", derived }, lines),
    section: sectionAt.get(lines[0] ?? 0),
    entities: [of],
    metrics: [metric],
    periods: given([period]),
    facts: [{ of, metric, period, unit, values: [value] }],
  };
}

function findingDocument(finding: Finding, sectionAt: ReadonlyMap<number, string>): Draft {
  const lines = lineNumbers(finding.lines);
  return {
    ...draft("finding", finding.id, { kind: "finding", finding }, lines),
    section: sectionAt.get(lines[0] ?? 0) ?? sectionTouched(finding),
    entities: finding.about ?? [],
    metrics: finding.metrics ?? [],
  };
}

function sectionTouched(finding: Finding): string | undefined {
  return given((finding.touches ?? []).map(parseRef)).find(({ kind }) => kind === "section")?.id;
}

function sectionsByLine(corpus: Corpus): ReadonlyMap<number, string> {
  const sections = new Map<number, string>();
  for (const { id, lines } of corpus.sections.values())
    for (const line of lineNumbers(lines)) sections.set(line, id);
  return sections;
}
