import { ProtocolError, ProtocolErrorCode } from "@modelcontextprotocol/server";
import { fullRef } from "../../answers/reports/qualify.ts";
import { ref } from "../../corpus/ref.ts";
import { ReportError } from "../../errors.ts";
import type { Report } from "../../library/report.ts";
import type { Served } from "../../library/served.ts";
import { families } from "../resources/index.ts";

const PAGE = 50;

/** A page of the larger things of the reports: a report after the other, each opened when its turn comes. */
export function pageOfResources({ reports }: Served, cursor: string | undefined) {
  const { report, start } = placeOf(reports, cursor);
  if (!report) return { resources: [] };
  const all = listedOf(report, reports.length > 1);
  if (start > all.length) throw noCursor(cursor);
  const end = start + PAGE;
  const next = reports[reports.indexOf(report) + 1];
  const more =
    end < all.length ? `p${end}.${report.card.id}` : next === undefined ? undefined : `p0.${next.card.id}`;
  return { resources: all.slice(start, end), ...(more !== undefined && { nextCursor: more }) };
}

/** Where a cursor goes on: p<number of what came before>.<report>. */
function placeOf(
  reports: readonly Report[],
  cursor: string | undefined,
): { readonly report: Report | undefined; readonly start: number } {
  if (cursor === undefined || cursor === "") return { report: reports[0], start: 0 };
  const [, start = "", id] = /^p(\d{1,6})\.(.+)$/su.exec(cursor) ?? [];
  const report = reports.find(({ card }) => card.id === id);
  if (!report) throw noCursor(cursor);
  return { report, start: Number(start) };
}

const noCursor = (cursor: string | undefined) =>
  new ProtocolError(
    ProtocolErrorCode.InvalidParams,
    `The cursor "${String(cursor).slice(0, 40)}" is not one of this list. Ask again without a cursor.`,
  );

function listedOf(report: Report, isOneOfSeveral: boolean) {
  const { id: of, language, short } = report.card;
  try {
    return families
      .filter((family) => family.listed)
      .flatMap(({ kind, mimeType, entries }) =>
        [...entries(report)].map(({ id, title }) => ({
          // A folder's name may hold anything; in a URI it is written as URIs are.
          uri: `report://${encodeURIComponent(of)}/${ref(kind, id)}`,
          name: isOneOfSeveral ? fullRef(report, ref(kind, id)) : ref(kind, id),
          title: isOneOfSeveral ? `${short[language]}: ${title[language]}` : title[language],
          description: title[language === "zh" ? "en" : "zh"],
          mimeType,
        })),
      );
  } catch (error) {
    if (error instanceof ReportError) return [];
    throw error;
  }
}
