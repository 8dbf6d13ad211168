import type { Report } from "../../library/report.ts";
import { CITING, definePrompt, entitiesOf, titledAs } from "../define/define-prompt.ts";

export default definePrompt({
  name: "brief_topic",
  title: "Brief me on a topic",
  description:
    "A short brief on a topic of the report: what it says, the figures, who says so, what is doubtful.",
  arguments: {
    topic: {
      description: "A section's title, a company, a product, or any words",
      required: true,
      entries: ({ corpus }) => [...titledAs("section", corpus.sections.values()), ...entitiesOf(corpus)],
    },
  },
  write: ({ topic }, { reports }) =>
    [
      `Brief me on "${topic}" from ${namesOf(reports)}, in the language that I write in.`,
      "Search with search_claims, read the section that fits best with get_section, and take tables from get_table where figures are compared.",
      "Write at most ten sentences: the main statements first, then the figures, then forecasts and whose they are, then what is doubtful.",
      CITING,
    ].join("\n"),
});

/** Few reports by their titles; of many only that they are. */
const namesOf = (reports: readonly Report[]): string =>
  reports.length > MOST_NAMED
    ? `the ${reports.length} reports that are served`
    : `the report ${reports.map(({ card }) => card.title.en).join(" or ")}`;

const MOST_NAMED = 3;
