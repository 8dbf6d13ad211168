import { byWeight } from "../../corpus/corpus.ts";
import { ReportError } from "../../errors.ts";
import { pickReports } from "../../library/pick.ts";
import type { Report } from "../../library/report.ts";
import type { Served } from "../../library/served.ts";
import type { LiveModel } from "../../models/live-model.ts";
import type { Asked } from "../../models/read-inputs.ts";
import type { Lang } from "../../notation/lang.ts";
import { teller } from "../reports/qualify.ts";
import { explain } from "../run-model/explain.ts";
import type { ModeAnswer, ModelRun } from "../run-model/run.ts";
import { modeAnswer } from "../run-model/run-model.ts";
import { list } from "../sparse.ts";
import { type ToldFinding, toldFinding } from "../told-finding.ts";
import { asModelFile } from "./as-model.ts";
import { isBounded, usedBy } from "./bounded.ts";
import type { GivenInput } from "./inputs/given-input.ts";
import { mixedWarnings, type NamedSource } from "./mixed.ts";
import { type CalculationQuestion, openCalculation } from "./open-calculation.ts";
import { citesOf, operandView } from "./operand-views.ts";
import { resultViews, sayResult } from "./results.ts";
import type { CalculationView } from "./view.ts";

/** Computes the reader's own formulas over figures of the reports and numbers of the reader's: at a point, along lists, over spans, or backwards from a target. */
export function calculate(all: Served, question: CalculationQuestion, lang: Lang): CalculationView {
  const served = { ...all, reports: pickReports(all, question.report) };
  const told = teller(all);
  const calculation = openCalculation(served, question, lang);
  const { live, results, inputs, main } = calculation;
  const names = results.map(({ formula }) => formula.name);
  const asked = askedOf(live, inputs, question.solve);
  const isPoint = asked.axes.length + asked.spans.length === 0 && question.solve === undefined;
  if (!isPoint) mustBeSingle(inputs);
  const run: ModelRun = {
    corpus: { ...reportFor(served, inputs).corpus, units: calculation.units },
    live,
    asked,
    settings: live.settings(asked.overrides),
    outputs: question.output === undefined ? names : [main],
    main,
    printedFor: () => undefined,
    lang,
  };
  const { values, refs: _, ...answer } = modeAnswer(run, question, false);
  const shown = Object.keys(answer.outputs);
  const solved = answer.solved?.input;
  const hangsOn = new Set(shown.flatMap((output) => usedBy(output, results)));
  const used = usedSources(hangsOn, inputs);
  const reports = [...new Set(used.map(({ source }) => source.report))];
  const point = isPoint ? resultViews(calculation, answer.outputs, values ?? {}) : undefined;
  return {
    report: (reports.length > 0 ? reports : [reportFor(served, inputs)])
      .map(({ version }) => version)
      .join(", "),
    mode: answer.mode,
    inputs: Object.fromEntries(
      [...inputs]
        .filter(([name]) => name !== solved && hangsOn.has(name))
        .map(([name, input]) => [
          name,
          told(operandView(input, lang), sourceOf(input) ?? reportFor(served, inputs)),
        ]),
    ),
    outputs: point?.outputs ?? plainOutputs(answer),
    ...(answer.columns && { columns: answer.columns }),
    ...(answer.rows && { rows: answer.rows }),
    ...(answer.solved && { solved: answer.solved }),
    say: point ? sayResult(calculation, point.outputs, lang) : answer.say,
    explain: explain(run, shown, point?.steps ?? values, solved),
    ...list("caveats", [
      ...(point ? openResults(point.open, lang) : boundedInputs(inputs, lang)),
      ...mixedWarnings(used, lang),
      ...[...inputs.values()].flatMap(({ name, notes }) => (hangsOn.has(name) ? notes : [])),
    ]),
    ...list("findings", findingsOf(used, inputs, told, lang)),
    ...list(
      "cites",
      citesOf(
        used.map(({ source }) => source),
        lang,
      ),
    ),
    ...(question.yaml === true && { yaml: asModelFile(calculation) }),
  };
}

