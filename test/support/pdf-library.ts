import { resolve } from "node:path";
import { addInThread } from "../../src/store/worker/add-in-thread.ts";
import { startWorker } from "../../src/store/worker/start-worker.ts";

/** The file of a PDF of test/fixtures/pdf. */
export const pdf = (name: string): string => `test/fixtures/pdf/${name}.pdf`;

/** Adds PDFs to a library under their names, all in one thread of the built program, so that the reader is loaded once. */
export async function addPdfs(library: string, names: readonly string[]): Promise<void> {
  const add = addInThread(startWorker(resolve("dist/worker.cjs")));
  for (const name of names) await add({ path: pdf(name), library, given: { id: name }, taken: [] });
}
