import type { AnyTool } from "../define-tool.ts";

/** Every tool, in the order in which clients list them. */
export const tools: readonly AnyTool[] = [];
