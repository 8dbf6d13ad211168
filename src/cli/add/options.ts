import { Period } from "../../corpus/schema/parts/period.ts";
import { Id } from "../../corpus/schema/parts/text.ts";
import { ReportFile } from "../../corpus/schema/report.ts";
import { ReportError } from "../../errors.ts";
import type { Given } from "../../ingest/given.ts";
import { parseCommand } from "../command/parse-command.ts";

export const ADD_USAGE =
  "add FILE … | DIR [--library DIR] [--id ID] [--title …] [--publisher …] [--date 2024-03-31] [--kind …] [--company …] [--ticker …] [--fiscal-year-end 12] [--currency USD] [--json] | add --sample";

const OPTIONS = {
  library: { type: "string" },
  id: { type: "string" },
  title: { type: "string" },
  publisher: { type: "string" },
  date: { type: "string" },
  kind: { type: "string" },
  company: { type: "string" },
  ticker: { type: "string" },
  "fiscal-year-end": { type: "string" },
  currency: { type: "string" },
  json: { type: "boolean" },
  sample: { type: "boolean" },
} as const;

/** What of a report only one file can have. */
const OF_ONE = ["id", "title", "date"] as const;

export interface AddOptions {
  readonly paths: readonly string[];
  readonly library: string | undefined;
  readonly json: boolean;
  readonly sample: boolean;
  readonly given: Given;
}

/** The command line of `add`; USAGE for a value that cannot be one. */
export function readAddOptions(argv: readonly string[]): AddOptions {
  const { values, positionals: paths } = parseCommand(argv, OPTIONS, ADD_USAGE);
  const { library, json = false, sample = false } = values;
  if (paths.length === 0 && !sample)
    throw new ReportError(
      "USAGE",
      `Name files, or a folder of files.\nTry: report-knowledge-mcp ${ADD_USAGE}`,
    );
  const month = values["fiscal-year-end"];
  const given = {
    ...pick("id", values.id, Id, 'lower-case words joined by "-", such as annual-2024'),
    ...text("title", values.title),
    ...text("publisher", values.publisher),
    ...pick("date", values.date, Period, "a day, a month or a year: 2024-03-31, 2024-03 or 2024"),
    ...pick("kind", values.kind, KIND, `one of ${KIND.options.join(", ")}`),
    ...text("company", values.company),
    ...text("ticker", values.ticker),
    ...(month !== undefined && { fiscalYearEnds: monthOf(month) }),
    ...(values.currency !== undefined && { currency: values.currency.toUpperCase() }),
  };
  return { paths, library, json, sample, given };
}

/** Refuses to give several files one name. */
export function refuseForSeveral(given: Given, files: number): void {
  const one = OF_ONE.filter((name) => given[name] !== undefined);
  if (files > 1 && one.length > 0)
    throw new ReportError(
      "USAGE",
      `--${one.join(" and --")} can be given for one file; these are ${files}. Add them one by one.`,
    );
}

const KIND = ReportFile.shape.kind.unwrap();

function pick<K extends string, T>(
  name: K,
  value: string | undefined,
  schema: { readonly safeParse: (value: unknown) => { readonly success: boolean; readonly data?: T } },
  what: string,
) {
  if (value === undefined) return {};
  const { success, data } = schema.safeParse(value);
  if (success && data !== undefined) return { [name]: data };
  throw new ReportError("USAGE", `--${name} is ${what}, not "${value.slice(0, 80)}".`);
}

function text<K extends string>(name: K, value: string | undefined) {
  if (value === undefined) return {};
  const trimmed = value.trim();
  if (trimmed === "" || trimmed.length > 300)
    throw new ReportError("USAGE", `--${name} takes 1 to 300 characters.`);
  return { [name]: trimmed };
}

function monthOf(value: string): number {
  const month = /^\d{1,2}$/.test(value) ? Number(value) : Number.NaN;
  if (month >= 1 && month <= 12) return month;
  throw new ReportError(
    "USAGE",
    `--fiscal-year-end is the month in which the year ends, 1 to 12, not "${value}".`,
  );
}
