import type { Verdict } from "./verify.ts";

/** One line a rule with its counts, then every break with its file, id, what is wrong and how to mend it. */
export function printVerdicts(verdicts: readonly Verdict[]): string {
  const broken = verdicts.filter(({ breaks }) => breaks.length > 0);
  return [...verdicts.map(line), ...broken.flatMap(detail)].join("\n");
}

function line({ rule, checked, excused, breaks }: Verdict): string {
  const excuses = excused > 0 ? `, ${excused} excused` : "";
  const state = breaks.length === 0 ? "ok" : `${breaks.length} broken`;
  return `${rule.name.padEnd(10)} ${String(checked).padStart(5)} ${rule.says}: ${state}${excuses}`;
}

function detail({ rule, breaks }: Verdict): string[] {
  return [
    "",
    `${rule.name}:`,
    ...breaks.map(({ file, id, what, mend }) => `  ${file}: ${id}: ${what} ${mend}`),
  ];
}
