import { defineView } from "../define/define-view.ts";

/** show_place with the figure beside its page, zoom, and the pages before and after. */
export default defineView({
  name: "page-view",
  uri: "ui://report/page-view",
  title: "Page",
  description:
    "A page of the report with the place of a figure marked, what is printed there, and what could not be read.",
});
