import modelExplorer from "./model-explorer.ts";
import tableExplorer from "./table-explorer.ts";

/** A page that hosts with MCP Apps show beside an answer; `name` is also that of its folder in src/apps. */
export interface AppView {
  readonly name: string;
  readonly uri: string;
  readonly title: string;
  readonly description: string;
}

/** Every view. */
export const views: readonly AppView[] = [modelExplorer, tableExplorer];
