import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { mcpbManifest } from "../../src/build/mcpb/manifest.ts";
import { READABLE } from "../../src/ingest/formats.ts";
import { tools } from "../../src/server/tools/index.ts";
import { OLDEST_NODE } from "../../src/version.ts";

const about: Record<string, unknown> = JSON.parse(readFileSync("package.json", "utf8"));

/** What the MCP registry is told; `npm run docs` writes it. */
function registryEntry({ name, version, mcpName }: Readonly<Record<string, unknown>>): object {
  return {
    $schema: "https://static.modelcontextprotocol.io/schemas/2025-12-11/server.schema.json",
    name: mcpName,
    title: "Report knowledge",
    description: "Exact, cited figures of a research report in Chinese and English, and its models live.",
    version,
    packages: [
      {
        registryType: "npm",
        registryBaseUrl: "https://registry.npmjs.org",
        identifier: name,
        version,
        runtimeHint: "npx",
        transport: { type: "stdio" },
        environmentVariables: [
          {
            name: "REPORT_FOLDER",
            description: `Folder of reports (${READABLE}) that are read, served and kept up with.`,
            format: "filepath",
            isRequired: false,
          },
          {
            name: "REPORT_LIBRARY",
            description: "Folder of the library in place of the platform's folder for data.",
            format: "filepath",
            isRequired: false,
          },
          {
            name: "REPORT_SOURCE",
            description: "Path of your own copy of the report; answers then quote its lines.",
            format: "filepath",
            isRequired: false,
          },
        ],
      },
    ],
  };
}

test("server.json says what package.json says", async () => {
  await expect(`${JSON.stringify(registryEntry(about), undefined, 2)}\n`).toMatchFileSnapshot(
    "../../server.json",
  );
});

test("server.json keeps the registry's limits", () => {
  const entry: Record<string, unknown> = JSON.parse(readFileSync("server.json", "utf8"));
  expect(entry["name"]).toMatch(/^[a-zA-Z0-9.-]+\/[a-zA-Z0-9._-]+$/);
  expect(entry["name"]).toBe(about["mcpName"]);
  expect(String(entry["description"]).length).toBeLessThanOrEqual(100);
  expect(String(entry["version"])).toMatch(/^\d+\.\d+\.\d+$/);
});

test("the bundle's manifest lists every tool and starts the bin of the package", () => {
  const manifest = mcpbManifest(about);
  expect(manifest["tools"]).toEqual(tools.map(({ name, description }) => ({ name, description })));
  expect(manifest).toMatchObject({
    manifest_version: "0.3",
    name: about["name"],
    version: about["version"],
    author: { name: about["author"] },
    server: { type: "node", entry_point: Object.values(Object(about["bin"]))[0] },
    user_config: {
      report_folder: { type: "directory", required: false, default: "" },
      report_copy: { type: "file", required: false, default: "" },
    },
    compatibility: { runtimes: { node: `>=${OLDEST_NODE}` } },
  });
});
