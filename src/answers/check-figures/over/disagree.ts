import { joinReports } from "../../../library/joined/join.ts";
import { between } from "../../figures/between-reports.ts";
import type { Opinion } from "./opinion.ts";

/**
 * Whether another report surely says otherwise than what confirms a claim in one: of the same thing, metric, time, kind, basis and
 * currency. What is restated, revised or on a basis that is not said is no disagreement.
 */
export function disagree(main: Opinion, other: Opinion): boolean {
  const [held] = main.checked.held ?? [];
  if (!held || other.checked.view.verdict !== "differs") return false;
  const corpora = [main.report.corpus, other.report.corpus];
  const side = { joined: joinReports(corpora), corpora };
  const one = { corpus: main.report.corpus, held };
  return (other.checked.held ?? []).some(
    (theirs) => between(one, { corpus: other.report.corpus, held: theirs }, side)?.verdict === "disagree",
  );
}
