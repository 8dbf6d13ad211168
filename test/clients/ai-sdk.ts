import { createMCPClient } from "@ai-sdk/mcp";
import { StdioMCPTransport } from "@ai-sdk/mcp/mcp-stdio";
import { type Entry, names, thrown } from "./client.ts";

/** Vercel's client: the protocol written anew, without the official SDK. Tools run the way its agents run them. */
export const aiSdk: Entry = {
  name: "AI SDK",
  package: "@ai-sdk/mcp",
  async open({ command, args, env }) {
    const client = await createMCPClient({
      transport: new StdioMCPTransport({ command, args: [...args], env: { ...env }, stderr: "ignore" }),
    });
    const tools = await client.tools();
    const call = async (name: string, given: Record<string, unknown>) =>
      JSON.stringify(await tools[name]?.execute?.(given, { toolCallId: "1", messages: [], context: {} }));
    return {
      listTools: async () => Object.keys(tools),
      call,
      callFailing: async (name, given) => {
        const result = await client.callTool({ name, arguments: given });
        return result.isError ? JSON.stringify(result) : thrown(Promise.resolve(result));
      },
      listResources: async () => (await client.listResources()).resources.map(({ uri }) => uri),
      read: async (uri) =>
        (await client.readResource({ uri })).contents
          .map((each) => ("text" in each ? each.text : ""))
          .join(""),
      listPrompts: async () => names((await client.listPrompts()).prompts),
      getPrompt: async (name, given) =>
        JSON.stringify((await client.getPrompt({ name, arguments: given })).messages),
      complete: async (of, name, value) =>
        (
          await client.complete({
            ref:
              "uri" in of ? { type: "ref/resource", uri: of.uri } : { type: "ref/prompt", name: of.prompt },
            argument: { name, value },
          })
        ).completion.values,
      close: () => client.close(),
    };
  },
};
