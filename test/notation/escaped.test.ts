import { describe, expect, it } from "vitest";
import { escaped } from "../../src/notation/escaped.ts";

describe("a text within a pattern", () => {
  const SIGNS = `!"#$%&'()*+,-./:;<=>?@[\\]^_\`{|}~ ≥—–·，（）é微\n`;

  it.each(["", "u", "i", "gu"])("matches itself and nothing else, with flags %j", (flags) => {
    for (const sign of SIGNS) {
      const pattern = new RegExp(`^a${escaped(sign)}b$`, flags);
      expect(pattern.test(`a${sign}b`), sign).toBe(true);
      expect(pattern.test("aab"), sign).toBe(false);
    }
  });
});
