import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";

const OUTSIDE =
  /^(?:import|}).* from "(?:node:child_process|node:http|playwright-core|[^"]*\/client\/stdio(?:\.js)?)"|\bwithSession\b/m;
const IMPORTS = /^(?:import|}).* from "(\.[^"]+)"/gm;

/** Tests that send what nobody sends, up to a million characters of it. */
const HOSTILE = join("test", "robust");

/** Tests that take seconds by themselves: all figures, all questions, hundreds of drawn cases, texts as long as may be. */
const LONG = ".slow.test.ts";

/** The files of tests that start a process, a server or a browser, themselves or by what they import of test/, the hostile and the long ones. */
export const SLOW: readonly string[] = testFiles().filter(
  (file) => file.startsWith(HOSTILE) || file.endsWith(LONG) || reachesOutside(file),
);

function testFiles(): string[] {
  return readdirSync("test", { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".test.ts") && !file.includes("node_modules"))
    .map((file) => join("test", file));
}

function reachesOutside(file: string): boolean {
  const text = readFileSync(file, "utf8");
  if (OUTSIDE.test(text)) return true;
  return [...text.matchAll(IMPORTS)]
    .map(([, path = ""]) => join(dirname(file), path))
    .some((path) => path.startsWith("test") && reachesOutside(path));
}
