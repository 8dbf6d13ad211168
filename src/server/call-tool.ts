import type { CallToolResult } from "@modelcontextprotocol/server";
import { ReportError } from "../errors.ts";
import type { Served } from "../library/served.ts";
import type { AnyTool } from "./define/define-tool.ts";
import { tools } from "./tools/index.ts";

/** Under this name an answer with an image holds what its view shows beside it. */
const FOR_VIEW = "io.github.report-knowledge-mcp/view";

/**
 * Runs a tool for a client. What the client can mend becomes an `isError` result whose text says how (no structured part: older
 * clients reject it beside an error). Anything else is a bug: one plain sentence to the client, all of it to `onBug`.
 */
export async function callTool(
  tool: AnyTool,
  args: unknown,
  served: Served,
  onBug: (error: unknown) => void,
): Promise<CallToolResult> {
  try {
    const answer = await tool.call(args ?? {}, served);
    const text = { type: "text", text: answer.text } as const;
    if ("structured" in answer) return { structuredContent: { ...answer.structured }, content: [text] };
    const { image, forView } = answer;
    const data = Buffer.from(image.bytes).toString("base64");
    return {
      content: [{ type: "image", data, mimeType: image.mimeType }, text],
      ...(forView && { _meta: { [FOR_VIEW]: forView } }),
    };
  } catch (error) {
    if (error instanceof ReportError) return failed(error.told(toolOf));
    onBug(error);
    return failed(
      `${tool.name} failed for a reason that is not in your request. The server's log has it; another request may work.`,
    );
  }
}

/** The tool of a command of the terminal. */
function toolOf(command: string): string {
  return tools.find((tool) => tool.command.name === command)?.name ?? command;
}

function failed(text: string): CallToolResult {
  return { isError: true, content: [{ type: "text", text }] };
}
