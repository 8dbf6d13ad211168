import { setFlagsFromString } from "node:v8";

/**
 * Settings for a server over a large library, whose questions leave much behind that nobody needs. Without the first two the heap grows
 * to twice what is in it before it is swept; without the third V8 compiles the WebAssembly of SQLite a second time while the first
 * question waits.
 */
const FLAGS = [
  "--heap-growing-percent=20",
  "--semi-space-growth-factor=1",
  "--wasm-tiering-budget=100000000",
];

/** Tells V8 so; one that does not know a flag leaves it. */
export function settleV8(): void {
  for (const flag of FLAGS) setFlagsFromString(flag);
}
