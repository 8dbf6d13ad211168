import { hasRef } from "../../corpus/has-ref.ts";
import { isRecord } from "../../corpus/is-record.ts";
import { findPlace, parseRef, REF_KINDS } from "../../corpus/ref.ts";
import type { Report } from "../../library/report.ts";
import type { Served } from "../../library/served.ts";

/** What a report or its corpus says in words, which only happens to look like a ref. */
const VERBATIM = new Set([
  "quote",
  "printed",
  "statement",
  "say",
  "text",
  "title",
  "rows",
  "value",
  "summary",
]);

/** An answer of one of several reports: each ref of that report in it has the report in front. */
export function qualify<T>(answer: T, report: Report): T {
  const copy = structuredClone(answer);
  walk(copy, (text, key) => (key === "absent" ? qualifyWords(text, report) : qualified(text, report)));
  return copy;
}

/** The same for JSON in a text. */
export function qualifyJson(text: string, report: Report): string {
  const value: unknown = JSON.parse(text);
  return JSON.stringify(qualify(value, report));
}

/** Gives answers as what is served needs them: with the report in front of refs if there are several, else as they are. */
export const teller =
  ({ reports }: Served) =>
  <T>(answer: T, report: Report): T =>
    reports.length > 1 ? qualify(answer, report) : answer;

/** Changes the texts of a structure in their places; `change` is told under which key a text stands. */
function walk(node: unknown, change: (text: string, key: string) => string, under = ""): void {
  if (Array.isArray(node))
    for (const [at, each] of node.entries()) {
      if (typeof each === "string") node[at] = change(each, under);
      else walk(each, change, under);
    }
  else if (isRecord(node))
    for (const [key, each] of Object.entries(node)) {
      if (VERBATIM.has(key)) continue;
      if (typeof each === "string") node[key] = change(each, key);
      else walk(each, change, key);
    }
}

/** A text that is a ref, or a ref and its title (`table/x: Title`), with the report in front; any other as it is. */
function qualified(text: string, report: Report): string {
  const [, ref = ""] = /^([a-z]+\/[^\s:]+)(?::\s|$)/.exec(text) ?? [];
  return isOwn(ref, report) ? `${report.card.id}/${text}` : text;
}

/** A bare ref with the report in front. */
export const fullRef = (report: Report, ref: string): string => `${report.card.id}/${ref}`;

const IN_WORDS = new RegExp(`(?<![\\w/.-])(?:${REF_KINDS.join("|")})/[\\w/.-]*\\w`, "g");

/** A sentence in which refs stand, such as a message, likewise. */
export const qualifyWords = (words: string, report: Report): string =>
  words.replace(IN_WORDS, (ref) => (isOwn(ref, report) ? fullRef(report, ref) : ref));

function isOwn(text: string, { corpus }: Report): boolean {
  const ref = parseRef(text);
  if (!ref || ref.report !== undefined) return false;
  const isPlace = ref.kind === "row" || ref.kind === "cell";
  return (!isPlace || findPlace(ref) !== undefined) && hasRef(corpus, ref);
}
