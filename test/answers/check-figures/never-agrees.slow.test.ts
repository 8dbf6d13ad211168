import { beforeAll, describe, expect, test } from "vitest";
import type { FigureQuestion } from "../../../src/answers/check-figures/asked-figure.ts";
import { checkFigures } from "../../../src/answers/check-figures/check-figures.ts";
import { type HeldQuantity, heldQuantities } from "../../../src/answers/figures/held-quantity.ts";
import type { Report } from "../../../src/library/report.ts";
import { type Served, serve } from "../../../src/library/served.ts";
import { openShipped } from "../../support/reports.ts";

let report: Report;
let served: Served;
let held: readonly HeldQuantity[] = [];
beforeAll(async () => {
  report = await openShipped();
  served = serve(report);
  held = heldQuantities(report.corpus).filter(({ value }) => value !== undefined && value !== 0);
});

const claim = ({ of, metric, period }: HeldQuantity, value: string, said = ""): FigureQuestion => ({
  subject: of,
  metric: `${said}${metric}`,
  value,
  period,
});

/** Those of the claims that are confirmed. */
const confirmed = (claims: readonly FigureQuestion[]) =>
  claims.filter(({ ...asked }) => {
    const [check] = checkFigures(served, [asked], "en").checks;
    return /^(?:agrees|follows)/.test(check?.verdict ?? "none");
  });

const dimensionOf = ({ unit }: HeldQuantity) =>
  unit === undefined ? undefined : report.corpus.units.get(unit).dimension;

describe("a held figure never agrees", () => {
  test.each(["kJ", "GB", "kg", "bp"])("in %s, a unit outside its dimension", (unit) => {
    const others = held.filter(
      (each) =>
        dimensionOf(each) !== undefined && dimensionOf(each) !== report.corpus.units.get(unit).dimension,
    );
    expect(confirmed(others.map((each) => claim(each, `${each.value} ${unit}`)))).toEqual([]);
  });

  test.each(["€", "HK$", "GBP ", "JPY "])("in %s, another currency", (sign) => {
    const money = held.filter((each) => dimensionOf(each)?.startsWith("money"));
    const rows = money.map((each) => {
      const unit = report.corpus.units.get(each.unit ?? "");
      return claim(each, `${sign}${(each.value ?? 0) * unit.factor}`);
    });
    expect(confirmed(rows)).toEqual([]);
  });

  test("with the opposite sign", () => {
    const signed = held.filter((each) => ["%", "pp", "x"].includes(each.unit ?? ""));
    expect(
      confirmed(
        signed.map((each) => claim(each, `${-(each.value ?? 0)}${each.unit === "x" ? " times" : each.unit}`)),
      ),
    ).toEqual([]);
  });

  test.each(["a minute", "a week"])("per %s, another rate", (span) => {
    const rates = held.filter(({ unit = "" }) => unit.includes("/day") || unit.includes("/s"));
    const noun = (unit = "") => unit.split("/")[0];
    expect(rates.length).toBeGreaterThan(5);
    expect(confirmed(rates.map((each) => claim(each, `${each.value} ${noun(each.unit)} ${span}`)))).toEqual(
      [],
    );
  });

  test("on another base", () => {
    const growths = held.filter(
      ({ vs, unit, metric }) => vs !== undefined && unit === "%" && metric.includes("growth"),
    );
    expect(growths.length).toBeGreaterThan(10);
    const based = growths.flatMap((each) => {
      const own = /^(?:FY)?\d{4}-\d\d$/.test(each.period ?? "") ? "month" : "other";
      return ["quarter on quarter", "CAGR", ...(own === "month" ? ["year on year"] : ["month on month"])]
        .filter(
          (base) => !(base === "quarter on quarter" && /Q/.test(each.period ?? "") && !sameQuarter(each)),
        )
        .map((base) => claim(each, `${each.value}%`, `${base} `));
    });
    expect(confirmed(based)).toEqual([]);
  });
});

const sameQuarter = ({ period = "", vs = "" }: HeldQuantity): boolean => period.slice(-2) === vs.slice(-2);
