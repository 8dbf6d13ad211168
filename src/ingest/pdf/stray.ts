/** Errors that pdf.js throws into promises that it lets nobody wait for, when a file is damaged. What it lost is missing on its page anyway. */
const STRAY =
  /^(?:XRefEntryException|XRefParseException|FormatError|MissingDataException|UnknownErrorException|InvalidPDFException|ResponseException|AbortException|ParserEOFException|JpxError|Jbig2Error|JpegError)$/;

/** Runs a task during which errors that pdf.js leaves lying do not end the program; all others do, as always. */
export async function withoutStrays<T>(task: () => Promise<T>): Promise<T> {
  const drop = (reason: unknown): void => {
    const isStray = reason instanceof Error && STRAY.test(reason.name);
    if (!isStray) throw reason;
  };
  process.on("unhandledRejection", drop);
  try {
    return await task();
  } finally {
    // Those of the last page come after the task's end.
    await new Promise((done) => setTimeout(done, 0));
    process.off("unhandledRejection", drop);
  }
}
