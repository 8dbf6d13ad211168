import { type Corpus, createCorpus } from "../../src/corpus/corpus.ts";
import { CORPUS_FORMAT } from "../../src/corpus/data.ts";
import { ModelFile, type ModelInput } from "../../src/corpus/schema/model.ts";
import type { LiveModel } from "../../src/models/live-model.ts";
import { openModel } from "../../src/models/open-model.ts";

/** A model made up of inputs and formulas; every formula is an output. */
export function madeUp(
  inputs: Readonly<Record<string, Partial<ModelInput>>>,
  formulas: Readonly<Record<string, string>>,
): { live: LiveModel; corpus: Corpus } {
  const title = { zh: "某量", en: "something" };
  const model = ModelFile.parse({
    title,
    question: title,
    section: "none",
    basis: "what-if",
    inputs: Object.fromEntries(
      Object.entries(inputs).map(([name, input]) => [
        name,
        { title, range: [-1000, 1000], default: 1, ...input },
      ]),
    ),
    formulas,
    outputs: Object.fromEntries(Object.keys(formulas).map((name) => [name, { title, decimals: 6 }])),
    caveats: [],
    lines: [1],
  });
  const corpus = createCorpus({
    format: CORPUS_FORMAT,
    id: "made-up",
    report: {
      title,
      titleIsOurs: true,
      short: title,
      publisher: title,
      published: null,
      latest: "2025",
      language: "en",
      version: "1.0.0",
      source: { sha256: "0".repeat(64), lines: 1 },
      chapters: [{ id: "one", title, heading: "One", lines: [1], sections: ["none"] }],
    },
    sections: [],
    claims: [],
    tables: [],
    models: [{ id: "made-up", ...model }],
    entities: [],
    metrics: [],
    units: [
      { id: "%", dimension: "share", factor: 1, zh: "%", en: "%" },
      { id: "W", dimension: "power", factor: 1, zh: "W", en: "W" },
      { id: "kW", dimension: "power", factor: 1000, zh: "kW", en: "kW" },
    ],
    findings: [],
    derived: [],
  });
  const made = corpus.models.get("made-up");
  if (!made) throw new Error("the model is in its corpus");
  return { live: openModel(corpus, made), corpus };
}
