import { CITING, definePrompt } from "../define-prompt.ts";

export default definePrompt({
  name: "doubtful",
  title: "What is doubtful here?",
  description:
    "The defects of the report, or of one part of it: misprints, sums that fail, contradictions, lost or misplaced text.",
  arguments: {
    about: {
      description: "A section, a company, a chip; leave it out for the whole report",
      required: false,
      entries: ({ corpus }) => [
        ...[...corpus.sections.values()].map(({ id, title }) => ({ id, title })),
        ...[...corpus.entities.values()].map(({ id, zh, en }) => ({ id, title: { zh, en } })),
      ],
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
