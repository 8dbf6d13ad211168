import { cpSync } from "node:fs";
import { join } from "node:path";
import { rolldown } from "rolldown";

/** Lays the PDF reader into a folder as the build does, as read-pdf.cjs with its character maps, to be run in a process of its own. */
export async function bundleReader(folder: string): Promise<void> {
  const bundle = await rolldown({ input: "src/ingest/pdf/read-pdf.ts", platform: "node" });
  await bundle.write({ dir: folder, format: "cjs", entryFileNames: "read-pdf.cjs" });
  await bundle.close();
  cpSync("node_modules/pdfjs-dist/cmaps", join(folder, "cmaps"), { recursive: true });
}
