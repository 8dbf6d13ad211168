import { completable, type McpServer } from "@modelcontextprotocol/server";
import * as z from "zod";
import { fullRef } from "../../answers/reports/qualify.ts";
import { ref } from "../../corpus/ref.ts";
import { readableOf } from "../../library/readable.ts";
import { asOfNow, type Served } from "../../library/served.ts";
import { completeName } from "../complete.ts";
import type { PromptArgument } from "../define/define-prompt.ts";
import type { ResourceEntry } from "../define/define-resource.ts";
import { prompts } from "../prompts/index.ts";

const MAX_ARGUMENT = 8000;

/** Offers every prompt; arguments that name things of the report complete in both languages. */
export function registerPrompts(server: McpServer, served: Served): void {
  for (const { name, title, description, arguments: given, write } of prompts) {
    const shape = Object.fromEntries(
      Object.entries(given).map(([key, argument]) => [key, argumentSchema(argument, served)]),
    );
    server.registerPrompt(name, { title, description, argsSchema: z.object(shape) }, (values) => ({
      description: title,
      messages: [{ role: "user", content: { type: "text", text: write(values, asOfNow(served)) } }],
    }));
  }
}

/** `completable` stands inside `optional`: around it the SDK finds no completions. */
function argumentSchema({ description, required, entries }: PromptArgument, served: Served) {
  const error = ({ input }: { readonly input?: unknown }) =>
    input === undefined ? `missing, it is: ${description}` : undefined;
  const text = z.string({ error }).max(MAX_ARGUMENT).describe(description);
  const offered = entries
    ? completable(text, (typed) => completeList(typed, entriesIn(asOfNow(served), entries)))
    : text;
  return required ? offered : offered.optional();
}

/** So many reports are opened to complete a name; of more, search finds it. */
const MOST_REPORTS = 20;

/** Things of the reports under the names by which tools take them: ids, or refs if there are several reports. */
function* entriesIn(
  { reports }: Served,
  entries: NonNullable<PromptArgument["entries"]>,
): Iterable<ResourceEntry> {
  for (const report of readableOf(reports.slice(0, MOST_REPORTS)).readable)
    for (const { kind, id, title } of entries(report))
      yield { id: reports.length > 1 ? fullRef(report, ref(kind, id)) : id, title };
}

/** Nobody types more than this to be completed; each completion repeats the names before the last. */
const MAX_TYPED = 200;

/** Completes the last of several names; those before it stay. Nothing completes a text that is longer than names are. */
function completeList(
  typed: string,
  entries: Iterable<{ id: string; title: { zh: string; en: string } }>,
): string[] {
  if (typed.length > MAX_TYPED) return [];
  const before = /^.*[,，、]\s*/su.exec(typed)?.[0] ?? "";
  return completeName(typed.slice(before.length).trim(), entries).map((name) => before + name);
}
