import { ReportError } from "../../src/errors.ts";
import type { Served } from "../../src/library/served.ts";
import runModel, { ModelOut } from "../../src/server/tools/run-model.ts";

/** Asks run_model as a client would: gives its structured answer, held to its schema, and its text. */
export function modelAsker(served: Served) {
  return async (args: Readonly<Record<string, unknown>>) => {
    const { structured, text } = await runModel.call(args, served);
    return { ...ModelOut.strict().parse(structured), text };
  };
}

/** The message with which a question is refused; a question that is answered fails the test. */
export async function refusal(ask: () => unknown): Promise<string> {
  try {
    await ask();
  } catch (error) {
    if (error instanceof ReportError) return error.message;
    throw error;
  }
  throw new Error("it was answered");
}
