import type { Judged } from "./judge.ts";

/** How well a ranking does over questions; an interval is Wilson's, at 95 %. */
export interface Measures {
  readonly count: number;
  readonly recall: Readonly<Record<1 | 3 | 5, number>>;
  readonly interval: Readonly<Record<1 | 5, readonly [number, number]>>;
  readonly mrr: number;
  readonly ndcg: number;
}

export function measure(judged: readonly Judged[]): Measures {
  const count = judged.length;
  const within = (k: number) => judged.filter(({ right }) => right.slice(0, k).includes(true)).length;
  const recall = (k: number) => within(k) / count;
  return {
    count,
    recall: { 1: recall(1), 3: recall(3), 5: recall(5) },
    interval: { 1: wilson(within(1), count), 5: wilson(within(5), count) },
    mrr: mean(judged.map(({ right }) => (right.includes(true) ? 1 / (right.indexOf(true) + 1) : 0))),
    ndcg: mean(judged.map(ndcg)),
  };
}

function ndcg({ right, answers }: Judged): number {
  const gain = (rank: number) => 1 / Math.log2(rank + 2);
  const got = right.reduce((sum, each, rank) => sum + (each ? gain(rank) : 0), 0);
  const ideal = Array.from({ length: Math.min(10, answers) }, (_, rank) => gain(rank)).reduce(
    (a, b) => a + b,
    0,
  );
  return ideal === 0 ? 0 : Math.min(1, got / ideal);
}

/** Wilson's interval of a share, at 95 %. */
function wilson(hits: number, count: number): readonly [number, number] {
  if (count === 0) return [0, 1];
  const z = 1.96;
  const share = hits / count;
  const middle = share + (z * z) / (2 * count);
  const spread = z * Math.sqrt((share * (1 - share)) / count + (z * z) / (4 * count * count));
  return [(middle - spread) / (1 + (z * z) / count), (middle + spread) / (1 + (z * z) / count)];
}

export const mean = (values: readonly number[]): number =>
  values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;

/** The value below which this share of the values lies. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}
