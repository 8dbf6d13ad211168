import type { Place, Report } from "../../library/report.ts";
import type { Shelf } from "../../search/shelf.ts";

/** For each report that lies in an index with others, and in which a name means something: the entities that it means. No report is opened for it. */
export async function namedOnDisk(
  placed: ReadonlyMap<Report, Place>,
  name: string,
): Promise<ReadonlyMap<Report, readonly string[]>> {
  const shelves = new Map<Shelf, Map<number, Report>>();
  for (const [report, { shelf, report: number }] of placed) {
    if (shelf.engine.reports < 2) continue;
    const own = shelves.get(shelf) ?? new Map<number, Report>();
    shelves.set(shelf, own.set(number, report));
  }
  const named = new Map<Report, readonly string[]>();
  for (const [shelf, own] of shelves)
    for (const { question, reports } of await shelf.read(name, [...own.keys()])) {
      const { plain, entities } = question;
      const whole = entities.find(({ start, end }) => plain.slice(start, end) === plain.trim());
      for (const number of whole ? reports : []) {
        const report = own.get(number);
        if (report && whole) named.set(report, whole.ids);
      }
    }
  return named;
}
