import type { Corpus } from "../../corpus/corpus.ts";
import { withRow } from "../../corpus/ref.ts";
import { type HeldQuantity, heldQuantities } from "../figures/held-quantity.ts";
import type { AskedFigure } from "./asked-figure.ts";
import {
  type Compared,
  compareHeld,
  type Difference,
  isQualified,
  isSame,
  isSupported,
} from "./comparing/compare-held.ts";
import { isSpokenOf, periodMatches } from "./comparing/period-match.ts";
import { placeOf, saysMore, saysWhich } from "./metric/other-metrics.ts";

export const VERDICTS = [
  "agrees",
  "agrees after rounding",
  "follows",
  "differs",
  "belongs elsewhere",
  "not in the report",
  "cannot be read",
] as const;
export type Verdict = (typeof VERDICTS)[number];

/** Whether a verdict says that the report has what is claimed. */
export const confirms = (verdict: Verdict): boolean => verdict.startsWith("agrees") || verdict === "follows";

/** What is claimed of whom: the possible subjects and metrics, and the figure. */
export interface Claimed {
  readonly subjects: readonly string[];
  /** Undefined: the claim names no metric. */
  readonly metrics: readonly string[] | undefined;
  readonly figure: AskedFigure;
  /** The words of the claim for what it measures. */
  readonly said: string;
  /** Only these figures of the subject are meant: those under a condition; undefined: all. */
  readonly refs?: ReadonlySet<string> | undefined;
}

export interface Judged {
  readonly verdict: Verdict;
  readonly by?: number | undefined;
  readonly unit?: string | undefined;
  readonly why?:
    | Difference
    | "period"
    | "no period"
    | "subject"
    | "misplaced"
    | "qualified"
    | "bare"
    | "qualifier"
    | "several"
    | undefined;
  /** Figures of the subject that bear on it, the nearest first. */
  readonly evidence: readonly HeldQuantity[];
  /** Where the claimed value stands, if under something else. */
  readonly elsewhere: readonly HeldQuantity[];
}

/** Judges a claimed figure against all that the corpus holds. It agrees only where subject, metric and period do. */
export function judgeFigure(corpus: Corpus, claimed: Claimed): Judged {
  const { subjects, metrics, figure, refs } = claimed;
  const all = heldQuantities(corpus).filter(
    ({ metric }) => metrics === undefined || metrics.includes(metric),
  );
  const own = all
    .filter(({ of, ref }) => subjects.includes(of) && (!refs || refs.has(ref)))
    .filter((held, _, others) => isSupported(corpus, held, others));
  const dated = own.filter((held) => periodMatches(corpus, figure, held));
  const undated = own.filter(
    (held) =>
      isUndated(held) &&
      isSpokenOf(
        corpus,
        figure.period ?? "",
        held,
        own.some((each) => each.metric === held.metric && !isUndated(each)),
      ),
  );
  const timely = dated.length > 0 ? dated : undated;
  const compared = timely
    .map((held) => compareHeld(corpus, figure, held))
    // A bound without a measure follows from too much.
    .filter(({ follows }) => metrics !== undefined || !follows)
    .sort((a, b) => a.distance - b.distance);
  const elsewhere = all.filter(
    (held) =>
      (!subjects.includes(held.of) || !timely.includes(held)) &&
      isSame(corpus, figure, held) &&
      (timely.length === 0 || periodMatches(corpus, figure, held) || subjects.includes(held.of)),
  );
  const best = bestOf(compared);
  const evidence = shown(compared);
  if (best && metrics !== undefined && compared.some((other) => isRival(corpus, claimed.said, best, other)))
    return { verdict: "cannot be read", why: "several", evidence, elsewhere: [] };
  if (best) {
    const verdict = best.follows
      ? "follows"
      : best.agreement.kind === "agrees"
        ? "agrees"
        : "agrees after rounding";
    const isBare = metrics === undefined && figure.unit === undefined && best.held.unit !== undefined;
    const why = isBare
      ? "bare"
      : figure.period !== undefined && isUndated(best.held)
        ? "no period"
        : isQualified(figure, best.held)
          ? "qualified"
          : undefined;
    return {
      verdict,
      why,
      evidence: evidence.filter(({ metric }) => metrics !== undefined || metric === best.held.metric),
      elsewhere: [],
    };
  }
  const near =
    metrics === undefined
      ? compared.filter(({ agreement, distance }) => agreement.kind === "differs" && distance < NEAR)
      : compared;
  const [nearest] = near;
  if (nearest) {
    const { agreement, why } = near.find((each) => each.agreement.kind === "differs") ?? nearest;
    const verdict = why === "noun" || why === "scale" || why === "unitless" ? "cannot be read" : "differs";
    const differs = {
      verdict,
      evidence: shown(near),
      elsewhere: verdict === "differs" ? elsewhere : [],
      why,
    } as const;
    return agreement.kind === "differs" ? { ...differs, by: agreement.by, unit: agreement.unit } : differs;
  }
  const owners = new Set(elsewhere.map(({ of }) => of));
  if (owners.size > 0 && (owners.size <= COINCIDENCE || subjects.some((id) => owners.has(id)))) {
    const mine = elsewhere.filter(({ of }) => subjects.includes(of));
    if (mine.length > 0 && mine.every(isUndated))
      return { verdict: "not in the report", why: "no period", evidence: mine, elsewhere: [] };
    return {
      verdict: "belongs elsewhere",
      why:
        mine.length > 0
          ? "period"
          : elsewhere.some((held) => isMisplaced(corpus, held))
            ? "misplaced"
            : "subject",
      evidence: own,
      elsewhere: mine.length > 0 ? mine : elsewhere,
    };
  }
  return {
    verdict: "not in the report",
    why: own.length > 0 && figure.period !== undefined ? "period" : undefined,
    evidence: metrics === undefined ? [] : own,
    elsewhere: [],
  };
}

