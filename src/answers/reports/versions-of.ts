import type { Report } from "../../library/report.ts";

const MOST = 6;

/** The versions of the reports from which an answer is, as it states them. */
export function versionsOf(reports: readonly Report[]): string {
  const versions = reports.slice(0, MOST).map(({ version }) => version);
  return [...versions, ...(reports.length > MOST ? ["…"] : [])].join(", ");
}
