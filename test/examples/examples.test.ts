import { execFileSync, spawnSync } from "node:child_process";
import { expect, test } from "vitest";
import { BIN, ENV } from "../support/places.ts";

const HERE = import.meta.dirname;

test("the TypeScript example prints rows with units and lines, what is undecided, and a sweep as CSV", () => {
  const tsx = ["--import", "tsx", `${HERE}/ask.ts`, BIN];
  const printed = execFileSync(process.execPath, tsx, { encoding: "utf8", env: ENV });
  expect(printed).toMatch(/104P.*: 1024 TOPS, lines 1057/);
  expect(printed).toContain("ascend-910 is undecided");
  expect(printed).toContain("gain_pct");
  expect(printed).toMatch(/^10,7\.8/m);
});

const hasPython = spawnSync("python3", ["--version"]).status === 0;

test.skipIf(!hasPython)(
  `the Python example prints statements with lines, and figures with what is doubtful${hasPython ? "" : " (skipped: there is no python3)"}`,
  () => {
    const printed = execFileSync("python3", [`${HERE}/ask.py`, BIN], {
      encoding: "utf8",
      env: { ...ENV, PYTHONIOENCODING: "utf-8", PYTHONDONTWRITEBYTECODE: "1" },
    });
    expect(printed).toMatch(/725\.3.*\[977\]/);
    expect(printed).toContain("median(ps_ttm) 11.06");
    expect(printed).toContain("doubtful: finding/ps-averages-not-table-means");
  },
);
