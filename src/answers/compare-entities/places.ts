import type { Corpus } from "../../corpus/corpus.ts";
import type { Finding } from "../../corpus/schema/finding.ts";
import { compareFigures } from "../figures/agreement.ts";
import type { Point } from "./points.ts";

/** How places of the report that state the same value go together. */
export type Places = "agree after rounding" | "differ";

/** Whether the places that give one entity the same metric for the same time agree; "differ" only where a finding says so. */
export function placesOf(
  corpus: Corpus,
  points: readonly Point[],
  findings: readonly Finding[],
): Places | undefined {
  const figures = points.flatMap(({ figure }) => figure ?? []);
  const pairs = figures.flatMap((one, index) => figures.slice(index + 1).map((other) => ({ one, other })));
  const kinds = pairs
    .filter(({ one, other }) => one.of === other.of && sameTime(one.period, other.period))
    .map(({ one, other }) => ({ one, other, kind: bestKind(corpus, one, other) }));
  const touched = new Set(
    findings
      .filter(({ kind }) => kind === "contradiction" || kind === "arithmetic")
      .flatMap(({ touches = [] }) => touches),
  );
  if (
    kinds.some(
      ({ one, other, kind }) => kind === "differs" && (touched.has(one.ref) || touched.has(other.ref)),
    )
  )
    return "differ";
  return kinds.some(({ one, other, kind }) => kind === "rounding" && one.source !== other.source)
    ? "agree after rounding"
    : undefined;
}

/** A place that gives no time may speak of any. */
const sameTime = (one: string | undefined, other: string | undefined) =>
  one === other || one === undefined || other === undefined;

function bestKind(
  corpus: Corpus,
  one: Parameters<typeof compareFigures>[0],
  other: Parameters<typeof compareFigures>[0],
) {
  const kinds = [
    compareFigures(one, other, corpus.units).kind,
    compareFigures(other, one, corpus.units).kind,
  ];
  return (["agrees", "rounding", "differs"] as const).find((kind) => kinds.includes(kind));
}
