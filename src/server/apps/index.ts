import type { AppView } from "../define/define-view.ts";
import modelExplorer from "./model-explorer.ts";
import pageView from "./page-view.ts";
import tableExplorer from "./table-explorer.ts";

/** Every view. */
export const views: readonly AppView[] = [modelExplorer, tableExplorer, pageView];
