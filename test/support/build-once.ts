import { spawnSync } from "node:child_process";
import { isFresh } from "../../src/build/stamp.ts";

/** Before all tests: makes dist/, which many of them ask, if it is not of these sources. */
export default function buildOnce(): void {
  if (isFresh()) return;
  console.log("dist/ is not of these sources: it is built first.");
  const { status } = spawnSync(process.execPath, ["--import", "tsx", "src/build/build.ts"], {
    stdio: ["ignore", "ignore", "inherit"],
  });
  if (status !== 0) throw new Error("The build failed; what is wrong stands above.");
}
