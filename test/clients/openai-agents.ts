import { MCPServerStdio } from "@openai/agents";
import { type Entry, names } from "./client.ts";

/** OpenAI's agents: tools and resources; they know no prompts and no completion. */
export const openaiAgents: Entry = {
  name: "OpenAI Agents",
  package: "@openai/agents",
  async open({ command, args, env }) {
    const server = new MCPServerStdio({ command, args: [...args], env: { ...env } });
    await server.connect();
    return {
      listTools: async () => names(await server.listTools()),
      call: async (name, given) => JSON.stringify(await server.callToolResult(name, given)),
      callFailing: async (name, given) => JSON.stringify(await server.callToolResult(name, given)),
      listResources: async () => (await server.listResources()).resources.map(({ uri }) => uri),
      read: async (uri) =>
        (await server.readResource(uri)).contents
          .map((each) => ("text" in each ? String(each.text) : ""))
          .join(""),
      close: () => server.close(),
    };
  },
};
