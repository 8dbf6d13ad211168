/** What one scenario of the suite came to. */
export interface Verdict {
  readonly passed: boolean;
  readonly says: string;
}

/** Reads a run of the suite. One that checked nothing failed: a scenario that does not apply ends with status 0 as well. */
export function verdict(status: number | null, output: string): Verdict {
  const count = [...output.matchAll(/Passed: (\d+)\/(\d+)/g)].at(-1);
  const says = count === undefined ? "tested nothing" : `${count[1]}/${count[2]} checks`;
  return { passed: status === 0 && Number(count?.[1] ?? 0) > 0, says: `${says}, exit ${status}` };
}
