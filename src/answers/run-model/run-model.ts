import { byWeight } from "../../corpus/corpus.ts";
import { firstOf, lookUp } from "../../corpus/naming/look-up.ts";
import { notFound } from "../../corpus/naming/not-found.ts";
import { cite } from "../../corpus/places/cite.ts";
import { ref } from "../../corpus/ref.ts";
import { lineNumbers } from "../../corpus/schema/parts/lines.ts";
import { ReportError } from "../../errors.ts";
import type { Report } from "../../library/report.ts";
import type { Served } from "../../library/served.ts";
import type { LiveModel } from "../../models/live-model.ts";
import { openModel } from "../../models/open-model.ts";
import { createPrintedFor } from "../../models/proof/printed.ts";
import { readInputs } from "../../models/read-inputs.ts";
import type { Lang } from "../../notation/lang.ts";
import { getTitled } from "../find/get-titled.ts";
import { modelsOf } from "../find/shelves.ts";
import { answerOf } from "../reports/answer-of.ts";
import { reportWith } from "../reports/report-with.ts";
import { wantedTitled } from "../reports/wanted-titled.ts";
import { list } from "../sparse.ts";
import { toldFinding } from "../told-finding.ts";
import { explain } from "./explain.ts";
import { inShort } from "./in-short.ts";
import { inputViews } from "./inputs.ts";
import { mainOutput } from "./main-output.ts";
import { pointAnswer } from "./point.ts";
import type { ModeAnswer, ModelRun } from "./run.ts";
import { solveAnswer } from "./solve.ts";
import { sweepAnswer } from "./sweep.ts";
import { tornadoAnswer } from "./tornado.ts";
import type { ModelView } from "./view.ts";

export interface ModelQuestion {
  readonly model: string;
  readonly report?: readonly string[] | undefined;
  /** Name → number, text, list or {low, high}; or "range"; "all" for the report's case with all that there is. */
  readonly inputs?: unknown;
  readonly solve?: string | undefined;
  readonly target?: number | string | undefined;
  readonly output?: string | undefined;
}

/** Runs a model: at a point, along one list or two, over spans of its inputs, or backwards from a target. */
export function runModel(served: Served, question: ModelQuestion, lang: Lang): ModelView {
  const report = reportWith(served, question.model, question.report, MODEL);
  return answerOf(served, report, () => modelView(report, question, lang));
}

const MODEL = wantedTitled(modelsOf, "No model");

function modelView(report: Report, question: ModelQuestion, lang: Lang): ModelView {
  const { corpus } = report;
  const model = getTitled(question.model, modelsOf(corpus));
  const live = openModel(corpus, model);
  const isWhole = question.inputs === "all";
  const asked = readInputs(corpus, live, isWhole ? undefined : question.inputs);
  const settings = live.settings(asked.overrides);
  const outputs =
    question.output === undefined ? Object.keys(model.outputs) : [getOutput(live, question.output)];
  const main = mainOutput(live, asked, outputs, question.solve);
  const run: ModelRun = {
    corpus,
    live,
    asked,
    settings,
    outputs,
    main,
    printedFor: createPrintedFor(live),
    lang,
  };
  const { overrides, axes, spans } = asked;
  const isBare = overrides.size + axes.length + spans.length === 0 && question.solve === undefined;
  const { values, refs, ...answer } = modeAnswer(run, question, isBare);
  const shown = Object.keys(answer.outputs);
  const { mode, outputs: results, ...rest } = answer;
  const view: ModelView = {
    report: report.version,
    model: ref("model", model.id),
    title: model.title[lang],
    ...(isBare && { question: model.question[lang] }),
    basis: model.basis,
    mode,
    inputs: inputViews(run, shown, isBare, answer.solved?.input),
    outputs: results,
    ...rest,
    say: capitalised(rest.say),
    explain: explain(run, shown, values, answer.solved?.input),
    ...list(
      "caveats",
      model.caveats.map((caveat) => caveat[lang]),
    ),
    ...list("findings", findings(run, refs ?? settings.flatMap((each) => each.refs))),
    cite: cite(corpus, model.section, lineNumbers(model.lines), lang),
  };
  return isBare && !isWhole ? inShort(run, view) : view;
}

/** The answer of the mode that the reader's inputs ask for. */
export function modeAnswer(
  run: ModelRun,
  { solve, target }: Pick<ModelQuestion, "solve" | "target">,
  isBare: boolean,
): ModeAnswer {
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
  return axes.length > 0 ? sweepAnswer(run) : pointAnswer(run, isBare);
}

function findings({ corpus, live: { model }, lang }: ModelRun, refs: readonly string[]) {
  const own = (model.findings ?? []).flatMap((id) => corpus.findings.get(id) ?? []);
  const touching = corpus.findingsOf([ref("model", model.id), ...refs]);
  const material = touching.filter(({ weight }) => weight === "material");
  return byWeight([...new Set([...own, ...material])]).map((finding) => toldFinding(finding, lang));
}

const capitalised = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** The output of this name; an error lists all that there are. */
function getOutput({ model }: LiveModel, asked: string): string {
  const outputs = Object.entries(model.outputs);
  const match = lookUp(
    asked,
    outputs.map(([id, { title }]) => ({ thing: id, id, names: [title.zh, title.en] })),
  );
  const found = firstOf(match);
  if (found !== undefined) return found;
  throw notFound(`${ref("model", model.id)} has no output`, asked, {
    near: "near" in match ? match.near : [],
    there: `Outputs: ${outputs.map(([id]) => id).join(", ")}.`,
  });
}
