import { foldName } from "../../corpus/naming/fold-name.ts";
import { nearest } from "../../corpus/naming/nearest.ts";
import { parseRef, type RefKind } from "../../corpus/ref.ts";
import { ReportError } from "../../errors.ts";
import type { Report } from "../../library/report.ts";

interface Titled {
  readonly id: string;
  readonly title: { readonly zh: string; readonly en: string };
  /** As printed, where it is not shared: citations carry it. */
  readonly heading?: string | null | undefined;
}

/**
 * The thing that a ref, an id, a title in either language or a heading of its own names; an error with the nearest ones otherwise.
 * A report id in front of the ref must be this report's.
 */
export function findTitled<T extends Titled>(
  report: Report,
  kind: RefKind,
  asked: string,
  shelf: ReadonlyMap<string, T>,
  listing: string,
): T {
  const ref = parseRef(asked);
  if (ref?.report !== undefined && ref.report !== report.corpus.id)
    throw new ReportError(
      "NOT_FOUND",
      `This server holds the report ${report.corpus.id}, not "${ref.report}". Leave the report out of the ref.`,
    );
  if (ref && ref.kind !== kind)
    throw new ReportError("NOT_FOUND", `"${asked}" is a ${ref.kind}, not a ${kind}. ${listing}`);
  const found = titledAs(ref?.id ?? asked, shelf);
  if (found) return found;
  const names = new Map(
    [...shelf.values()].flatMap(({ id, title }) =>
      [id, title.zh, title.en].map((name) => [name, id] as const),
    ),
  );
  const near = [
    ...new Set(nearest(ref?.id ?? asked, [...names.keys()], 8).map((name) => `${kind}/${names.get(name)}`)),
  ].slice(0, 3);
  throw new ReportError(
    "NOT_FOUND",
    `No ${kind} "${asked.slice(0, 80)}".${near.length > 0 ? ` Did you mean ${near.join(" or ")}?` : ""} ${listing}`,
  );
}

/** The thing of this id, of this title in either language, or of this heading where no other has it. */
export function titledAs<T extends Titled>(name: string, shelf: ReadonlyMap<string, T>): T | undefined {
  const wanted = foldName(name);
  const exact = [...shelf.values()].find(({ id, title }) =>
    [id, title.zh, title.en].some((each) => foldName(each) === wanted),
  );
  if (exact) return exact;
  const headed = [...shelf.values()].filter(({ heading }) => heading && foldName(heading) === wanted);
  return headed.length === 1 ? headed[0] : undefined;
}
