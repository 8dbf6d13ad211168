/* Before a program: at its end its last lines name the files that it has loaded. */
process.on("exit", () => {
  for (const file of Object.keys(require.cache)) process.stderr.write(`loaded: ${file}\n`);
});
