import { describe, expect, test } from "vitest";
import { jsonSchema } from "../../../src/server/schema.ts";
import runModel from "../../../src/server/tools/run-model.ts";
import { modelAsker, refusal } from "../../support/ask.ts";
import { brokenCorpus } from "../../support/broken-corpus.ts";
import { TINY } from "../../support/places.ts";
import { runWarm } from "../../support/process.ts";
import { servedTiny } from "../../support/reports.ts";

const ask = modelAsker(await servedTiny());
const model = "lane-payback";

test("without inputs the report's case runs; what is left out is named, and asked for with all", async () => {
  const { inputs, more, question, caveats } = await ask({ model, lang: "en" });
  expect(inputs["riders"]).toEqual({
    title: "daily riders",
    value: 12500,
    unit: "riders",
    from: "report",
    range: [1, 1_000_000],
    lines: [21],
  });
  expect(more).toEqual({ inputs: ["subsidy_pct"], get: 'inputs: "all"' });
  expect([question, caveats]).toEqual([undefined, ["Upkeep is left out."]]);
  expect((await ask({ model })).text).toContain('… inputs subsidy_pct (`inputs: "all"`)');
});

test("with all inputs the report's case has every one with range, unit and line", async () => {
  const answer = await ask({ model: "车道回本天数", inputs: "all" });
  expect(answer.more).toBeUndefined();
  expect(answer).toMatchObject({ mode: "point", model: "model/lane-payback" });
  expect(answer.inputs["riders"]).toMatchObject({
    value: 12500,
    unit: "riders",
    from: "report",
    range: [1, 1_000_000],
    lines: [21],
  });
  expect(answer.inputs["subsidy_pct"]).toMatchObject({ value: 0, from: "neutral" });
  expect(answer.outputs["payback_days"]).toMatchObject({
    value: 320,
    printed: 320,
    agrees: "exact",
    lines: [21],
  });
  expect(answer.text).toContain("320天");
});

test("the reader's inputs are told from the report's, and nothing printed stands beside them", async () => {
  const { inputs, outputs, say } = await ask({ model, inputs: { riders: 25000 } });
  expect(inputs["riders"]).toMatchObject({ value: 25000, from: "reader" });
  expect(inputs["cost_eur"]).toMatchObject({ from: "report", lines: [20] });
  expect(outputs["payback_days"]).toEqual({ title: "payback time", unit: "days", value: 160 });
  expect(say).toBe(
    "With daily riders 25,000 riders, payback time is 160 days. The report's case (daily riders 12,500 riders) gives 320 days (printed 320 days: agrees).",
  );
});

test("the chain from output to input is data", async () => {
  const { explain } = await ask({ model, inputs: { subsidy_pct: 50 } });
  expect(explain).toEqual([
    { name: "net_cost_eur", formula: "cost_eur * (1.0 - subsidy_pct / 100.0)", value: 1_000_000 },
    { name: "payback_days", formula: "net_cost_eur / (riders * saving_eur)", value: 160 },
  ]);
});

test("one list is a sweep, with what is printed beside it", async () => {
  const answer = await ask({ model, inputs: { riders: [10000, "12,500", 20000] }, lang: "en" });
  expect(answer.columns).toEqual(["riders", "payback_days"]);
  expect(answer.rows).toEqual([
    [10000, 400],
    [12500, 320],
    [20000, 200],
  ]);
  expect(answer.printed?.rows).toEqual([[12500, "payback_days", 320, "exact", [21]]]);
  expect(answer.say).toBe(
    "As daily riders goes from 10,000 riders to 20,000 riders, payback time falls from 400 days to 200 days. The report prints 1 of these values: 1 agrees. The report's case (daily riders 12,500 riders) gives 320 days (printed 320 days: agrees).",
  );
});

test("two lists are a grid", async () => {
  const answer = await ask({ model, inputs: { riders: [10000, 20000], subsidy_pct: "0,50" } });
  expect(answer.mode).toBe("grid");
  expect(answer.columns).toEqual(["riders \\ subsidy_pct", "0", "50"]);
  expect(answer.rows).toEqual([
    [10000, 400, 200],
    [20000, 200, 100],
  ]);
});

test("low and high are a tornado; so is all by their ranges", async () => {
  const answer = await ask({ model, inputs: { riders: { low: 10000, high: 20000 }, subsidy_pct: "0..10" } });
  expect(answer.rows).toEqual([
    ["riders", 10000, 20000, 400, 200, -200],
    ["subsidy_pct", 0, 10, 320, 288, -32],
  ]);
  expect(answer.outputs["payback_days"]).toMatchObject({ value: 320, printed: 320 });
  expect((await ask({ model, inputs: "range" })).rows).toHaveLength(4);
});

