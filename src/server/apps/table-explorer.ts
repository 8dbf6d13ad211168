import type { AppView } from "./index.ts";

/** get_table and compare_entities with sorting, filters and charts. */
const tableExplorer: AppView = {
  name: "table-explorer",
  uri: "ui://report-knowledge/table-explorer.html",
  title: "Table explorer",
  description:
    "A table of the report that sorts, filters and draws itself, with doubtful and corrected cells marked.",
};

export default tableExplorer;
