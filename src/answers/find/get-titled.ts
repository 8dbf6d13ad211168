import { type Candidate, firstOf, lookUp } from "../../corpus/naming/look-up.ts";
import { notFound } from "../../corpus/naming/not-found.ts";
import { idIn, parseRef, type RefKind, ref } from "../../corpus/ref.ts";
import { ReportError, type See } from "../../errors.ts";
import { nearTitles } from "./near-titles.ts";

/** A thing of the report that has a title: a chapter, section, table or model. */
export interface Titled {
  readonly id: string;
  readonly title: { readonly zh: string; readonly en: string };
  /** As printed, if it is not shared: citations carry it. */
  readonly heading?: string | null | undefined;
}

/** Things of one kind, and where a reader finds what there is. */
export interface Shelf<T> {
  readonly kind: RefKind;
  readonly things: ReadonlyMap<string, T>;
  readonly there?: string;
  readonly see?: See;
  /** What else describes a thing: the titles of a table's columns. */
  readonly described?: ((thing: T) => readonly string[]) | undefined;
}

const MOST_NEAR = 3;

/** The thing that a ref, an id, a title in either language or a heading of its own names; otherwise an error with the nearest. */
export function getTitled<T extends Titled>(
  asked: string,
  { kind, things, there = "", see, described }: Shelf<T>,
): T {
  const given = parseRef(asked);
  if (given && given.kind !== kind)
    throw new ReportError("NOT_FOUND", `"${asked}" is a ${given.kind}, not a ${kind}. ${there}`.trim(), {
      see,
    });
  const name = given?.id ?? asked;
  const found = findTitled(name, things);
  if (found) return found;
  const near = nearTitled(name, { kind, things, described });
  throw notFound(`No ${kind}`, asked, { near, there, see });
}

/** The refs of the things whose titles, ids or descriptions are most like a name. */
export function nearTitled<T extends Titled>(
  asked: string,
  { kind, things, described = () => [] }: Shelf<T>,
): readonly string[] {
  const name = idIn(kind, asked);
  const match = lookUp(name, candidatesOf(things), MOST_NEAR);
  const texts = [...things.values()].map((thing) => ({
    id: thing.id,
    texts: [thing.title.zh, thing.title.en, thing.heading ?? "", ...described(thing)],
  }));
  const ids = [...nearTitles(name, texts, MOST_NEAR), ...("near" in match ? match.near : [])];
  return [...new Set(ids)].slice(0, MOST_NEAR).map((id) => ref(kind, id));
}

/** The thing of this id, of this title in either language, or of this heading if no other has it. */
export function findTitled<T extends Titled>(name: string, things: ReadonlyMap<string, T>): T | undefined {
  const titled = firstOf(lookUp(name, candidatesOf(things)));
  if (titled) return titled;
  const headed = [...things.values()].flatMap((thing): Candidate<T>[] =>
    thing.heading ? [{ thing, id: thing.heading }] : [],
  );
  const match = lookUp(name, headed);
  return "found" in match ? match.found : undefined;
}

/** Things with titles, as a look-up takes them. */
export function candidatesOf<T extends Titled>(things: ReadonlyMap<string, T>): Candidate<T>[] {
  return [...things.values()].map((thing) => ({
    thing,
    id: thing.id,
    names: [thing.title.zh, thing.title.en],
  }));
}
