import { claimRef } from "../../corpus/ref.ts";
import type { Report } from "../../library/report.ts";
import { escaped } from "../../notation/escaped.ts";
import { claimOf } from "../../search/documents/document.ts";
import { findIn } from "../../search/find-in.ts";
import { plainText } from "../../search/reading/plain-text.ts";
import { fullRef } from "../reports/qualify.ts";
import type { Unknown } from "./say-unknown.ts";

const [FIRST, MOST_REFS] = [10, 3];

/** An unknown name with the refs of the best claims of the reports in which it stands as words of its own. */
export async function spokenOfIn(reports: readonly Report[], unknown: Unknown): Promise<Unknown> {
  const placed = await Promise.all(
    reports.map(async (report) => {
      const place = await report.place();
      return place ? [{ report, part: { ...place, filter: {}, languages: report.card.languages } }] : [];
    }),
  );
  const searched = placed.flat();
  const words = escaped(plainText(unknown.name));
  const whole = new RegExp(`(?<![a-z0-9])${words}(?![a-z0-9])`, "u");
  const { hits } = await findIn(
    searched.map(({ part }) => part),
    unknown.name,
  );
  const spokenOf = hits.slice(0, FIRST).flatMap(({ found: { document }, at }) => {
    const claim = claimOf(document);
    const report = searched[at]?.report;
    if (!claim || !report || ![claim.zh, claim.en].some((text) => whole.test(plainText(text)))) return [];
    return reports.length > 1 ? fullRef(report, claimRef(claim)) : claimRef(claim);
  });
  return spokenOf.length > 0 ? { ...unknown, spokenOf: spokenOf.slice(0, MOST_REFS) } : unknown;
}
