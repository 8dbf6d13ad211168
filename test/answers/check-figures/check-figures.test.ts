import { beforeAll, describe, expect, test } from "vitest";
import { checkFigures } from "../../../src/answers/check-figures/check-figures.ts";
import type { Served } from "../../../src/library/served.ts";
import { servedShipped } from "../../support/reports.ts";
import { CLAIMED } from "./claimed-figures.ts";

let served: Served;
beforeAll(async () => {
  served = await servedShipped();
});

describe("figures of the shipped report, half of them wrong in one place", () => {
  test("there are eighty or more, and every kind of slip", () => {
    const wrong = CLAIMED.filter(({ slip }) => slip !== "none");
    expect(CLAIMED.length).toBeGreaterThanOrEqual(80);
    expect(wrong.length).toBeGreaterThanOrEqual(CLAIMED.length * 0.45);
    expect(new Set(wrong.map(({ slip }) => slip))).toEqual(
      new Set(["digit", "unit", "time", "subject", "sign", "relation", "absent"]),
    );
  });

  test.each(CLAIMED.map((claimed) => [Object.values(claimed.claim).join(" · "), claimed] as const))(
    "%s",
    (_, { claim, verdict, slip }) => {
      const [check] = checkFigures(served, [claim], "en").checks;
      if (slip !== "none") expect(check?.verdict).not.toMatch(/^agrees/);
      expect(check?.verdict).toBe(verdict);
      if (verdict.startsWith("agrees") || verdict === "differs")
        expect(check?.evidence?.[0]?.lines?.length).toBeGreaterThan(0);
      if (verdict === "belongs elsewhere") expect(check?.elsewhere?.[0]?.ref).toBeDefined();
    },
  );
});
