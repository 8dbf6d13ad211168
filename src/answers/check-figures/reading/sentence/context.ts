import type { Figure } from "../../../../notation/figures/figure.ts";
import type { Dated } from "../dated.ts";
import type { Measured } from "../measures/measured.ts";
import { distinct } from "../names/anaphora.ts";
import type { Named } from "../names/named.ts";

/** What a sentence may take up from those before it. */
export interface Context {
  /** Subjects, the latest first. */
  readonly subjects: readonly Named[];
  readonly seen: ReadonlySet<string>;
  /** Those of the sentence before, in its order: for the latter, their. */
  readonly listed: readonly Named[];
  readonly period: string | undefined;
  /** What the figures of the sentence before measure. */
  readonly read: readonly Read[];
}

/** A figure with what it measures and whose it is. */
export interface Read {
  readonly figure: Figure;
  readonly measured: Measured;
  readonly subject: Named | undefined;
}

export const START: Context = {
  subjects: [],
  seen: new Set(),
  listed: [],
  period: undefined,
  read: [],
};

/** What the sentence after may take up: the subjects of this one's figures first. */
export function nextContext(
  context: Context,
  owners: readonly Named[],
  dates: readonly Dated[],
  read: readonly Read[],
): Context {
  const used = read.flatMap(({ subject }) => subject ?? []);
  const listed = distinct(used);
  const subjects = [...used.reverse(), ...owners, ...context.subjects];
  return {
    subjects: subjects
      .filter((each, at) => subjects.findIndex(({ text }) => text === each.text) === at)
      .slice(0, 8),
    seen: new Set([...context.seen, ...owners.flatMap(({ ids }) => ids)]),
    listed: listed.length > 1 ? listed : distinct(owners),
    period: dates.at(-1)?.period ?? context.period,
    read: read.length > 0 ? read : context.read,
  };
}
