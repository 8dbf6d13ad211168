import { printable } from "./printable.ts";

/** A message for whoever runs the server; stdout belongs to the protocol. Only its first line looks like one of ours. */
export function log(text: string): void {
  tell(`report-knowledge-mcp: ${text.replaceAll("\n", "\n  ")}`);
}

/** A bug in full. */
export function logBug(error: unknown): void {
  log(error instanceof Error ? (error.stack ?? error.message) : String(error));
}

/** A text on stderr. */
export function tell(text: string): void {
  process.stderr.write(`${printable(text)}\n`);
}
