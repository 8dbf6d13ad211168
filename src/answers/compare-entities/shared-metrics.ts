import type { Point } from "./points.ts";

/** So few metrics are all shown, whoever has them. */
const FEW = 8;

/** Points to compare: metrics that two of the entities have, or that stand in a table which two of them share. */
export function splitShared<T extends Point>(points: readonly T[]): [T[], T[]] {
  const owners = (key: (point: T) => string | undefined) => {
    const found = new Map<string, Set<string>>();
    for (const point of points) {
      const name = key(point);
      if (name !== undefined) found.set(name, (found.get(name) ?? new Set()).add(point.of));
    }
    return found;
  };
  const byMetric = owners(({ metric }) => metric);
  const byTable = owners(({ table }) => table);
  const tabled = new Set(
    points
      .filter(({ table }) => table !== undefined && (byTable.get(table)?.size ?? 0) > 1)
      .map(({ metric }) => metric),
  );
  if (byMetric.size <= FEW) return [[...points], []];
  const isShared = ({ metric }: Point) => (byMetric.get(metric)?.size ?? 0) > 1 || tabled.has(metric);
  return [points.filter(isShared), points.filter((point) => !isShared(point))];
}

/** The metrics that only one of several has. */
export function onlyOf(points: readonly Point[]): Record<string, string[]> {
  const only: Record<string, string[]> = {};
  for (const { of, metric } of points) only[of] = [...new Set([...(only[of] ?? []), metric])];
  return only;
}
