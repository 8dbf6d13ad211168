import { parseRef, ref } from "../../corpus/ref.ts";
import type { Entity } from "../../corpus/schema/entity.ts";
import type { Held, Joined } from "../../library/joined/join.ts";
import type { Report } from "../../library/report.ts";
import { matchSubject } from "../find/match-subject.ts";
import { fullRef } from "../reports/qualify.ts";
import type { Resolved } from "./resolve-names.ts";

/** One thing that is compared, with the reports that have it. */
export interface Thing {
  /** Its id, in the first report that has it; with that report in front if another thing has the same. */
  readonly key: string;
  readonly in: readonly { readonly report: Report; readonly entity: Entity }[];
}

/** Names as several reports understand them. */
export interface ResolvedOver extends Omit<Resolved, "entities"> {
  readonly things: readonly Thing[];
}

const MOST_NEAR = 5;

/** Finds the things that are meant: a name that means two things in two reports is as unclear as one that does in one. */
export function resolveOver(
  reports: readonly Report[],
  asked: readonly string[],
  joined: Joined,
): ResolvedOver {
  const found = new Map<string, readonly Held[]>();
  const ambiguous: ResolvedOver["ambiguous"][number][] = [];
  const absent: ResolvedOver["absent"][number][] = [];
  for (const name of asked) {
    const groups = groupsOf(reports, name, joined);
    const [first, ...others] = [...groups.values()];
    if (first && others.length === 0) found.set(keyOf(first), first);
    else if (first)
      ambiguous.push({
        name,
        candidates: [...groups.values()].flatMap((group) => group.slice(0, 1).map(refOf)),
      });
    else absent.push({ name, ...nearOf(reports, name) });
  }
  const groups = [...found.values()];
  return { things: groups.map((group) => thingOf(group, groups, reports)), ambiguous, absent };
}

function groupsOf(reports: readonly Report[], name: string, joined: Joined): Map<string, readonly Held[]> {
  const given = parseRef(name);
  const asked =
    given?.report === undefined ? reports : reports.filter(({ corpus }) => corpus.id === given.report);
  const bare = given?.kind === "entity" ? given.id : name;
  const groups = new Map<string, readonly Held[]>();
  for (const report of asked)
    for (const { id } of matchSubject(report, bare).entities) {
      const group = joined.entity({ report: report.corpus.id, id });
      groups.set(keyOf(group), group);
    }
  return groups;
}

function nearOf(reports: readonly Report[], name: string): { readonly near?: readonly string[] } {
  const near = reports.flatMap((report) =>
    matchSubject(report, name).near.map((text) => fullRef(report, text)),
  );
  return near.length > 0 ? { near: near.slice(0, MOST_NEAR) } : {};
}

const refOf = ({ report, id }: Held): string => `${report}/${ref("entity", id)}`;

const keyOf = (group: readonly Held[]): string => group.map(refOf).join();

function thingOf(
  group: readonly Held[],
  all: readonly (readonly Held[])[],
  reports: readonly Report[],
): Thing {
  const [first] = group;
  const id = first?.id ?? "";
  const isShared = all.some((other) => other !== group && other[0]?.id === id);
  return {
    key: isShared ? `${first?.report}/${id}` : id,
    in: group.flatMap(({ report: name, id }) => {
      const report = reports.find(({ corpus }) => corpus.id === name);
      const entity = report?.corpus.entities.get(id);
      return report && entity ? [{ report, entity }] : [];
    }),
  };
}
