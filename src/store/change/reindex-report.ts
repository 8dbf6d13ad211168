import { rm } from "node:fs/promises";
import type { Card } from "../../library/card.ts";
import { findCompiled } from "../compiled/cache.ts";
import { compileReport } from "../compiled/compile-report.ts";
import { ownReport } from "../layout.ts";

/** Compiles a report of a library anew, whatever is known of it, and gives its card. */
export async function reindexReport(library: string, id: string): Promise<Card> {
  const job = ownReport(library, id);
  const known = findCompiled(job);
  if (known) await rm(known.place, { recursive: true, force: true });
  const { card } = await compileReport(job);
  return card;
}
