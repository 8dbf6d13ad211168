import { expect, test } from "vitest";
import { ReportError } from "../../src/errors.ts";
import { askNow, type Served } from "../../src/library/served.ts";

/** What is served, with another problem each time that it is looked at. */
function changing(): Served {
  let looks = 0;
  return {
    reports: [],
    reading: [],
    get problems() {
      looks += 1;
      return [`look ${looks}`] as never;
    },
  };
}

test("a question in whose midst a report was changed is asked once more, of what is served then", async () => {
  const asked: unknown[] = [];
  const answer = await askNow(changing(), async ({ problems }) => {
    asked.push(...problems);
    if (asked.length === 1) throw new ReportError("CHANGED", "The report two has just been changed.");
    return "found";
  });
  expect({ answer, asked }).toEqual({ answer: "found", asked: ["look 1", "look 2"] });
});

test("it is asked no third time, and for no other error a second", async () => {
  const failing = (code: "CHANGED" | "INPUT") => {
    let asked = 0;
    const ended = askNow(changing(), async () => {
      asked += 1;
      throw new ReportError(code, "no");
    });
    return ended.catch(() => asked);
  };
  expect(await failing("CHANGED")).toBe(2);
  expect(await failing("INPUT")).toBe(1);
});
