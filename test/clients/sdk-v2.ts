import { Client, type ClientOptions } from "@modelcontextprotocol/client";
import { StdioClientTransport } from "@modelcontextprotocol/client/stdio";
import { type Entry, names } from "./client.ts";

/** The current official client, in one of its ways to open. */
export const sdkV2 = (mode: string, options: ClientOptions): Entry => ({
  name: `SDK v2, ${mode}`,
  package: "@modelcontextprotocol/client",
  async open({ command, args, env }) {
    const client = new Client({ name: "matrix", version: "0" }, options);
    await client.connect(
      new StdioClientTransport({ command, args: [...args], env: { ...env }, stderr: "ignore" }),
    );
    return {
      listTools: async () => names((await client.listTools()).tools),
      call: async (name, given) => JSON.stringify(await client.callTool({ name, arguments: given })),
      callFailing: async (name, given) => JSON.stringify(await client.callTool({ name, arguments: given })),
      listResources: async () => (await client.listResources()).resources.map(({ uri }) => uri),
      read: async (uri) => textOf((await client.readResource({ uri })).contents),
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
});

export const textOf = (contents: readonly object[]) =>
  contents.map((each) => ("text" in each ? String(each.text) : "")).join("\n");
