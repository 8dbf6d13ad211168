import { beforeAll, describe, expect, test } from "vitest";
import type { FigureQuestion } from "../../../src/answers/check-figures/asked-figure.ts";
import { checkFigures } from "../../../src/answers/check-figures/check-figures.ts";
import { isChange } from "../../../src/answers/check-figures/comparing/relation.ts";
import { type HeldQuantity, heldQuantities } from "../../../src/answers/figures/held-quantity.ts";
import type { Report } from "../../../src/library/report.ts";
import { serve } from "../../../src/library/served.ts";
import type { Lang } from "../../../src/notation/lang.ts";
import { denoise } from "../../../src/notation/numbers/decimal.ts";
import { formatPeriod } from "../../../src/notation/periods/period.ts";
import { formatQuantity } from "../../../src/notation/units/units.ts";
import { openShipped } from "../../support/reports.ts";

let report: Report;
let printed: readonly HeldQuantity[] = [];
beforeAll(async () => {
  report = await openShipped();
  printed = heldQuantities(report.corpus).filter(
    ({ source, value }) => source !== "derived" && value !== undefined && value !== 0,
  );
});

/** The held figure as a reader would claim it, in a language's names and notation. */
function claim({ of, metric, value = 0, unit, period }: HeldQuantity, lang: Lang): FigureQuestion {
  const { corpus } = report;
  const subject = corpus.entities.get(of)?.[lang] ?? of;
  const shown = value < 0 && unit === "%" ? `${value}%` : formatQuantity(value, unit, lang, corpus.units);
  const when = period === undefined || period.includes("..") ? period : formatPeriod(period, lang);
  return {
    subject,
    metric: corpus.metrics.get(metric)?.[lang] ?? metric,
    value: shown,
    ...(when !== undefined && { period: when }),
  };
}

const verdictOf = (asked: FigureQuestion) => checkFigures(serve(report), [asked], "en").checks[0]?.verdict;

/** Whether the corpus holds a value for the same subject and metric, at any time, or within a tenth of a printed rough one. */
function isHeld({ of, metric }: HeldQuantity, value: number): boolean {
  return heldQuantities(report.corpus).some(
    (each) =>
      each.of === of &&
      each.metric === metric &&
      each.value !== undefined &&
      Math.abs(each.value - value) <= Math.abs(value) * 0.001,
  );
}

/** A change said in words, beside a metric without its word of change: 收入 | 下降13.1%. */
const SIGNS = {
  zh: { up: ["增加{}", "高{}", "同比+{}"], down: ["下降{}", "低{}", "同比-{}"] },
  en: { up: ["up {}", "{} higher", "+{}"], down: ["a fall of {}", "{} lower", "-{}"] },
} as const;

describe.each(["zh", "en"] as const)("every change of the shipped report, claimed in %s", (lang) => {
  test("never agrees the other way round", () => {
    const changes = printed.filter(({ metric, unit }) => unit === "%" && isChange(report.corpus, metric));
    const agreeing = changes.flatMap((held) => {
      const { zh = "", en = "" } = report.corpus.metrics.get(held.metric) ?? {};
      const value = Math.abs(held.value ?? 0);
      const isFall = /降|减|节省/.test(zh) !== (held.value ?? 0) < 0;
      const bare =
        lang === "zh"
          ? zh.replace(/增速|增长|降幅|提升|节省幅度|增幅|幅度/g, "")
          : en.replace(/^(?:growth (?:of|in)|cut (?:of|in)|gain in) | (?:growth|gain|saved)$/gi, "");
      return SIGNS[lang][isFall ? "up" : "down"].flatMap((said) => {
        const asked = { ...claim(held, lang), metric: bare, value: said.replace("{}", `${value}%`) };
        return /^(?:agrees|follows)/.test(String(verdictOf(asked))) ? [Object.values(asked).join(" · ")] : [];
      });
    });
    expect(agreeing).toEqual([]);
    expect(changes.length).toBeGreaterThan(30);
  });
});

describe.each(["zh", "en"] as const)("every figure of the shipped report, claimed in %s", (lang) => {
  test("agrees as it is", () => {
    const wrong = printed
      .map((held) => ({ held, asked: claim(held, lang) }))
      .filter(({ asked }) => verdictOf(asked) !== "agrees");
    expect(
      wrong.map(({ held, asked }) => `${held.ref}: ${Object.values(asked).join(" · ")}: ${verdictOf(asked)}`),
    ).toEqual([]);
    expect(printed.length).toBeGreaterThan(500);
  });

  test.each<[string, (held: HeldQuantity) => HeldQuantity | undefined]>([
    ["a leading digit", (held) => ({ ...held, value: denoise((held.value ?? 0) * 1.3) })],
    ["a power of ten", (held) => ({ ...held, value: denoise((held.value ?? 0) * 10) })],
    ["its sign", (held) => (held.unit === "%" ? { ...held, value: -(held.value ?? 0) } : undefined)],
    [
      "its year",
      (held) =>
        held.period !== undefined && /^\d{4}$/.test(held.period)
          ? { ...held, period: String(Number(held.period) + 7) }
          : undefined,
    ],
    ["its subject", (held) => ({ ...held, of: "microsoft" === held.of ? "palantir" : "microsoft" })],
  ])("never agrees with another value in %s", (_, slip) => {
    const slipped = printed
      .filter((_, index) => index % 2 === (lang === "zh" ? 0 : 1)) // each figure in one of the languages
      .flatMap((held) => slip(held) ?? [])
      .filter((held) => !isHeld(held, held.value ?? 0) || held.period !== undefined);
    const agreeing = slipped.filter((held) => {
      const same = heldQuantities(report.corpus).some(
        (each) =>
          each.of === held.of &&
          each.metric === held.metric &&
          each.value === held.value &&
          each.period === held.period,
      );
      return !same && String(verdictOf(claim(held, lang))).startsWith("agrees");
    });
    expect(agreeing.map((held) => `${held.ref}: ${Object.values(claim(held, lang)).join(" · ")}`)).toEqual(
      [],
    );
    expect(slipped.length).toBeGreaterThan(20);
  });
});
