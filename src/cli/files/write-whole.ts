import { rename, rm, writeFile } from "node:fs/promises";
import { ReportError } from "../../errors.ts";

/** Writes a new file. One that is there stays, unless `force` puts the new one in its place; a link is never followed. */
export async function writeWhole(file: string, content: string | Uint8Array, force: boolean): Promise<void> {
  try {
    if (!force) return await writeFile(file, content, { flag: "wx" });
    const aside = `${file}.${process.pid}.tmp`;
    await writeFile(aside, content, { flag: "wx" });
    await rename(aside, file).catch(async (error: unknown) => {
      await rm(aside, { force: true });
      throw error;
    });
  } catch (error) {
    const why =
      error instanceof Error && "code" in error && error.code === "EEXIST"
        ? "is there already. Give --force to put the new one in its place, or name another one."
        : `cannot be written: ${error instanceof Error ? error.message : String(error)}`;
    throw new ReportError("USAGE", `${file} ${why}`, { cause: error });
  }
}
