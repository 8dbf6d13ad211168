/** `npm run demo`: starts the built server as its own process, connects a real client, asks ten questions and shows the answers. */
import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { StdioClientTransport } from "@modelcontextprotocol/sdk/client/stdio.js";
import { server } from "../support/places.ts";
import { type DemoQuestion, questions } from "./questions.ts";

const SHOWN_LINES = 14;
const colour = process.stdout.isTTY && process.env["NO_COLOR"] === undefined;
const paint = (code: number, text: string) => (colour ? `\u001b[${code}m${text}\u001b[0m` : text);

const client = new Client({ name: "report-knowledge-mcp-demo", version: "1" });
await client.connect(new StdioClientTransport({ ...server(), stderr: "inherit" }));
const { tools } = await client.listTools();
console.log(
  `${paint(1, "report-knowledge-mcp")} over stdio, ${tools.length} tools: ${tools.map(({ name }) => name).join(", ")}\n`,
);
let failures = 0;
for (const [index, question] of questions.entries()) failures += await ask(index + 1, question);
await client.close();
console.log(
  failures === 0
    ? "All ten answers hold what the report says."
    : `${failures} answers lack what the report says.`,
);
process.exitCode = failures === 0 ? 0 : 1;

async function ask(number: number, { asks, tool, args, holds }: DemoQuestion): Promise<number> {
  const start = performance.now();
  const result = await client.callTool({ name: tool, arguments: { ...args } });
  const time = (performance.now() - start).toFixed(1);
  const text = textOf(result.content);
  const [shown, rest] = [text.split("\n").slice(0, SHOWN_LINES), text.split("\n").length - SHOWN_LINES];
  console.log(`${paint(1, `${number}. ${asks}`)}`);
  console.log(paint(36, `   ${tool} ${JSON.stringify(args)}  ${time} ms`));
  for (const line of shown) console.log(`   ${line}`);
  if (rest > 0) console.log(paint(90, `   … ${rest} more lines`));
  const answer = text + JSON.stringify(result.structuredContent);
  const missing = holds.filter((part) => !answer.includes(part));
  if (missing.length > 0) console.log(paint(31, `   lacks ${missing.join(", ")}`));
  console.log("");
  return missing.length > 0 ? 1 : 0;
}

function textOf(content: unknown): string {
  const blocks: unknown[] = Array.isArray(content) ? content : [];
  return blocks
    .map((block) =>
      typeof block === "object" && block !== null && "text" in block ? String(block.text) : "",
    )
    .join("\n");
}
