import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Before all tests: a temporary folder for this run alone, which the processes of the tests inherit; gives what takes it away again. */
export default function ownTemporary(): () => void {
  const folder = mkdtempSync(join(tmpdir(), "report-knowledge-tests-"));
  Object.assign(process.env, { TMPDIR: folder });
  return () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
}
