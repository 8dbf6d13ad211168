import { cite } from "../corpus/cite.ts";
import { byWeight } from "../corpus/corpus.ts";
import { lineNumbers } from "../corpus/schema/lines.ts";
import type { Lang } from "../corpus/schema/text.ts";
import { ReportError } from "../errors.ts";
import { computeOutputs, type LiveModel, missing, openModel, type Setting } from "../models/live-model.ts";
import { createPrintedFor } from "../models/printed.ts";
import { readInputs } from "../models/read-inputs.ts";
import { findTitled } from "./find.ts";
import { type ModeAnswer, type ModelRun, outputViews } from "./model-run.ts";
import { sayPoint } from "./model-say.ts";
import { solveAnswer } from "./model-solve.ts";
import { sweepAnswer } from "./model-sweep.ts";
import { tornadoAnswer } from "./model-tornado.ts";
import type { InputView, ModelView } from "./model-view.ts";
import type { Report } from "./report.ts";
import { clean } from "./shown-number.ts";

export interface ModelQuestion {
  readonly model: string;
  /** Name → number, text, list or {low, high}; or "range". */
  readonly inputs?: unknown;
  readonly solve?: string | undefined;
  readonly target?: number | string | undefined;
  readonly output?: string | undefined;
}

/** Runs a model: at a point, along one list or two, over spans of its inputs, or backwards from a target. */
export function runModel(report: Report, question: ModelQuestion, lang: Lang): ModelView {
  const { corpus } = report;
  const model = findTitled(report, "model", question.model, corpus.models, listing(report));
  const live = openModel(corpus, model);
  const asked = readInputs(corpus, live, question.inputs);
  const outputs =
    question.output === undefined ? Object.keys(model.outputs) : [outputNamed(live, question.output)];
  const [main] = outputs;
  if (main === undefined) throw new ReportError("CORPUS", `model/${model.id} has no outputs.`);
  const settings = live.settings(asked.overrides);
  const run: ModelRun = {
    report,
    live,
    asked,
    settings,
    outputs,
    main,
    printedFor: createPrintedFor(live),
    lang,
  };
  const answer = answerOf(run, question);
  const { mode, shown, values, outputs: computed, ...rest } = answer;
  return {
    report: report.version,
    model: `model/${model.id}`,
    title: model.title[lang],
    ...(isBare(question) && { question: model.question[lang] }),
    basis: model.basis,
    mode,
    inputs: inputViews(run, isBare(question), shown),
    outputs: computed ?? outputViews(run, shown),
    ...rest,
    explain: live.equations.stepsTo(shown).map(({ name, formula }) => ({
      name,
      formula: formula.source,
      ...(values?.[name] !== undefined && { value: clean(values[name]) }),
    })),
    ...list(
      "caveats",
      model.caveats.map((caveat) => caveat[lang]),
    ),
    ...list("findings", findings(run)),
    cite: cite(corpus, model.section, lineNumbers(model.lines), lang),
  };
}

const isBare = ({ inputs, solve }: ModelQuestion) => inputs === undefined && solve === undefined;

function answerOf(run: ModelRun, { solve, target, inputs, output }: ModelQuestion): ModeAnswer {
  const { axes, spans } = run.asked;
  if ((solve === undefined) !== (target === undefined))
    throw new ReportError(
      "INPUT",
      "solve and target go together: solve names an input, target the value that the output should have.",
    );
  if (spans.length > 0 && axes.length > 0)
    throw new ReportError(
      "INPUT",
      "A list asks for a sweep, {low, high} for a tornado: give one kind, and single values for the other inputs.",
    );
  if (solve !== undefined && target !== undefined) return solveAnswer(run, solve, target);
  if (spans.length > 0) return tornadoAnswer(run);
  if (axes.length > 0) return sweepAnswer(run);
  const ready = run.outputs.filter((name) => missing(run.live, run.settings, [name]).length === 0);
  return pointAnswer(run, inputs === undefined && output === undefined ? ready : run.outputs);
}

