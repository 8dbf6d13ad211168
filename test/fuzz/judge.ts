import { isRecord } from "../../src/corpus/is-record.ts";
import { tools } from "../../src/server/tools/index.ts";
import type { Message } from "./server.ts";

/**
 * Traces of the inside: stacks, files, engine messages, values that were printed by accident. No part begins anew inside a run of its own
 * characters, for replies repeat requests of a megabyte.
 */
const LEAKS =
  /\n[^\S\n]+at [^\n]+:\d+|\/(?:home|root|usr|tmp|work|var)\/[^"\s]*|node:internal|node_modules|(?<!\w)\w+\.(?:cjs|mjs)\b|\[object \w+\]|Cannot read propert|is not a function|is not iterable|Maximum call stack|Invalid regular|Unexpected token|\bNaN\b|\bundefined\b/g;

const BUG = "for a reason that is not in your request";
/** JSON-RPC's codes that tell a client what it did wrong. */
const CODES = [-32700, -32600, -32601, -32602];

/** What is wrong with the answer to a request, or undefined. */
export function wrongWith(request: Message, reply: Message): string | undefined {
  const { error, result } = reply;
  const asked = JSON.stringify(request);
  const told = JSON.stringify(reply);
  if (told.includes(BUG)) return `a bug: ${told.slice(0, 500)}`;
  const leak = leaksIn(reply).find((each) => !asked.includes(JSON.stringify(each).slice(1, -1)));
  if (leak !== undefined) return `tells "${leak}": ${told.slice(0, 700)}`;
  if (isRecord(error))
    return CODES.includes(Number(error["code"])) || isMalformed(error)
      ? undefined
      : `error ${error["code"]}: ${told.slice(0, 500)}`;
  if (!isRecord(result)) return `neither result nor error: ${told.slice(0, 300)}`;
  return request["method"] === "tools/call" ? wrongWithAnswer(request["params"], result) : undefined;
}

/** The SDK answers parameters of a wrong type as an internal error that lists them; nothing of ours has run by then. */
const isMalformed = ({ code, message }: Message) =>
  code === -32603 && /^\[\s*\{[\s\S]*"path": \[\s*"params"/.test(String(message));

function wrongWithAnswer(params: unknown, result: Message): string | undefined {
  const tool = tools.find(({ name }) => isRecord(params) && name === params["name"]);
  const { isError, structuredContent, content } = result;
  const text = JSON.stringify(content);
  if (isError === true) {
    if (structuredContent !== undefined)
      return "an error with structured content, which older clients reject";
    return text.length > 8000 ? `an error of ${text.length} characters` : undefined;
  }
  if (tool && !tool.output)
    return structuredContent === undefined ? undefined : `${tool.name} promises a chart and sends data`;
  const { success, error } = tool?.output?.safeParse(structuredContent) ?? {};
  return success
    ? undefined
    : `structured content is not what ${tool?.name} says: ${error?.message.slice(0, 500)}`;
}

/** Leaks in any text of the reply, read as text and not as JSON. */
function leaksIn(value: unknown): string[] {
  if (typeof value === "string") return [...value.matchAll(LEAKS)].map(([leak]) => leak);
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(leaksIn) : [];
}
