import { beforeAll, expect, test } from "vitest";
import { checkFigures } from "../../../src/answers/check-figures/check-figures.ts";
import { MOST_FIGURES, readDraft } from "../../../src/answers/check-figures/reading/read-draft.ts";
import type { Report } from "../../../src/library/report.ts";
import { type Served, serve } from "../../../src/library/served.ts";
import { busyTime } from "../../support/busy-time.ts";
import { openShipped } from "../../support/reports.ts";

let report: Report;
let served: Served;
beforeAll(async () => {
  report = await openShipped();
  served = serve(report);
});

test("a draft of 20,000 characters and 250 figures is read quickly, and its answer is bounded", () => {
  const line = (at: number) =>
    `昇腾910在第${at}次测试里INT8算力为${600 + at} TOPS,功耗为${300 + (at % 50)}W;这只是为了让文字足够长而写的一句没有数字的话,读者可以跳过它,后面还有同样的话,一直写到这一段结束为止。`;
  const text = Array.from({ length: 125 }, (_, at) => line(at))
    .join("\n\n")
    .slice(0, 20_000);
  readDraft(report, text.slice(0, 500));
  const busy = busyTime();
  readDraft(report, text); // the reader alone: what the verdicts take is theirs
  expect(busy()).toBeLessThan(600);
  const view = checkFigures(served, [{ subject: text }], "zh");
  expect(view.read).toBeGreaterThan(150);
  expect(JSON.stringify(view).length).toBeLessThan(90_000);
});

test("no text holds the server, and more figures than are read are said", () => {
  for (const text of ["1 ", "1%,", "A1 ", "昇腾910 ", "("].map((each) =>
    each.repeat(20_000).slice(0, 20_000),
  )) {
    const busy = busyTime();
    try {
      checkFigures(served, [{ subject: text }], "en");
    } catch {
      // No figure of a named subject: what matters is the time.
    }
    expect(busy()).toBeLessThan(1500);
  }
  const view = checkFigures(served, [{ subject: "Meta has 5 W. ".repeat(400) }], "en");
  expect(view.checks).toHaveLength(MOST_FIGURES);
  expect(view.cut).toBe(true);
});
