import { defineView } from "../define/define-view.ts";

/** get_table and compare_entities with sorting, filters and charts. */
export default defineView({
  name: "table-explorer",
  uri: "ui://report/table-explorer",
  title: "Table explorer",
  description:
    "A table of the report that sorts, filters and draws itself, with doubtful and misprinted cells marked.",
});
