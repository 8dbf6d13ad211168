import { readdirSync, readFileSync } from "node:fs";
import { parse as parseCsv } from "csv-parse/sync";
import { expect, test } from "vitest";
import { parse as parseYaml } from "yaml";
import { plainArithmetic } from "../support/plain-arithmetic.ts";

const CORPUS = "corpus/ai-report-2025";

interface RawQuantity {
  readonly of: string;
  readonly metric: string;
  readonly value?: number;
  readonly period?: string;
  readonly printed: string;
}
interface RawClaim {
  readonly id: string;
  readonly quantities?: readonly RawQuantity[];
}
interface RawDerived {
  readonly id: string;
  readonly operands: Readonly<Record<string, string>>;
  readonly formula: string;
  readonly value: number;
  readonly decimals: number;
  readonly printed?: { readonly value: number; readonly bound?: string; readonly agrees: string };
}

const read = (path: string): string => readFileSync(`${CORPUS}/${path}`, "utf8");
const claims = new Map<string, RawClaim>(
  readdirSync(`${CORPUS}/sections`).flatMap((file) => {
    const section: { claims: RawClaim[] } = parseYaml(read(`sections/${file}`));
    return section.claims.map((claim) => [claim.id, claim] as const);
  }),
);
const derived: RawDerived[] = parseYaml(read("derived.yaml"));

/** The number of an operand, read off the files themselves. */
function operand(ref: string): number {
  if (ref.startsWith("cell/")) {
    const [table = "", key = "", column = ""] = ref.slice(5).split(".");
    const rows: Record<string, string>[] = parseCsv(read(`tables/${table}.csv`), { columns: true });
    return Number(rows.find((row) => row["key"] === key)?.[column] || Number.NaN);
  }
  const [id = "", selector = ""] = ref.slice("claim/".length).split("#");
  const fitting = (claims.get(id)?.quantities ?? []).filter(
    (quantity) =>
      selector === "" ||
      selector
        .split("+")
        .every((part) => [quantity.of, quantity.metric, quantity.period, quantity.printed].includes(part)),
  );
  expect(fitting, ref).toHaveLength(1);
  return fitting[0]?.value ?? Number.NaN;
}

test.each(derived.map((each) => [each.id, each] as const))("%s, computed anew from the files", (_, each) => {
  const values = Object.fromEntries(Object.entries(each.operands).map(([name, ref]) => [name, operand(ref)]));
  const computed = plainArithmetic(each.formula, values);
  const half = 0.5 * 10 ** -each.decimals * (1 + 1e-6);
  expect(Math.abs(computed - each.value)).toBeLessThanOrEqual(half);
  if (each.printed?.agrees !== "exact") return;
  const { value, bound } = each.printed;
  const decimals = (String(value).split(".")[1] ?? "").length;
  const near = Math.abs(computed - value) <= 0.5 * 10 ** -decimals * (1 + 1e-6);
  const bounded =
    (["over", "at-least"].includes(bound ?? "") && computed >= value) ||
    (["under", "at-most"].includes(bound ?? "") && computed <= value);
  expect(near || bounded, `${computed} beside the printed ${value}`).toBe(true);
});