/** The figures to show: a computed one only where it is the nearest. */
function shown(compared: readonly Compared[]): HeldQuantity[] {
  return compared.map(({ held }) => held).filter(({ source }, index) => index === 0 || source !== "derived");
}

/** The held figure that the claim agrees with. A claim finer than a rough "about" does not agree where a finer figure differs. */
function bestOf(compared: readonly Compared[]): Compared | undefined {
  const [best] = compared;
  if (!best || best.agreement.kind === "differs" || best.agreement.kind === "incomparable") return undefined;
  const rough = best.agreement.kind === "rounding" && best.agreement.coarser === "other";
  const refuted = compared.some(
    ({ agreement, held }) =>
      agreement.kind === "differs" && held.metric === best.held.metric && held.period === best.held.period,
  );
  return rough && refuted ? undefined : best;
}

/** Whether what is claimed names two figures of one statement or row that differ, such as a price on a cache hit and on a miss, and not which. */
const isRival = (corpus: Corpus, said: string, best: Compared, { held, agreement }: Compared): boolean =>
  agreement.kind === "differs" &&
  held.metric !== best.held.metric &&
  held.of === best.held.of &&
  held.unit === best.held.unit &&
  held.period === best.held.period &&
  placeOf(held.ref) === placeOf(best.held.ref) &&
  saysMore(corpus, best.held.metric, held.metric) &&
  !saysWhich(corpus, best.held.metric, held.metric, said);

const isUndated = ({ period, dates }: HeldQuantity): boolean => period === undefined && dates.length === 0;

/** A value that more subjects than this have proves nothing of where a claim comes from. */
const COINCIDENCE = 2;

/** Without a metric only a figure of like size is held against the claimed one. */
const NEAR = Math.log(2);

/** Whether the report prints the figure where another subject is spoken of. */
function isMisplaced(corpus: Corpus, { ref }: HeldQuantity): boolean {
  return corpus
    .findingsOf(withRow(ref))
    .some(({ kind, weight }) => kind === "misplaced" && weight === "material");
}
