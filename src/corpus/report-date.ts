import type { ReportFile } from "./schema/report.ts";

/** When a report speaks: its date, else how far its data reach; undefined if it tells neither. */
export const reportDate = ({
  published,
  latest,
}: Pick<ReportFile, "published" | "latest">): string | undefined => published ?? latest ?? undefined;
