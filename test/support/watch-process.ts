import { readdirSync, readFileSync } from "node:fs";

/** Memory of a process in megabytes, as the kernel tells it (Linux): all that is resident, and what is its own and no file's. */
export function memoryOf(pid: number | undefined): { readonly resident: number; readonly own: number } {
  const status = readFileSync(`/proc/${pid}/status`, "utf8");
  const line = (name: string) => Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1]) / 1024;
  return { resident: line("VmRSS"), own: line("RssAnon") };
}

/** Milliseconds in which a process was busy, in any of its threads. */
export function cpuTimeOf(pid: number | undefined): number {
  const threads = `/proc/${pid}/task`;
  return readdirSync(threads).reduce((sum, thread) => {
    try {
      return sum + Number(readFileSync(`${threads}/${thread}/schedstat`, "utf8").split(" ")[0]) / 1e6;
    } catch {
      return sum; // it has ended
    }
  }, 0);
}
