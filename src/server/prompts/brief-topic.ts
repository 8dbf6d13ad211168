import { CITING, definePrompt } from "../define-prompt.ts";

export default definePrompt({
  name: "brief_topic",
  title: "Brief me on a topic",
  description:
    "A short brief on a topic of the report: what it says, the figures, who says so, what is doubtful.",
  arguments: {
    topic: {
      description: "A section's title, a company, a chip, or any words",
      required: true,
      entries: ({ corpus }) => [
        ...[...corpus.sections.values()].map(({ id, title }) => ({ id, title })),
        ...[...corpus.entities.values()].map(({ id, zh, en }) => ({ id, title: { zh, en } })),
      ],
    },
  },
  write: ({ topic }, { reports }) =>
    [
      `Brief me on "${topic}" from the report ${reports.map(({ corpus }) => corpus.report.title.en).join(" or ")}, in the language that I write in.`,
      "Search with search_claims, read the section that fits best with get_section, and take tables from get_table where figures are compared.",
      "Write at most ten sentences: the main statements first, then the figures, then forecasts and whose they are, then what is doubtful.",
      CITING,
    ].join("\n"),
});
