import fc from "fast-check";
import { expect, test } from "vitest";
import { shorten, widthOf, wrap } from "../../src/charts/text-width.ts";

const texts = fc
  .array(fc.constantFrom("智能", "算力(2023年)", "(如TPU)", "growth ", "of 12.5% ", "能、", "“引”"), {
    maxLength: 14,
  })
  .map((parts) => parts.join(""));

test("wrapping loses no character but spaces at the breaks, and only a piece that cannot be broken is wider than the line", () => {
  fc.assert(
    fc.property(texts, fc.integer({ min: 60, max: 400 }), (text, width) => {
      const lines = wrap(text, width, 13);
      expect(lines.join("").replace(/\s/g, "")).toBe(text.replace(/\s/g, ""));
      for (const line of lines)
        if (line.length > 12) expect(widthOf(line, 13)).toBeLessThanOrEqual(width + widthOf("(2023年)", 13));
    }),
  );
});

test("no line ends with an opening bracket or begins with a closing one", () => {
  fc.assert(
    fc.property(texts, fc.integer({ min: 60, max: 300 }), (text, width) => {
      for (const line of wrap(text, width, 13)) {
        expect(line).not.toMatch(/[(“]$/);
        expect(line).not.toMatch(/^[)”、]./);
      }
    }),
  );
  expect(wrap("原有净利率(2018年平均)", 80, 13)).toEqual(["原有净利率", "(2018年平均)"]);
});

test("a text that is cut says so and fits", () => {
  fc.assert(
    fc.property(texts, fc.integer({ min: 30, max: 200 }), (text, width) => {
      const cut = shorten(text, width, 13);
      if (cut === text) return;
      expect(cut.endsWith("…")).toBe(true);
      expect(widthOf(cut, 13)).toBeLessThanOrEqual(width);
    }),
  );
});
