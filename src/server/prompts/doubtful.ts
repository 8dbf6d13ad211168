import { CITING, definePrompt, entitiesOf, titledAs } from "../define/define-prompt.ts";

export default definePrompt({
  name: "doubtful",
  title: "What is doubtful here?",
  description:
    "The defects of the report, or of one part of it: misprints, sums that fail, contradictions, lost or misplaced text.",
  arguments: {
    about: {
      description: "A section, a company, a product; leave it out for all",
      required: false,
      entries: ({ corpus }) => [...titledAs("section", corpus.sections.values()), ...entitiesOf(corpus)],
    },
  },
  write: ({ about }) =>
    [
      about ? `What is doubtful in what the report says about ${about}?` : "What is doubtful in this report?",
      `Call list_findings${about ? ` about "${about}"` : ""}. Explain the material ones first: what is printed, why it is wrong, what to use instead.`,
      "Keep apart what the report itself shows and what only outside knowledge tells (marked outside).",
      CITING,
    ].join("\n"),
});
