import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { StdioClientTransport } from "@modelcontextprotocol/sdk/client/stdio.js";
import { type Entry, names } from "./client.ts";
import { textOf } from "./sdk-v2.ts";

/** The first official client, which most hosts still embed. */
export const sdkV1: Entry = {
  name: "SDK v1",
  package: "@modelcontextprotocol/sdk",
  async open({ command, args, env }) {
    const client = new Client({ name: "matrix", version: "0" });
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
};
