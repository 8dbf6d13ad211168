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

/**
 * Bundles src/cli/main.ts and all it runs into `outDir`: main.cjs for what a server needs to start, a chunk
 * for everything behind an `await import`. Returns the names of the packages that went in.
 */
export async function bundleServer(outDir: string): Promise<string[]> {
  const bundle = await rolldown({ input: "src/cli/main.ts", platform: "node", plugins: [shim] });
  const { output } = await bundle.write({
    dir: outDir,
    format: "cjs",
    minify,
    comments: false,
    entryFileNames: "main.cjs",
    chunkFileNames: "chunk-[name].cjs",
  });
  await bundle.close();
  return packagesIn(output.flatMap((part) => (part.type === "chunk" ? part.moduleIds : [])));
}

/** Bundles the loader that becomes the bin. */
export async function bundleLoader(outDir: string): Promise<void> {
  const bundle = await rolldown({ input: "src/build/loader.ts", platform: "node" });
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
