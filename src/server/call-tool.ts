import type { CallToolResult } from "@modelcontextprotocol/server";
import * as z from "zod";
import { ReportError } from "../errors.ts";
import type { Report } from "../report/report.ts";
import type { AnyTool } from "./define-tool.ts";

/**
 * Runs a tool for a client. What the client can mend becomes an `isError` result whose text says how (no structured part: older
 * clients reject it beside an error). Anything else is a bug: one plain sentence to the client, all of it to `onBug`.
 */
export function callTool(tool: AnyTool, args: unknown, report: Report, onBug: (error: unknown) => void): CallToolResult {
  try {
    const { structured, text } = tool.call(args, report);
    return { structuredContent: { ...structured }, content: [{ type: "text", text }] };
  } catch (error) {
    return { isError: true, content: [{ type: "text", text: explain(tool, error, onBug) }] };
  }
}

function explain(tool: AnyTool, error: unknown, onBug: (error: unknown) => void): string {
  if (error instanceof z.ZodError) return explainArguments(tool, error);
  if (error instanceof ReportError) return error.message;
  onBug(error);
  return `${tool.name} failed for a reason that is not in your request. The server's log has it; another request may work.`;
}

/** What is wrong with the arguments, each with its description, and which ones there are. */
export function explainArguments(tool: AnyTool, error: z.ZodError): string {
  const shape: Readonly<Record<string, z.ZodType>> = tool.input.shape;
  const lines = error.issues.slice(0, 5).map((issue) => {
    if (issue.code === "unrecognized_keys") return `Unknown argument ${issue.keys.slice(0, 5).map((key) => `"${key.slice(0, 60)}"`).join(", ")}: remove it.`;
    const [name] = issue.path;
    const about = typeof name === "string" ? shape[name]?.description : undefined;
    return `Argument ${issue.path.map(String).join(".") || "object"}: ${issue.message}.${about === undefined ? "" : ` It is: ${about}`}`;
  });
  const listed = Object.entries(shape).map(([name, schema]) => (schema.safeParse(undefined).success ? `${name}?` : name));
  return `${lines.join("\n")}\n${tool.name} takes ${listed.join(", ")}.`;
}
