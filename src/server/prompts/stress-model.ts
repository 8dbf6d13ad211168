import { CITING, definePrompt, titledAs } from "../define/define-prompt.ts";

export default definePrompt({
  name: "stress_model",
  title: "Stress a model of the report",
  description:
    "Runs one of the report's models with its own inputs, then shows which assumption matters most and where the conclusion turns.",
  arguments: {
    model: {
      description: "Ref or title of a model",
      required: true,
      entries: ({ corpus }) => titledAs("model", corpus.models.values()),
    },
    assumption: { description: "An assumption of your own, e.g. gain_pct=15", required: false },
  },
  write: ({ model, assumption }) =>
    [
      `Stress the model ${model}.`,
      'First call run_model with inputs "all": the report\'s case, its inputs and ranges. Then with inputs "range": which input moves the result most. Then solve for the value at which the report\'s conclusion no longer holds.',
      ...(assumption ? [`Also run it with ${assumption}.`] : []),
      "Say which numbers are the report's and which are assumptions, and name the model's caveats.",
      CITING,
    ].join("\n"),
});