test("all by their ranges may be joined with values for some", async () => {
  const { rows, inputs } = await ask({ model, inputs: { all: "range", riders: 25000 } });
  expect(rows?.map(([name]) => name)).toEqual(["cost_eur", "saving_eur", "subsidy_pct"]);
  expect(inputs["riders"]).toMatchObject({ value: 25000, from: "reader" });
});

test("inputs may come as one text", async () => {
  for (const inputs of [
    '{"riders": 25000, "subsidy_pct": "50%"}',
    "riders=25,000, subsidy_pct=50%",
    "riders=25000; subsidy_pct=50",
  ])
    expect((await ask({ model, inputs })).outputs["payback_days"]?.value, inputs).toBe(80);
});

describe("solving", () => {
  test("gives the input's value and the outputs there", async () => {
    const answer = await ask({ model, solve: "saving_eur", target: "200 days" });
    expect(answer.solved).toMatchObject({ found: "one", values: [0.8] });
    expect(answer.outputs["payback_days"]?.value).toBe(200);
    expect(answer.inputs["saving_eur"]).toBeUndefined();
  });
  test("says that there is none, and how far the output goes", async () => {
    const answer = await ask({ model, solve: "subsidy_pct", target: 400 });
    expect(answer.solved).toMatchObject({ found: "none", reach: [0, 320] });
    expect(answer.say).toContain("No solution");
  });
  test("says which whole numbers are on both sides", async () => {
    expect((await ask({ model, solve: "riders", target: 321 })).solved).toMatchObject({
      found: "none",
      between: [12461, 12462],
    });
  });
  test.each([
    [{ solve: "riders" }, "solve and target go together"],
    [{ target: 5 }, "solve and target go together"],
    [{ solve: "ridership", target: 5 }, 'no input "ridership"'],
    [{ solve: "riders", target: "abc" }, "target"],
    [{ solve: "riders", target: "5 kg" }, "does not convert to days"],
    [{ solve: "riders", target: 5, inputs: { riders: 6 } }, "give it no value"],
    [{ solve: "riders", target: 5, inputs: { subsidy_pct: [1, 2] } }, "single values"],
  ])("%j is refused", async (question, why) => {
    expect(await refusal(() => ask({ model, ...question }))).toContain(why);
  });
});

test.each([
  [{ model: "lane-paybak" }, "Did you mean model/lane-payback"],
  [{ model, output: "profit" }, "Outputs: payback_days"],
  [{ model, inputs: { riders: [1, 2], subsidy_pct: { low: 1, high: 2 } } }, "give one kind"],
  [{ model, inputs: { cost_eur: [1, 2], riders: [1, 2], subsidy_pct: [1, 2] } }, "at most two"],
  [{ model, inputs: JSON.parse('{"__proto__": 5}') }, 'no input "__proto__"'],
  [{ model, inputs: "riders" }, "an object of name and value"],
  [{ model, solve: "riders", target: 1e300 }, "larger than anything"],
  [{ model, inputs: { saving_eur: 0 } }, "0.01 to 100 EUR"],
])("%j is refused", async (question, why) => {
  expect(await refusal(() => ask(question))).toContain(why);
});

test("the input's schema is plain and short", () => {
  const schema = JSON.stringify(jsonSchema(runModel.input, "input"));
  expect(schema).not.toMatch(/\$ref|oneOf|allOf/);
  expect(schema.length).toBeLessThan(1100);
});

describe("npm run models", () => {
  const run = (folder: string) => runWarm([folder], { program: "src/build/models.ts" });

  test("prints inputs, checks and verdicts", async () => {
    const { status, stdout } = await run(TINY);
    expect(stdout).toContain("## lane-payback");
    expect(stdout).toMatch(/\| payback_days \|.*\| 320 .*\| exact/);
    expect(stdout).toContain("1 printed values: 1 exact");
    expect(status).toBe(0);
  });

  test("fails where a printed value does not come out and no finding says so", async () => {
    const folder = brokenCorpus({
      "models/lane-payback.yaml": (text) => text.replace("printed: 320", "printed: 500"),
    });
    const { status, stdout } = await run(folder);
    expect(stdout).toContain("FAILS: differs, not exact");
    expect(status).toBe(1);
  });
});
