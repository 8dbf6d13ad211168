import { type Corpus, createCorpus } from "../corpus.ts";
import type { CorpusData } from "../data.ts";
import { corpusError, type Problem } from "../reading/problem.ts";
import { createContext } from "./context.ts";
import { checkDerived } from "./derived.ts";
import { checkFindings } from "./findings.ts";
import { checkIds } from "./ids.ts";
import { checkModels } from "./models.ts";
import { checkReport } from "./report.ts";
import { checkSections } from "./sections.ts";
import { statementProblems } from "./statements.ts";
import { checkTables } from "./tables.ts";
import { checkTexts } from "./texts.ts";
import { checkValues } from "./values.ts";

/** Links the data and holds every rule that can be seen without the report; throws one error that lists all breaks. */
export function checkCorpus(data: CorpusData): Corpus {
  const { corpus, problems } = inspectCorpus(data);
  if (problems.length > 0) throw corpusError(data.id, problems);
  return corpus;
}

/** The linked data with all that breaks a rule. */
export function inspectCorpus(data: CorpusData): {
  readonly corpus: Corpus;
  readonly problems: readonly Problem[];
} {
  const corpus = createCorpus(data);
  const context = createContext(corpus);
  checkIds(context, data);
  checkReport(context);
  checkTexts(context, data);
  checkSections(context);
  checkTables(context);
  checkValues(context);
  for (const problem of statementProblems(corpus)) context.problems.push(problem);
  checkModels(context);
  checkFindings(context);
  checkDerived(context);
  return { corpus, problems: context.problems };
}
