import { MultiServerMCPClient } from "@langchain/mcp-adapters";
import { type Entry, names, thrown } from "./client.ts";

/** LangChain's adapters: tools become LangChain tools, resources go through its own reader, prompts through the client inside. */
export const langchain: Entry = {
  name: "LangChain",
  package: "@langchain/mcp-adapters",
  async open({ command, args, env }) {
    const client = new MultiServerMCPClient({
      mcpServers: {
        report: { transport: "stdio", command, args: [...args], env: { ...env }, stderr: "ignore" },
      },
      prefixToolNameWithServerName: false,
    });
    const tools = await client.getTools();
    const invoke = async (name: string, given: Record<string, unknown>): Promise<string> => {
      const tool = tools.find((each) => each.name === name);
      if (!tool) throw new Error(`LangChain has no tool ${name}`);
      return JSON.stringify(await tool.invoke({ name, args: given, id: "1", type: "tool_call" }));
    };
    const inner = await client.getClient("report");
    if (!inner) throw new Error("LangChain has no client for the server");
    return {
      listTools: async () => names(tools),
      call: invoke,
      callFailing: (name, given) => thrown(invoke(name, given)),
      listResources: async () => ((await client.listResources())["report"] ?? []).map(({ uri }) => uri),
      read: async (uri) => (await client.readResource("report", uri)).map(({ text }) => text ?? "").join(""),
      listPrompts: async () => names((await inner.listPrompts()).prompts),
      getPrompt: async (name, given) =>
        JSON.stringify((await inner.getPrompt({ name, arguments: given })).messages),
      close: () => client.close(),
    };
  },
};
