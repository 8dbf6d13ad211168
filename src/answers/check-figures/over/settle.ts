import type { Report } from "../../../library/report.ts";
import { amountIn, rangeOf } from "../../../notation/units/amount-in.ts";
import { isConfirmed } from "../check-figure.ts";
import type { CheckedFigure } from "../checked.ts";
import type { EvidenceView } from "../evidence.ts";
import type { Verdict } from "../verdict.ts";
import { disagree } from "./disagree.ts";
import type { Opinion } from "./opinion.ts";

/** What one report says of a figure, in short. */
interface OpinionView {
  readonly report: string;
  readonly verdict: Verdict;
  readonly why?: string;
  /** The figure that is nearest to the claimed one, and what it is. */
  readonly ref?: string;
  readonly says?: string;
}

/** A claimed figure with what the reports come to, and what each of several that know its subject says. */
export interface SettledFigure extends Omit<CheckedFigure, "verdict"> {
  readonly verdict: Verdict | "reports disagree";
  readonly reports?: readonly OpinionView[];
}

/** Shows a figure as it was checked in a report. */
type Told = (view: CheckedFigure, report: Report) => CheckedFigure;

/**
 * What is said of a figure together: what confirms it, else what is known against it. Reports that were not asked only say that they have
 * it. `heard` are the opinions that are shown.
 */
export function settle(
  opinions: readonly Opinion[],
  asked: readonly Report[],
  told: Told,
): { readonly view: SettledFigure; readonly heard: readonly Opinion[] } {
  const own = opinions.filter(({ report }) => asked.includes(report));
  const further = opinions.filter(({ report }) => !asked.includes(report));
  const knowing = own.filter((opinion) => opinion.knows);
  const [main, ...others] = [...(knowing.length > 0 ? knowing : own)].sort((a, b) => rank(a) - rank(b));
  if (!main) return { view: { figure: "", verdict: "cannot be read" }, heard: [] };
  const view = told(main.checked.view, main.report);
  const known = knowing.length > 0 ? others : [];
  const heard = [main, ...known];
  if (known.length + further.length === 0) return { view, heard };
  const apart = isConfirmed(main.checked) && known.some((other) => disagree(main, other));
  return {
    view: {
      ...view,
      ...(apart && { verdict: "reports disagree" }),
      reports: [...heard, ...further].map((each) => opinionView(each, told)),
    },
    heard,
  };
}

function opinionView({ report, checked }: Opinion, told: Told): OpinionView {
  const { verdict, why, computed, evidence = [] } = told(checked.view, report);
  const [first] = evidence;
  return {
    report: report.card.id,
    verdict,
    ...(why !== undefined && { why }),
    ...(first && {
      ref: first.ref,
      says: computed ? `${computed.formula} = ${amountIn(computed.value, computed.unit)}` : saidBy(first),
    }),
  };
}

/** A figure in few words: how much, and when. */
function saidBy({ value, low, high, bound, unit, period }: EvidenceView): string {
  const amount = value ?? rangeOf(low, high);
  return [bound, amountIn(amount, unit), period].filter((part) => part !== undefined).join(" ");
}

/** What confirms a figure comes first, then what is known against it: that nothing is known of it proves least. */
const rank = ({ checked }: Opinion): number => ORDER.indexOf(checked.view.verdict);

const ORDER: readonly Verdict[] = [
  "agrees",
  "agrees after rounding",
  "follows",
  "differs",
  "belongs elsewhere",
  "cannot be read",
  "not in the report",
];
