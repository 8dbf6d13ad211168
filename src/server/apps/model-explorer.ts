import { defineView } from "../define-view.ts";

/** run_model with sliders, live results and the chart of the mode. */
export default defineView({
  name: "model-explorer",
  uri: "ui://report-knowledge/model-explorer.html",
  title: "Model explorer",
  description:
    "A model of the report as a panel: sliders, live results, charts, and the way back to the lines.",
});
