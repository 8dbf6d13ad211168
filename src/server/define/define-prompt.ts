import type { Corpus } from "../../corpus/corpus.ts";
import type { RefKind } from "../../corpus/ref.ts";
import type { Report } from "../../library/report.ts";
import type { Served } from "../../library/served.ts";
import { type ResourceEntry, titled } from "./define-resource.ts";

/** A thing that may be named in a prompt. */
export interface PromptEntry extends ResourceEntry {
  readonly kind: RefKind;
}

/** An argument of a prompt; all are strings on the wire. */
export interface PromptArgument {
  readonly description: string;
  readonly required: boolean;
  /** Things whose names complete it. */
  readonly entries?: (report: Report) => Iterable<PromptEntry>;
}

/** A job that people do with the report, one a file: what the assistant is asked, naming the tools to use. */
export interface Prompt {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly arguments: Readonly<Record<string, PromptArgument>>;
  readonly write: (values: Readonly<Record<string, string | undefined>>, served: Served) => string;
}

/** Identity, for its types. */
export const definePrompt = (prompt: Prompt): Prompt => prompt;

/** What every prompt asks for at its end. */
export const CITING =
  "Give each figure with unit, period and speaker and cite its lines. Quote only `quote` and `printed`. Pass on findings that touch your answer, and say plainly what the report does not say.";

/** Things that have a title, to be named in a prompt. */
export const titledAs = (
  kind: RefKind,
  things: Iterable<{ readonly id: string; readonly title: ResourceEntry["title"] }>,
): PromptEntry[] => titled(things).map((entry) => ({ ...entry, kind }));

/** The named things of a report, likewise. */
export const entitiesOf = ({ entities }: Corpus): PromptEntry[] =>
  [...entities.values()].map(({ id, zh, en }) => ({ kind: "entity", id, title: { zh, en } }));
