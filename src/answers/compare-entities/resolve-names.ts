import { ref } from "../../corpus/ref.ts";
import type { Entity } from "../../corpus/schema/entity.ts";
import type { Report } from "../../library/report.ts";
import type { Unknown } from "../absent/say-unknown.ts";
import { matchSubject } from "../find/match-subject.ts";

/** Names as they were understood: entities, and the names that mean several or none. */
export interface Resolved {
  readonly entities: readonly Entity[];
  readonly ambiguous: readonly { readonly name: string; readonly candidates: readonly string[] }[];
  readonly absent: readonly Unknown[];
}

/** Finds the entities that are meant; an unclear name is part of the answer, no error. */
export function resolveNames(report: Report, asked: readonly string[]): Resolved {
  const entities = new Map<string, Entity>();
  const ambiguous: Resolved["ambiguous"][number][] = [];
  const absent: Resolved["absent"][number][] = [];
  for (const name of asked) {
    const found = matchSubject(report, name);
    const [first] = found.entities;
    if (first && found.entities.length === 1) entities.set(first.id, first);
    else if (first) ambiguous.push({ name, candidates: found.entities.map(({ id }) => ref("entity", id)) });
    else absent.push({ name, ...(found.near.length > 0 && { near: found.near }) });
  }
  return { entities: [...entities.values()], ambiguous, absent };
}
