import { isJson, type Session } from "./session.ts";

/** A tool call as the protocol has it. */
export type Call = Readonly<{ name: string; arguments: Readonly<Record<string, string>> }>;

/**
 * The calls a client makes first: the outline, then one thing of each kind that the outline names. So the
 * build and the bench can use any report, and ask for nothing that it did not offer.
 */
export async function firstCalls(session: Session): Promise<Call[]> {
  const { tools } = await session.request("tools/list");
  const offered = names(tools);
  const outline: Call = { name: "get_outline", arguments: {} };
  if (!offered.includes(outline.name)) return [];

  const words = strings(await makeCall(session, outline));
  const first = (kind: string): string | undefined => words.find((word) => word.startsWith(`${kind}/`));
  const steps: readonly (readonly [tool: string, argument: string, value: string | undefined])[] = [
    ["get_table", "table", first("table")],
    ["get_section", "ref", first("section")],
    ["search_claims", "query", words.find((word) => !word.includes("/"))],
    ["run_model", "model", first("model")],
  ];
  const calls = steps.flatMap(([name, argument, value]) =>
    value !== undefined && offered.includes(name) ? [{ name, arguments: { [argument]: value } }] : [],
  );
  return [outline, ...calls];
}

/** Makes the call and gives its structured content; an answer marked as an error is thrown. */
export async function makeCall({ request }: Session, call: Call): Promise<unknown> {
  const result = await request("tools/call", call);
  if (result["isError"]) throw new Error(`${JSON.stringify(call)}: ${JSON.stringify(result["content"])}`);
  return result["structuredContent"];
}

function names(tools: unknown): string[] {
  if (!Array.isArray(tools)) return [];
  return tools.flatMap((tool) => (isJson(tool) && typeof tool["name"] === "string" ? [tool["name"]] : []));
}

function strings(value: unknown): string[] {
  if (typeof value === "string") return [value];
  return isJson(value) ? Object.values(value).flatMap(strings) : [];
}
