import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { ReportError } from "../../errors.ts";
import { type DrawnPage, drawPage } from "../../pages/draw-page.ts";
import type { DrawJob } from "./draw-job.ts";

/** A page of a report's file as a PNG. SOURCE if the file is gone or another one. */
export async function drawOriginal({ report, file, sha256, page, boxes }: DrawJob): Promise<DrawnPage> {
  const bytes = read(file, report);
  if (createHash("sha256").update(bytes).digest("hex") !== sha256)
    throw new ReportError(
      "SOURCE",
      `${file} is not the file that ${report} was read from: somebody changed it. ${ADD_AGAIN}`,
    );
  return drawPage(bytes, { page, boxes });
}

function read(file: string, report: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch (error) {
    throw new ReportError("SOURCE", `The file of ${report} is gone: ${file} cannot be read. ${ADD_AGAIN}`, {
      cause: error,
    });
  }
}

const ADD_AGAIN = "Add the report's file again: report-knowledge-mcp add FILE.";