const sourceOf = ({ operands }: GivenInput): Report | undefined =>
  operands.find(({ source }) => source !== undefined)?.source?.report;

/** The report that the answer is of: the first from which an input is. */
function reportFor(served: Served, inputs: ReadonlyMap<string, GivenInput>): Report {
  const [first] = [...[...inputs.values()].flatMap((input) => sourceOf(input) ?? []), ...served.reports];
  if (first) return first;
  throw new ReportError("NOT_FOUND", "No report is served.");
}

/** The span of an input that is solved for is where it is looked for. */
function askedOf(live: LiveModel, inputs: ReadonlyMap<string, GivenInput>, solve: string | undefined): Asked {
  const others = [...live.inputs.values()].filter(({ name }) => name !== solve);
  const moving = others.map((input) => ({ input, given: inputs.get(input.name) }));
  return {
    overrides: new Map(),
    axes: moving.flatMap(({ input, given }) => (given?.axis ? [{ input, values: given.axis }] : [])),
    spans: moving.flatMap(({ input, given }) => (given?.span ? [{ input, ...given.span }] : [])),
  };
}

/** A range of the report is no point to start from. */
function mustBeSingle(inputs: ReadonlyMap<string, GivenInput>): void {
  for (const { name, operands } of inputs.values())
    for (const { value, low, high, source } of operands)
      if (value === undefined)
        throw new ReportError(
          "INPUT",
          `Input "${name}" (${source?.ref}) is a range, ${low ?? "…"} to ${high ?? "…"}: with a list, a span or solve it takes one number. Give one, or {"low", "high"}.`,
        );
}

function usedSources(used: ReadonlySet<string>, inputs: ReadonlyMap<string, GivenInput>): NamedSource[] {
  return [...inputs.values()].flatMap(({ name, operands }) =>
    used.has(name) ? operands.flatMap(({ source }) => (source ? [{ name, source }] : [])) : [],
  );
}

/** Findings that touch an operand; of its table, and of the rows of a list, the material ones. */
function findingsOf(
  sources: readonly NamedSource[],
  inputs: ReadonlyMap<string, GivenInput>,
  told: ReturnType<typeof teller>,
  lang: Lang,
): ToldFinding[] {
  const isList = (name: string) => (inputs.get(name)?.operands.length ?? 0) > 1;
  return [...new Set(sources.map(({ source }) => source.report))].flatMap((report) => {
    const { corpus } = report;
    const own = sources.filter(({ source }) => source.report === report);
    const near = own.filter(({ name }) => !isList(name)).flatMap(({ source }) => source.touches);
    const wide = own.flatMap(({ source }) => [...source.touches, source.within ?? ""]);
    const material = corpus.findingsOf(wide).filter(({ weight }) => weight === "material");
    const all = [...new Set([...material, ...corpus.findingsOf(near)])];
    return byWeight(all).map((finding) => told(toldFinding(finding, lang), report));
  });
}

function plainOutputs({ outputs }: ModeAnswer): CalculationView["outputs"] {
  return Object.fromEntries(
    Object.entries(outputs).map(([name, { title, unit, value }]) => [
      name,
      { title, ...(unit !== undefined && { unit }), ...(value !== undefined && { value }) },
    ]),
  );
}

function openResults(open: readonly string[], lang: Lang): string[] {
  if (open.length === 0) return [];
  return [
    lang === "zh"
      ? `${open.join("、")}无法判定：操作数的界限使两端都不定。`
      : `${open.join(", ")} cannot be told: the bounds of its operands leave both sides open.`,
  ];
}

function boundedInputs(inputs: ReadonlyMap<string, GivenInput>, lang: Lang): string[] {
  const names = [...inputs.values()]
    .filter(({ operands }) => operands.some(isBounded))
    .map(({ name }) => name);
  if (names.length === 0) return [];
  return [
    lang === "zh"
      ? `${names.join("、")}在报告中是约数或界限，此处按印出的数计算。`
      : `${names.join(", ")}: a bound or an approximation in the report, here taken as printed.`,
  ];
}
