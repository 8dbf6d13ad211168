/** Below this a time is far from every bound, and the pace is not asked for. */
const SHORT_MS = 100;
/** What the yardstick takes on a quiet machine; beside another worker it takes up to twice that. */
const USUAL_MS = 4;

/**
 * Starts a clock; asked, it gives the milliseconds in which this process was busy, at the usual pace: on a machine that others use, less than
 * have passed. What shares a core with another worker computes more slowly, so its time is held against a yardstick that is timed at once.
 */
export function busyTime(): () => number {
  const start = performance.now();
  const before = process.cpuUsage();
  return () => {
    const { user, system } = process.cpuUsage(before);
    const ms = Math.min(performance.now() - start, (user + system) / 1000);
    return ms < SHORT_MS ? ms : ms / Math.max(1, yardstick() / USUAL_MS);
  };
}

const TEXT = "In 2024年 revenue rose 13.5% to $70.1 billion, 净利润258亿美元. ".repeat(500);

/** Milliseconds of a fixed piece of work of the kind that is timed, just now: the best of eight. */
function yardstick(): number {
  const times = Array.from({ length: 8 }, () => {
    const start = performance.now();
    let sum = 0;
    for (let round = 0; round < 12; round++)
      for (const [number] of TEXT.matchAll(/\d+(?:\.\d+)?/g))
        sum += Number(number) * new Map([[number, sum]]).size;
    if (!Number.isFinite(sum)) throw new Error("The yardstick is broken.");
    return performance.now() - start;
  });
  return Math.min(...times);
}
