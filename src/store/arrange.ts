import type { Report } from "../library/report.ts";
import type { Served, Unserved } from "../library/served.ts";
import { realPath } from "./layout.ts";
import type { Slot } from "./slot.ts";

/** Arranges slots to what is served, anew only if one of them has changed: a request asks several times. */
export function arranger(): (slots: readonly Slot[], sample: Report | undefined) => Served {
  const seen: unknown[] = [];
  let served: Served | undefined;
  return (slots, sample) => {
    let at = 0;
    let isSame = true;
    const note = (thing: unknown): void => {
      if (seen[at] !== thing) isSame = false;
      seen[at] = thing;
      at += 1;
    };
    note(sample);
    for (const slot of slots) {
      note(slot);
      note(slot.report());
      note(slot.problem());
      note(slot.isReading());
    }
    if (seen.length !== at) isSame = false;
    seen.length = at;
    if (!served || !isSame) served = arrange(slots, sample);
    return served;
  };
}

/** What can be served of these, one of each id; the report of the package gives way to another of its id. */
function arrange(slots: readonly Slot[], sample: Report | undefined): Served {
  const byId = new Map<string, { readonly report: Report; readonly folder: string }>();
  const problems: Unserved[] = [];
  const reading: string[] = [];
  for (const slot of slots) {
    const { id, folder } = slot.job;
    const report = slot.report();
    const problem = slot.problem();
    const twin = byId.get(id);
    if (twin && realPath(twin.folder) === realPath(folder)) continue;
    if (problem)
      problems.push({ of: id, what: `${problem.message}${report ? " It is served as it was before." : ""}` });
    else if (slot.isReading()) reading.push(id);
    if (!report) continue;
    if (twin)
      problems.push({
        of: id,
        what: `${folder} is left out: the report in ${twin.folder} has the same id. Give one of the folders another name.`,
      });
    else byId.set(id, { report, folder });
  }
  const reports = [...byId.values()].map(({ report }) => report);
  return {
    reports: sample && !byId.has(sample.card.id) ? [...reports, sample] : reports,
    problems,
    reading,
  };
}
