import { readFileSync } from "node:fs";
import { makeCall } from "../../src/build/first-calls.ts";
import { withSession } from "../../src/build/session.ts";
import { BIN } from "../support/places.ts";
import type { Row } from "./row.ts";

/** Resident memory of the server after its first search; read from the kernel, so only where it tells (Linux). */
export async function memoryRows(query: string): Promise<Row[]> {
  const command = [process.execPath, BIN];
  const kilobytes = await withSession({ command, era: "legacy" }, async (session) => {
    await makeCall(session, { name: "search_claims", arguments: { query } });
    const status = readFileSync(`/proc/${session.pid}/status`, "utf8");
    return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]);
  });
  return [
    { what: "resident memory after a search", value: kilobytes / 1024, unit: " MB", budget: 120, aim: 90 },
  ];
}
