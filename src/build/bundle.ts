import { type Plugin, rolldown } from "rolldown";

const shim: Plugin = {
  name: "zod-only-shim",
  resolveId: {
    filter: { id: /^@modelcontextprotocol\/server\/_shims$/ },
    handler: () => `${import.meta.dirname}/zod-only-shim.ts`,
  },
};

/** Names stay whole, so that a stack trace can be read; mangling them was no faster (see build.ts). */
const minify = { compress: true, mangle: false, codegen: { removeWhitespace: true } } as const;

const ENTRY = "src/cli/main.ts";
/** What the threads run that read reports. */
const WORKER = "src/store/worker/main.ts";
/** The loader runs this file from the code cache. */
const START = "start";

/**
 * Bundles src/cli/main.ts and all it runs into `outDir`: start.cjs for what a server needs to start, main.cjs that sets it going,
 * worker.cjs for its threads, a chunk for everything behind an `await import`. Returns the names of the packages that went in.
 */
export async function bundleServer(outDir: string): Promise<string[]> {
  const start = await startModules();
  const bundle = await rolldown({
    input: { main: ENTRY, worker: WORKER },
    platform: "node",
    plugins: [shim],
  });
  const { output } = await bundle.write({
    dir: outDir,
    format: "cjs",
    minify,
    comments: false,
    // What start and a later chunk share would go into a chunk of its own, which no code cache covers.
    codeSplitting: { groups: [{ name: START, test: (id) => start.has(id) }] },
    entryFileNames: "[name].cjs",
    chunkFileNames: ({ name }) => (name === START ? "start.cjs" : "chunk-[name].cjs"),
  });
  await bundle.close();
  const chunks = output.filter((part) => part.type === "chunk");
  for (const { fileName, dynamicImports } of chunks)
    if (fileName === `${START}.cjs`) refuseImports(dynamicImports);
  return packagesIn(chunks.flatMap(({ moduleIds }) => moduleIds));
}

/** What the loader runs from the code cache has no import(): chunks are required there, but what is not bundled would fail when it is asked for. */
function refuseImports(dynamicImports: readonly string[]): void {
  const outside = dynamicImports.filter((name) => !name.endsWith(".cjs"));
  if (outside.length > 0)
    throw new Error(
      `start.cjs imports ${outside.join(", ")} later, which a program from a code cache cannot. Put what imports it into a file of its own, behind an await import.`,
    );
}

/** Ids of all modules that the entry imports before it runs, itself not among them. */
async function startModules(): Promise<ReadonlySet<string>> {
  const ids = new Set<string>();
  const walk: Plugin = {
    name: "start-modules",
    buildEnd() {
      const visit = (id: string): void => {
        for (const next of this.getModuleInfo(id)?.importedIds ?? []) {
          if (ids.has(next)) continue;
          ids.add(next);
          visit(next);
        }
      };
      for (const id of this.getModuleIds()) if (this.getModuleInfo(id)?.isEntry) visit(id);
    },
  };
  const bundle = await rolldown({ input: ENTRY, platform: "node", plugins: [shim, walk] });
  await bundle.generate({ format: "cjs" });
  await bundle.close();
  return ids;
}

/** Bundles the loader that becomes the bin. It trusts code caches of these sums and no other. */
export async function bundleLoader(
  outDir: string,
  sums: Readonly<Record<string, string>> = {},
): Promise<void> {
  const known: Plugin = {
    name: "code-cache-sums",
    load: {
      filter: { id: /code-cache\/sums\.ts$/ },
      handler: () => `export const sums = ${JSON.stringify(sums)};`,
    },
  };
  const bundle = await rolldown({ input: "src/build/loader.ts", platform: "node", plugins: [known] });
  await bundle.write({
    dir: outDir,
    format: "cjs",
    minify,
    comments: false,
    entryFileNames: "report-knowledge-mcp.cjs",
    banner: "#!/usr/bin/env node",
  });
  await bundle.close();
}

function packagesIn(moduleIds: readonly string[]): string[] {
  const names = moduleIds.flatMap((id) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(id)?.[1] ?? []);
  return [...new Set(names)].sort();
}
