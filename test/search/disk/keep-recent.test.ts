import { expect, test } from "vitest";
import { keepRecent } from "../../../src/search/disk/keep-recent.ts";

test("what is asked for again and again stays, what nobody asks for goes", () => {
  const kept = keepRecent<number, string>(20, ({ length }) => length);
  kept.keep(0, "often");
  kept.keep(1, "once");
  for (let at = 2; at < 50; at++) {
    kept.keep(at, "rest");
    expect(kept.get(0)).toBe("often");
  }
  expect(kept.get(1)).toBeUndefined();
  expect(kept.get(49)).toBe("rest");
});
