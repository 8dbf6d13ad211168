// Preloaded (node --expose-gc --require) by the soak: on SIGUSR2 the garbage goes, and what is left in use is told on stderr.
process.on("SIGUSR2", () => {
  globalThis.gc();
  globalThis.gc();
  process.stderr.write(`heap ${process.memoryUsage().heapUsed}\n`);
});
