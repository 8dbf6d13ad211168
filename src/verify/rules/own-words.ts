import type { Corpus } from "../../corpus/corpus.ts";
import { placeId } from "../../corpus/ref.ts";
import type { Break, Rule } from "../rule.ts";

/** Runs of so many letters, digits and Han characters are the report's own; shorter ones are names and figures. */
const LONGEST = { zh: 24, en: 60 } as const;

/** Text sent out never repeats a Chinese report for 24 characters, an English one for 60. */
export const ownWords: Rule = {
  name: "own-words",
  says: "texts are our own words",
  run({ corpus, source }) {
    const { language, rights } = corpus.report;
    if (rights === "own-copy") return { checked: 0, breaks: [] }; // it is the reader's own file, word for word
    const report = squeeze(source.lines.join("\n"));
    const runs = new Set(runsOf(report, LONGEST[language]));
    const texts = textsOf(corpus);
    const breaks = texts.flatMap(({ file, id, text }): Break[] => {
      const said = runsOf(squeeze(text), LONGEST[language]);
      const run = said.find((each) => runs.has(each) && (language === "en" || isSentence(each)));
      return run === undefined
        ? []
        : [{ file, id, what: `repeats the report: "${run}".`, mend: "Say it in our own words." }];
    });
    return { checked: texts.length, breaks };
  },
};

interface Sent {
  readonly file: string;
  readonly id: string;
  readonly text: string;
}

/** Every text that answers hold, but for names, headings and printed strings, which are kept as they stand. */
function textsOf(corpus: Corpus): Sent[] {
  const { report } = corpus;
  const places: [string, string, unknown][] = [
    ["report.yaml", "title", report.title],
    ...report.chapters.map(({ id, title }): [string, string, unknown] => ["report.yaml", id, title]),
    ...[...corpus.sections.values()].map(({ id, title, summary }): [string, string, unknown] => [
      `sections/${id}.yaml`,
      id,
      [title, summary],
    ]),
    ...[...corpus.claims.values()].map(({ id, section, zh, en }): [string, string, unknown] => [
      `sections/${section}.yaml`,
      id,
      [zh, en],
    ]),
    ...[...corpus.tables.values()].flatMap(({ id, heading: _heading, rows, ...rest }) => [
      ...rows.map((row): [string, string, unknown] => [`tables/${id}.csv`, placeId(id, row.key), row.cells]),
      [`tables/${id}.yaml`, id, [rest.title, rest.columns, rest.notes, rest.cells]] satisfies [
        string,
        string,
        unknown,
      ],
    ]),
    ...[...corpus.models.values()].map((model): [string, string, unknown] => [
      `models/${model.id}.yaml`,
      model.id,
      model,
    ]),
    ...[...corpus.findings.values()].map(({ id, say, source }): [string, string, unknown] => [
      "findings.yaml",
      id,
      [say, source],
    ]),
    ...[...corpus.derived.values()].map(({ id, say }): [string, string, unknown] => [
      "derived.yaml",
      id,
      say,
    ]),
  ];
  return places.flatMap(([file, id, value]) => strings(value).map((text) => ({ file, id, text })));
}

function strings(value: unknown): string[] {
  if (typeof value === "string") return [value];
  if (typeof value !== "object" || value === null) return [];
  return Object.values(value).flatMap(strings);
}

function squeeze(text: string): string {
  return text.toLowerCase().replace(/[^0-9a-z\u3400-\u9fff]/g, "");
}

function runsOf(text: string, length: number): string[] {
  return Array.from({ length: Math.max(0, text.length - length + 1) }, (_, at) =>
    text.slice(at, at + length),
  );
}

/** At least half of a Chinese sentence is Han; a run of English names is none. */
function isSentence(run: string): boolean {
  return run.replace(/[^\u3400-\u9fff]/g, "").length >= run.length / 2;
}
