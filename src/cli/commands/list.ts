import type { Report } from "../../library/report.ts";
import type { Library } from "../../store/open-library.ts";
import { defineCommand } from "../command/define-command.ts";
import { parseCommand } from "../command/parse-command.ts";
import { OPEN_OPTIONS, openAsIs } from "../open.ts";

const USAGE = "list [--json] [--library DIR] [--corpus DIR] [--no-sample]";

export default defineCommand({
  name: "list",
  summary: "List the reports that are served: what each is, where it lies, and which cannot be",
  usage: USAGE,
  async run(argv, print) {
    const { values } = parseCommand(argv, { ...OPEN_OPTIONS, json: { type: "boolean" } }, USAGE);
    const library = await openAsIs(values);
    return print(values.json ? JSON.stringify(asData(library), undefined, 2) : asText(library));
  },
});

/** The folder that a report lies in; undefined of the one in the package. */
const folderOf = ({ card }: Report, { slots }: Library): string | undefined =>
  slots.find(({ job, report }) => job.id === card.id && report() !== undefined)?.job.folder;

function asData(library: Library): Record<string, unknown> {
  const { folder, reports, problems } = library;
  return {
    library: folder,
    reports: reports.map((report) => {
      const { called: _, ...card } = report.card;
      return { ...card, folder: folderOf(report, library) };
    }),
    problems,
  };
}

function asText(library: Library): string {
  const { folder, reports, problems } = library;
  const width = Math.max(...reports.map(({ card }) => card.id.length), 0);
  const rows = reports.map((report) => {
    const { id, title, publisher, published, latest, language, languages, counts } = report.card;
    const facts = [
      ...(publisher ? [publisher[language]] : []),
      ...(published !== undefined ? [published] : latest !== undefined ? [`data to ${latest}`] : []),
      languages.join(", "),
      `${counts.claims} claims, ${counts.tables} tables`,
      folderOf(report, library) ?? "comes with the package",
    ];
    return `${id.padEnd(width)}  ${title[language]}\n${" ".repeat(width)}  ${facts.join(" · ")}`;
  });
  return [
    ...(rows.length > 0 ? rows : ["No report is served."]),
    ...problems.map(({ of, what }) => `Not served: ${of}: ${what}`),
    ...(library.withoutSample
      ? ["The report that comes with the package is taken out: add --sample puts it back."]
      : []),
    `Library: ${folder}`,
  ].join("\n");
}
