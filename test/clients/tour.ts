import { PROMPTS, READS, TOOL_CALLS } from "../support/tour.ts";
import type { Client, Entry, Server } from "./client.ts";

/** A tool call that fails, and what its error must tell. */
const FAILING_CALL = {
  tool: "get_section",
  args: { ref: "section/nowhere-to-be-found" },
  holds: "get_outline lists all sections",
};

/** What is typed, and the first thing that it completes to. */
const COMPLETIONS = [
  { uri: "report://{report}/section/{id}", argument: "id", typed: "ri", first: "riders" },
  { uri: "report://{report}/entity/{id}", argument: "id", typed: "雨", first: "swift" },
  { prompt: "brief_topic", argument: "topic", typed: "车道", first: "lanes" },
] as const;

/** How one step went: done, what went wrong, or undefined where the client cannot do it. */
export type Outcome = { readonly done: number } | { readonly wrong: string } | undefined;

/** Takes a client through everything that the server of the tiny report offers. */
export async function tour({ open }: Entry, server: Server): Promise<Record<string, Outcome>> {
  const client = await open(server);
  const outcomes: Record<string, Outcome> = {};
  try {
    for (const [name, step] of Object.entries(STEPS)) outcomes[name] = await outcome(step, client);
  } finally {
    await client.close();
  }
  return outcomes;
}

/** Each step gives how many things it did, or undefined where the client has no way to ask; a wrong answer throws. */
const STEPS: Readonly<Record<string, (client: Client) => Promise<number | undefined>>> = {
  async list({ listTools }) {
    const listed = await listTools();
    same([...listed].sort(), Object.keys(TOOL_CALLS).sort());
    return listed.length;
  },
  async call({ call, callFailing }) {
    for (const [name, { args, holds, refused }] of Object.entries(TOOL_CALLS))
      has(name, await (refused ? callFailing : call)(name, { ...args }), holds);
    return Object.keys(TOOL_CALLS).length;
  },
  async errors({ callFailing }) {
    const { tool, args, holds } = FAILING_CALL;
    has(tool, await callFailing(tool, { ...args }), holds);
    return 1;
  },
  async resources({ listResources, read }) {
    if (!listResources || !read) return undefined;
    const listed = await listResources();
    has("the list of resources", listed.join("\n"), "report://tiny-report/section/riders");
    for (const [uri, holds] of Object.entries(READS)) has(uri, await read(uri), holds);
    return Object.keys(READS).length;
  },
  async prompts({ listPrompts, getPrompt }) {
    if (!listPrompts || !getPrompt) return undefined;
    const listed = await listPrompts();
    same([...listed].sort(), Object.keys(PROMPTS).sort());
    for (const [name, args] of Object.entries(PROMPTS)) {
      const text = await getPrompt(name, { ...args });
      for (const value of Object.values(args)) has(name, text, value);
    }
    return listed.length;
  },
  async complete({ complete }) {
    if (!complete) return undefined;
    for (const { argument, typed, first, ...of } of COMPLETIONS) {
      const [given] = await complete(of, argument, typed);
      same(given, first);
    }
    return COMPLETIONS.length;
  },
};

export const STEP_NAMES = Object.keys(STEPS);

async function outcome(
  step: (client: Client) => Promise<number | undefined>,
  client: Client,
): Promise<Outcome> {
  try {
    const done = await step(client);
    return done === undefined ? undefined : { done };
  } catch (error) {
    return { wrong: error instanceof Error ? error.message : String(error) };
  }
}

function has(what: string, answer: string, part: string): void {
  if (!answer.includes(part)) throw new Error(`${what} lacks "${part}": ${answer.slice(0, 400)}`);
}

function same(given: unknown, expected: unknown): void {
  if (JSON.stringify(given) !== JSON.stringify(expected))
    throw new Error(`${JSON.stringify(given)} where ${JSON.stringify(expected)} was expected`);
}
