import { countTokens } from "gpt-tokenizer/encoding/o200k_base";
import { describe, expect, test } from "vitest";
import { serve } from "../../../src/library/served.ts";
import { modelAsker } from "../../support/ask.ts";
import { openShipped, openTiny } from "../../support/reports.ts";

const shipped = await openShipped();
const tiny = await openTiny();
const served = {
  alone: { shipped: serve(shipped), tiny: serve(tiny) },
  beside: { shipped: serve(shipped, tiny), tiny: serve(shipped, tiny) },
} as const;
const models = [
  ...[...shipped.corpus.models.keys()].map((id) => ["shipped", id] as const),
  ...[...tiny.corpus.models.keys()].map((id) => ["tiny", id] as const),
];

/** What a run without inputs may cost. */
const MOST = 600;

describe.each(["alone", "beside"] as const)("the reports %s", (how) => {
  test.each(models)(`%s %s costs at most ${MOST} tokens without inputs`, async (report, model) => {
    for (const lang of ["zh", "en"]) {
      const { text: _, ...answer } = await modelAsker(served[how][report])({ model, lang });
      expect(countTokens(JSON.stringify(answer)), lang).toBeLessThanOrEqual(MOST);
    }
  });
});

describe("what a run without inputs leaves out", () => {
  const ask = modelAsker(served.alone.shipped);

  test.each(models.flatMap(([report, model]) => (report === "shipped" ? [model] : [])))(
    "%s: is named, stands in the answer with all, and nothing is in both",
    async (model) => {
      const { more = {}, ...short } = await ask({ model, lang: "en" });
      const { question: _, ...whole } = await ask({ model, lang: "en", inputs: "all" });
      const left = (key: string) => [more[key] ?? []].flat();
      const { inputs, outputs, findings = [], caveats = [] } = whole;
      const own = Object.keys(shipped.corpus.models.get(model)?.inputs ?? {});
      expect([...Object.keys(short.inputs), ...left("inputs")].sort()).toEqual([...own].sort());
      expect(own.every((name) => inputs[name] !== undefined)).toBe(true);
      expect([...Object.keys(short.outputs), ...left("outputs")].sort()).toEqual(Object.keys(outputs).sort());
      expect([...(short.findings ?? []).map(({ ref }) => ref), ...left("findings")]).toEqual(
        findings.map(({ ref }) => ref),
      );
      expect((short.caveats?.length ?? 0) + Number(more["caveats"] ?? 0)).toBe(caveats.length);
      expect(short.outputs).toEqual(
        Object.fromEntries(Object.keys(short.outputs).map((name) => [name, outputs[name]])),
      );
      expect(short.explain.at(-1)).toMatchObject({ name: Object.keys(short.outputs)[0] });
      expect(short.say).toBe(whole.say);
    },
  );

  test("the inputs that move the main output most come first, each with value, unit and range", async () => {
    const { inputs } = await ask({ model: "ai-coding-net-margin", lang: "en" });
    const { rows = [] } = await ask({ model: "ai-coding-net-margin", lang: "en", inputs: "range" });
    expect(Object.keys(inputs)).toEqual(rows.slice(0, Object.keys(inputs).length).map(([name]) => name));
    for (const input of Object.values(inputs))
      expect(input).toMatchObject({
        value: expect.any(Number),
        unit: "%",
        range: [expect.any(Number), expect.any(Number)],
      });
  });

  test("what only the reader can give, and the chosen row, come before numbers", async () => {
    const names = async (model: string) => Object.keys((await ask({ model })).inputs);
    expect((await names("api-price-compare"))[0]).toBe("cny_per_usd");
    expect(await names("chip-efficiency")).toEqual(["chip", "power_w", "int8_tops"]);
  });
});
