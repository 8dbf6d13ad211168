import fc from "fast-check";
import { expect, test } from "vitest";
import { keepGreatest } from "../../../../src/search/disk/scoring/greatest.ts";

test("the greatest are those of a list put in order, of equal ones the first", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 9 })), fc.integer({ min: 1, max: 5 }), (scores, most) => {
      const greatest = keepGreatest(most);
      scores.forEach((score, id) => {
        greatest.add(id, score);
      });
      const sorted = scores
        .map((score, id) => ({ id, score }))
        .filter(({ score }) => score > 0)
        .sort((one, other) => other.score - one.score || one.id - other.id);
      expect(greatest.all()).toEqual(sorted.slice(0, most));
    }),
  );
});
