import { defineView } from "../define/define-view.ts";

/** run_model and calculate with sliders, live results and the chart of the mode. */
export default defineView({
  name: "model-explorer",
  uri: "ui://report/model-explorer",
  title: "Model explorer",
  description:
    "A model of the report or a formula of yours as a panel: sliders, live results, charts, and the way back to the lines.",
});
