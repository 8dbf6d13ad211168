import { groupBy } from "../../corpus/corpus.ts";
import { type Between, between, outOn } from "../figures/between-reports.ts";
import { natureOf, periodOf } from "../figures/stated.ts";
import type { Side } from "../figures/why-apart.ts";
import type { PointOver } from "./point-over.ts";

/** What two points of two reports say of each other. */
export interface Found {
  readonly one: PointOver;
  readonly other: PointOver;
  readonly between: Between;
}

/** How each two figures of two reports go together, of one thing. */
export function pairsOf(points: readonly PointOver[], side: Side): Found[] {
  const figures = points.filter(({ figure }) => figure !== undefined);
  return figures.flatMap((one, at) =>
    figures.slice(at + 1).flatMap((other): Found[] => {
      if (one.report === other.report || one.of !== other.of || !one.figure || !other.figure) return [];
      const found = between(
        { corpus: one.report.corpus, held: one.figure },
        { corpus: other.report.corpus, held: other.figure },
        side,
      );
      return found ? [{ one, other, between: found }] : [];
    }),
  );
}

/** Of several places of two reports the pair that goes together best, for each thing and time. */
export function bestOf(pairs: readonly Found[], side: Side): Found[] {
  const time = ({ report: { corpus }, figure: held }: PointOver) =>
    held && periodOf({ corpus, held }, side.joined, side.corpora);
  const groups = groupBy(pairs, ({ one, other }) =>
    [
      one.of,
      one.report.corpus.id,
      other.report.corpus.id,
      time(one),
      one.figure?.vs,
      one.figure && kindOf(one),
    ].join("|"),
  );
  return [...groups.values()].flatMap((group) =>
    [...group]
      .sort((a, b) => ORDER.indexOf(a.between.verdict) - ORDER.indexOf(b.between.verdict))
      .slice(0, 1),
  );
}

/** Figures that a later report says again or puts otherwise, and those that another report gives with more digits: of a series they are no part. */
export function superseded(pairs: readonly Found[]): ReadonlySet<PointOver> {
  return new Set(
    pairs.flatMap(({ one, other, between: { verdict } }) => {
      if (verdict === "disagree" || verdict === "open") return [];
      if (verdict === "agree after rounding") return digitsOf(one) > digitsOf(other) ? other : one;
      return (outOn(one.report) ?? "") > (outOn(other.report) ?? "") ? other : one;
    }),
  );
}

/** How many digits tell how much it is: 4 of 798.4, 3 of 798,000,000. */
const digitsOf = ({ figure }: PointOver): number =>
  String(figure?.value ?? "").replace(/^[-0.]+|\D|0+$/g, "").length;

const ORDER: readonly Between["verdict"][] = [
  "agree",
  "agree after rounding",
  "restated",
  "revised",
  "open",
  "disagree",
];

const kindOf = ({ report: { corpus }, figure: held }: PointOver) => held && natureOf({ corpus, held });
