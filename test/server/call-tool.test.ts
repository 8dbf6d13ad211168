import { expect, test } from "vitest";
import * as z from "zod";
import { readFolder } from "../../src/corpus/reading/read-folder.ts";
import { checkCorpus } from "../../src/corpus/rules/check-corpus.ts";
import { openReport } from "../../src/library/report.ts";
import { callTool } from "../../src/server/call-tool.ts";
import { defineTool } from "../../src/server/define-tool.ts";
import { TINY } from "../support/client.ts";

test("an unexpected throw reaches the client as one plain sentence, and the log in full", async () => {
  const report = openReport(checkCorpus(await readFolder(TINY)));
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
  const result = await callTool(broken, {}, report, (error) => logged.push(error));
  expect(result.isError).toBe(true);
  expect(JSON.stringify(result)).not.toContain("secret");
  expect(result.content).toHaveLength(1);
  expect(logged).toEqual([new TypeError("secret /home/somebody/file")]);
});
