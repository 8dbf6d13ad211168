import { notFound } from "../../corpus/naming/not-found.ts";
import { parseRef } from "../../corpus/ref.ts";
import { ReportError, type See } from "../../errors.ts";
import { getReport, idsOf, pickReports } from "../../library/pick.ts";
import { pickReadable, readableOf } from "../../library/readable.ts";
import type { Report } from "../../library/report.ts";
import type { Served } from "../../library/served.ts";
import { noteOf } from "./note.ts";
import { fullRef } from "./qualify.ts";

/** How a thing is looked up in one report after the other. */
export interface Wanted {
  /** What an error calls it: "No table". */
  readonly none: string;
  /** The ref of what the name means in a report; undefined if it means nothing there. */
  readonly find: (report: Report, asked: string) => string | undefined;
  /** Refs of what is most like it. */
  readonly near: (report: Report, asked: string) => readonly string[];
  /** What to do instead, in a sentence. */
  readonly there?: string;
  readonly see?: See | undefined;
}

const MOST_NEAR = 3;

/**
 * The report that has the thing: the one that its ref or `report` names, the only one, else the only one in which the name means
 * something. INPUT if several have it, with all refs; NOT_FOUND if none has.
 */
export function reportWith(
  served: Served,
  asked: string,
  named: readonly string[] | undefined,
  wanted: Wanted,
): Report {
  const [first, ...others] = reportsWith(served, asked, named, wanted);
  if (others.length === 0) return first;
  throw unclear(served, asked, holdersAmong([first, ...others], asked, wanted));
}

/** All reports that have the thing, likewise. */
export function reportsWith(
  served: Served,
  asked: string,
  named: readonly string[] | undefined,
  wanted: Wanted,
): readonly [Report, ...Report[]] {
  const [first, ...others] = findReports(served, asked, named, wanted);
  if (first) return [first, ...others];
  const { readable, failed } = pickReadable(served, named);
  const near = readable.flatMap((report) => wanted.near(report, asked).map((ref) => fullRef(report, ref)));
  throw notFound(wanted.none, asked, {
    near: near.slice(0, MOST_NEAR),
    there: [
      `None of ${readable.length} reports has it.`,
      noteOf({ failed, reading: [], silent: [] }, "en").note,
      wanted.there,
    ]
      .filter(Boolean)
      .join(" "),
    see: wanted.see,
  });
}

/** Same, but none is no error; a ref without its report is INPUT even if only one report has it. */
export function findReports(
  served: Served,
  asked: string,
  named: readonly string[] | undefined,
  wanted: Pick<Wanted, "find">,
): readonly Report[] {
  const picked = pickReports(served, named);
  const given = parseRef(asked);
  if (given?.report !== undefined) return [chosen(getReport(served, given.report), picked, asked)];
  if (picked.length === 1) return picked;
  const holders = holdersAmong(readableOf(picked).readable, asked, wanted);
  if (given && named === undefined && holders.length > 0) throw unclear(served, asked, holders);
  return holders.map(({ report }) => report);
}

interface Holder {
  readonly report: Report;
  readonly ref: string;
}

const holdersAmong = (
  reports: readonly Report[],
  asked: string,
  { find }: Pick<Wanted, "find">,
): readonly Holder[] =>
  reports.flatMap((report) => {
    const ref = find(report, asked);
    return ref === undefined ? [] : [{ report, ref: fullRef(report, ref) }];
  });

function unclear({ reports }: Served, asked: string, holders: readonly Holder[]): ReportError {
  const refs = holders.map(({ ref }) => ref);
  const several = refs.slice(0, MOST_HOLDERS).join(" or ") + (refs.length > MOST_HOLDERS ? ", …" : "");
  return new ReportError(
    "INPUT",
    `${reports.length} reports are served, and "${asked.slice(0, 80)}" does not say of which it is. Ask for ${several}, or give report.`,
  );
}

const MOST_HOLDERS = 6;

function chosen(report: Report, picked: readonly Report[], asked: string): Report {
  if (picked.includes(report)) return report;
  throw new ReportError(
    "INPUT",
    `"${asked.slice(0, 80)}" is of the report ${report.card.id}, but report names ${idsOf(picked).slice(0, 5).join(", ")}. Give one of the two.`,
  );
}
