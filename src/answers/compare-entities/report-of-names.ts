import { parseRef } from "../../corpus/ref.ts";
import { ReportError } from "../../errors.ts";
import { getReport, idsOf, pickReports } from "../../library/pick.ts";
import type { Report } from "../../library/report.ts";
import type { Served } from "../../library/served.ts";
import { matchSubject } from "../find/match-subject.ts";

/** The report whose things are compared: the one that refs name, the only one, else the only one that knows most of the names. */
export function reportOfNames(
  served: Served,
  names: readonly string[],
  named: readonly string[] | undefined,
): Report {
  const inRefs = [...new Set(names.flatMap((name) => parseRef(name)?.report ?? []))];
  const picked = inRefs.length > 0 ? inRefs.map((id) => getReport(served, id)) : pickReports(served, named);
  const known = picked.map((report) => ({
    report,
    count: names.filter((name) => matchSubject(report, name).entities.length > 0).length,
  }));
  const most = Math.max(...known.map(({ count }) => count));
  const [first, ...others] = known.filter(({ count }) => count === most).map(({ report }) => report);
  if (first && others.length === 0) return first;
  const ids = idsOf(first ? [first, ...others] : [])
    .slice(0, 6)
    .join(", ");
  throw new ReportError(
    most === 0 ? "NOT_FOUND" : "INPUT",
    most === 0
      ? `No report names ${names.map((name) => `"${name.slice(0, 40)}"`).join(" or ")}. Search for it with a query.`
      : `Several reports have these names: ${ids}. Give report.`,
  );
}
