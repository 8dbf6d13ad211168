import { expect, test } from "vitest";
import * as z from "zod";
import { callTool } from "../../src/server/call-tool.ts";
import { defineTool } from "../../src/server/define/define-tool.ts";
import { servedTiny } from "../support/reports.ts";

test("an unexpected throw reaches the client as one plain sentence, and the log in full", async () => {
  const broken = defineTool({
    name: "break_down",
    title: "",
    description: "",
    input: z.strictObject({}),
    output: z.object({}),
    command: { name: "break", summary: "", example: "break" },
    run: () => {
      throw new TypeError("secret /home/somebody/file");
    },
    render: () => "",
  });
  const logged: unknown[] = [];
  const result = await callTool(broken, {}, await servedTiny(), (error) => logged.push(error));
  expect(result.isError).toBe(true);
  expect(JSON.stringify(result)).not.toContain("secret");
  expect(result.content).toHaveLength(1);
  expect(logged).toEqual([new TypeError("secret /home/somebody/file")]);
});
