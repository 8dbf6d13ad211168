import { expect, test } from "vitest";
import { verdict } from "./verdict.ts";

test.each([
  ["all checks passed", 0, "x\nPassed: 4/4, 0 failed, 0 warnings\n", true],
  ["a check failed", 1, "Passed: 3/4, 1 failed", false],
  ["the scenario does not apply", 0, "Scenario ping does not apply to 2026-07-28", false],
  ["nothing was checked", 0, "Passed: 0/0, 0 failed", false],
  ["the suite was ended from outside", null, "Passed: 4/4", false],
])("%s", (_, status, output, passed) => {
  expect(verdict(status, output).passed).toBe(passed);
});
