import { createHash } from "node:crypto";
import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { FILE_LIST } from "../../installation.ts";

/** Writes the list by which `doctor` tells a file that is missing or damaged. */
export async function writeFileList(outDir: string): Promise<void> {
  const entries = await readdir(outDir, { recursive: true, withFileTypes: true });
  const names = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) =>
      join(parentPath, name)
        .slice(outDir.length + 1)
        .replaceAll("\\", "/"),
    )
    .sort();
  const lines = await Promise.all(
    names.map(async (name) => {
      const sum = createHash("sha256").update(await readFile(join(outDir, name)));
      return `${sum.digest("hex")}  ${name}\n`;
    }),
  );
  await writeFile(join(outDir, FILE_LIST), lines.join(""));
}
