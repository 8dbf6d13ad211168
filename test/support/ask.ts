import { readFolder } from "../../src/corpus/reading/read-folder.ts";
import { checkCorpus } from "../../src/corpus/rules/check-corpus.ts";
import { ReportError } from "../../src/errors.ts";
import { openReport } from "../../src/library/report.ts";
import runModel, { ModelOut } from "../../src/server/tools/run-model.ts";

/** Asks run_model of a report's folder, as a client would: gives its structured answer, held to its schema, and its text. */
export async function modelAsker(folder: string) {
  const report = openReport(checkCorpus(await readFolder(folder)));
  return (args: Readonly<Record<string, unknown>>) => {
    const { structured, text } = runModel.call(args, report);
    return { ...ModelOut.strict().parse(structured), text };
  };
}

/** The message with which a question is refused; a question that is answered fails the test. */
export function refusal(ask: () => unknown): string {
  try {
    ask();
  } catch (error) {
    if (error instanceof ReportError) return error.message;
    throw error;
  }
  throw new Error("it was answered");
}