function pointAnswer(run: ModelRun, outputs: readonly string[]): ModeAnswer {
  const values = computeOutputs(run.live, run.settings, outputs);
  return {
    mode: outputs.length === 0 ? "inputs" : "point",
    outputs: outputViews(run, run.outputs, values),
    values,
    shown: run.outputs,
    say: sayPoint(run, values),
  };
}

function inputViews(run: ModelRun, detailed: boolean, shown: readonly string[]): Record<string, InputView> {
  const { live, asked, settings, lang } = run;
  const rows = new Set([...live.inputs.values()].flatMap(({ spec }) => spec.cell?.split(".")[0] ?? []));
  const used = new Set([...live.equations.inputsOf(shown), ...rows]);
  const own = settings
    .filter(({ input, from }) => detailed || used.has(input.name) || from === "reader")
    .map((setting) => [setting.input.name, inputView(run, setting, detailed)] as const);
  const parts = [...live.inputs.values()]
    .filter(({ name }) => live.model.inputs[name] === undefined)
    .flatMap((input) => {
      const value = asked.overrides.get(input.name);
      const moved = [...asked.axes, ...asked.spans].some((each) => each.input.name === input.name);
      if (value === undefined && !moved && !detailed) return [];
      const { spec, unit } = input;
      const standing = value ?? spec.default;
      const setting: Setting = {
        input,
        value: standing,
        from: value === undefined ? "report" : "reader",
        lines: spec.lines && value === undefined ? lineNumbers(spec.lines) : [],
        refs: [],
      };
      return standing === undefined && unit === undefined
        ? []
        : [[input.name, inputView(run, setting, detailed)] as const];
    });
  void lang;
  return Object.fromEntries([...own, ...parts]);
}

function inputView(
  { asked, lang }: ModelRun,
  { input, value, from, lines, gap }: Setting,
  detailed: boolean,
): InputView {
  const { spec, unit, name, low, high } = input;
  const axis = asked.axes.find((each) => each.input.name === name);
  const span = asked.spans.find((each) => each.input.name === name);
  const moved = axis ? { value: axis.values.flat() } : span ? { low: span.low, high: span.high } : undefined;
  return {
    title: spec.title[lang],
    ...(moved ?? (value !== undefined && { value: typeof value === "number" ? clean(value) : value })),
    ...(unit !== undefined && { unit }),
    from: moved ? "reader" : from,
    ...(detailed && input.kind !== "row" && { range: [low, high] }),
    ...(detailed && list("cases", spec.values ?? [])),
    ...(!moved && list("lines", lines)),
    ...(from === "needed" && gap && { why: gap[lang] }),
  };
}

function findings({ report: { corpus }, live: { model }, settings, lang }: ModelRun) {
  const own = (model.findings ?? []).flatMap((id) => corpus.findings.get(id) ?? []);
  const touching = corpus.findingsOf([`model/${model.id}`, ...settings.flatMap(({ refs }) => refs)]);
  const material = touching.filter(({ kind, weight }) => kind !== "ocr" || weight === "material");
  return byWeight([...new Set([...own, ...material])]).map(({ id, kind, weight, say }) => ({
    ref: `finding/${id}`,
    kind,
    weight,
    say: say[lang],
  }));
}

/** The output of this name; an error lists all that there are. */
function outputNamed(live: LiveModel, name: string): string {
  const names = Object.entries(live.model.outputs);
  const found = names.find(([id, { title }]) => id === name || title.zh === name || title.en === name);
  if (found) return found[0];
  throw new ReportError(
    "INPUT",
    `model/${live.model.id} has no output "${name.slice(0, 60)}". Outputs: ${names.map(([id]) => id).join(", ")}.`,
  );
}

function listing({ corpus }: Report): string {
  return `Models: ${[...corpus.models.keys()].join(", ")}.`;
}

function list<K extends string, T>(key: K, items: readonly T[]): Partial<Record<K, readonly T[]>> {
  const out: Partial<Record<K, readonly T[]>> = {};
  if (items.length > 0) out[key] = items;
  return out;
}
