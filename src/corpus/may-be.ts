import type { Quantity } from "./schema/quantity.ts";

/** What is asked for of a figure: only what came out, or only what somebody reckons or expects. */
export type Outcome = "actual" | "estimate";

const ESTIMATES: readonly string[] = ["estimate", "guidance", "consensus"];

/** Whether a figure on some footing may be what is asked for; one that says neither may be both. */
export function mayBe(asked: Outcome | undefined, basis: Quantity["basis"] = []): boolean {
  if (asked === undefined) return true;
  return asked === "actual" ? !basis.some((each) => ESTIMATES.includes(each)) : !basis.includes("actual");
}
