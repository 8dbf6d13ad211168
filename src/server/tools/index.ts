import type { AnyTool } from "../define-tool.ts";
import getOutline from "./get-outline.ts";
import getSection from "./get-section.ts";
import getTable from "./get-table.ts";

/** Every tool, in the order in which clients list them. */
export const tools: readonly AnyTool[] = [getOutline, getSection, getTable];
