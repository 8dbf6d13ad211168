/** Starts a clock; asked, it gives the milliseconds in which this process was busy: on a machine that others use, less than have passed. */
export function busyTime(): () => number {
  const start = performance.now();
  const before = process.cpuUsage();
  return () => {
    const { user, system } = process.cpuUsage(before);
    return Math.min(performance.now() - start, (user + system) / 1000);
  };
}
