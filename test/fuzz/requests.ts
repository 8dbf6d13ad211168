import fc from "fast-check";
import { isRecord } from "../../src/corpus/is-record.ts";
import { families } from "../../src/server/resources/index.ts";
import { calculations } from "./calculations.ts";
import { strings, texts, valuesOf } from "./from-schema.ts";
import type { FuzzedServer } from "./server.ts";
import type { Words } from "./words.ts";

export interface Request {
  readonly method: string;
  readonly params: Readonly<Record<string, unknown>>;
}

/** Arbitrary requests of everything that the server offers, read off its own lists. */
export async function requestsOf(
  server: FuzzedServer,
  topics: readonly Words[],
): Promise<fc.Arbitrary<Request>> {
  const list = async (method: string, key: string): Promise<Record<string, unknown>[]> => {
    const { result } = (await server.ask(method, {})).reply;
    return isRecord(result) && Array.isArray(result[key]) ? result[key].filter(isRecord) : [];
  };
  const tools = await list("tools/list", "tools");
  const templates = await list("resources/templates/list", "resourceTemplates");
  const prompts = await list("prompts/list", "prompts");
  const topic = fc.constantFrom(...topics);
  const text = topic.chain((words) => texts(words, 400));
  const calls = tools.map((tool) => ({
    weight: tool["outputSchema"] === undefined ? 1 : 6, // drawing takes a hundred times as long as answering
    arbitrary: topic
      .chain((words) => valuesOf(tool["inputSchema"], words))
      .map((args) => ({
        method: "tools/call",
        params: { name: tool["name"], arguments: args },
      })),
  }));
  const id = topic.chain((words) => strings({ ...words, fit: words.named["id"] ?? [] }, 400));
  const base = String(templates[0]?.["uriTemplate"]).replace(/\/\w+\/\{id\}$/, "");
  const uriOf = (template: unknown, id: string) => String(template).replace("{id}", () => id);
  const reads = fc.oneof(
    fc
      .tuple(fc.constantFrom(...templates.map((each) => each["uriTemplate"])), id, fc.boolean())
      .map(([template, given, encoded]) => uriOf(template, encoded ? encodeSafely(given) : given)),
    fc
      .tuple(
        fc.constantFrom(...families.map(({ kind }) => kind)),
        id,
        fc.constantFrom("", "/csv", "?lang=zh", "?lang=fr", "#x", "/.."),
      )
      .map(([kind, given, end]) => `${base}/${kind}/${given}${end}`),
    text,
  );
  const argumentsOf = (prompt: Readonly<Record<string, unknown>>) =>
    (Array.isArray(prompt["arguments"]) ? prompt["arguments"] : [])
      .filter(isRecord)
      .map((argument) => String(argument["name"]));
  const gets = prompts.map((prompt) =>
    fc
      .record(
        Object.fromEntries(
          argumentsOf(prompt).map((name) => [
            name,
            fc.oneof({ weight: 9, arbitrary: text }, { weight: 1, arbitrary: fc.anything() }),
          ]),
        ),
        { requiredKeys: [] },
      )
      .map((args) => ({ method: "prompts/get", params: { name: prompt["name"], arguments: args } })),
  );
  const completions = fc.oneof(
    fc.tuple(fc.constantFrom(...templates), text).map(([template, value]) => ({
      ref: { type: "ref/resource", uri: template["uriTemplate"] },
      argument: { name: "id", value },
    })),
    fc.tuple(fc.constantFrom(...prompts), text, text).map(([prompt, value, other]) => ({
      ref: { type: "ref/prompt", name: prompt["name"] },
      argument: { name: argumentsOf(prompt)[0] ?? other, value },
    })),
  );
  return fc.oneof(
    ...calls,
    {
      weight: 4,
      arbitrary: topic
        .chain(calculations)
        .map((args) => ({ method: "tools/call", params: { name: "calculate", arguments: args } })),
    },
    { weight: 8, arbitrary: reads.map((uri) => ({ method: "resources/read", params: { uri } })) },
    ...gets.map((arbitrary) => ({ weight: 1, arbitrary })),
    { weight: 5, arbitrary: completions.map((params) => ({ method: "completion/complete", params })) },
    { weight: 2, arbitrary: text.map((cursor) => ({ method: "resources/list", params: { cursor } })) },
    {
      weight: 2,
      arbitrary: fc
        .tuple(text, fc.dictionary(fc.string(), fc.jsonValue()))
        .map(([method, params]) => ({ method: `x/${method}`, params })),
    },
    { weight: 1, arbitrary: text.map((name) => ({ method: "tools/call", params: { name, arguments: {} } })) },
    { weight: 1, arbitrary: text.map((name) => ({ method: "prompts/get", params: { name } })) },
  );
}

function encodeSafely(id: string): string {
  try {
    return encodeURIComponent(id);
  } catch {
    return id;
  }
}
