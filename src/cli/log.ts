/** A message for whoever runs the server; stdout belongs to the protocol. */
export function log(text: string): void {
  process.stderr.write(`report-knowledge-mcp: ${text}\n`);
}

/** A bug in full. */
export function logBug(error: unknown): void {
  log(error instanceof Error ? (error.stack ?? error.message) : String(error));
}
