import { CITING, definePrompt, entitiesOf } from "../define/define-prompt.ts";

export default definePrompt({
  name: "compare",
  title: "Compare companies, products or markets",
  description:
    "A table that compares up to eight things of the reports in one unit per metric, with gaps and contradictions shown.",
  arguments: {
    names: {
      description: "Two to eight names, separated by commas",
      required: true,
      entries: ({ corpus }) => entitiesOf(corpus),
    },
  },
  write: ({ names }) =>
    [
      `Compare ${names} by what the report gives for them, in the language that I write in.`,
      "Call compare_entities once. If a name is ambiguous or absent, say which candidates there are instead of choosing silently.",
      "Show one metric a row, leave gaps as gaps, and mark values that two places of the report give differently.",
      CITING,
    ].join("\n"),
});
