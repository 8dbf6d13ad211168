import { readFileSync } from "node:fs";
import { beforeAll, expect, test } from "vitest";
import { checkFigures } from "../../../src/answers/check-figures/check-figures.ts";
import { type Served, serve } from "../../../src/library/served.ts";
import { openShipped } from "../../support/reports.ts";

let served: Served;
beforeAll(async () => {
  served = serve(await openShipped());
});

/** Claims in other words than the report's, and claims with one thing wrong, both by hand. */
const rows = readFileSync(`${import.meta.dirname}/wordings.psv`, "utf8")
  .trim()
  .split("\n")
  .slice(1)
  .map((line) => line.split("|"));

test.each(["yes", "no"])("figures in other words are confirmed: %s", (wanted) => {
  const wrong = rows.filter(([confirmed, subject = "", metric, value, period]) => {
    if (confirmed !== wanted) return false;
    const asked = { subject, metric, value, period: period === "" ? undefined : period };
    const [check] = checkFigures(served, [asked], "en").checks;
    if (check && !/^(?:agrees|follows)/.test(check.verdict)) expect(check.why, subject).toBeTruthy();
    return /^(?:agrees|follows)/.test(check?.verdict ?? "") !== (wanted === "yes");
  });
  expect(wrong).toEqual([]);
});
