/** `npm run bundle`: packs dist as a .mcpb, and proves it: validated, unpacked elsewhere, started as a host would, tools listed. */
import { execFileSync } from "node:child_process";
import { copyFile, cp, mkdir, mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { isRecord } from "../../corpus/is-record.ts";
import { withSession } from "../session.ts";
import { mcpbManifest } from "./manifest.ts";

// By npx, at one version: its 55 packages, wanted at a release only, stay out of this project's tree.
const MCPB = ["--yes", "@anthropic-ai/mcpb@2.1.2"];

const about: Record<string, unknown> = JSON.parse(await readFile("package.json", "utf8"));
const manifest = mcpbManifest(about);
const file = `${about["name"]}-${about["version"]}.mcpb`;
const work = await mkdtemp(join(tmpdir(), "mcpb-"));
try {
  const packed = join(work, "packed");
  await mkdir(packed);
  await cp("dist", join(packed, "dist"), { recursive: true });
  for (const name of ["LICENSE", "README.md"]) await copyFile(name, join(packed, name));
  await writeFile(join(packed, "manifest.json"), JSON.stringify(manifest, undefined, 2));
  mcpb("validate", join(packed, "manifest.json"));
  await rm(file, { force: true });
  mcpb("pack", packed, file);

  const installed = join(work, "installed");
  mcpb("unpack", file, installed);
  const listed = await toolsOf(installed);
  const expected = JSON.stringify(manifest["tools"]);
  if (JSON.stringify(listed) !== expected)
    throw new Error(`The bundle serves ${JSON.stringify(listed)} where its manifest lists ${expected}`);
  const size = Math.round((await stat(file)).size / 1024);
  console.log(`${file}: ${size} kB, ${listed.length} tools, validated and started`);
} finally {
  await rm(work, { recursive: true });
}

function mcpb(...args: readonly string[]): void {
  execFileSync("npx", [...MCPB, ...args], { stdio: ["ignore", "ignore", "inherit"] });
}

/** What the bundle in a folder serves when it is started the way its manifest says, with nothing configured by the user. */
async function toolsOf(folder: string): Promise<{ name: unknown; description: unknown }[]> {
  const { server, user_config }: Record<string, unknown> = JSON.parse(
    await readFile(join(folder, "manifest.json"), "utf8"),
  );
  const config = isRecord(server) && isRecord(server["mcp_config"]) ? server["mcp_config"] : {};
  const defaults = Object.entries(isRecord(user_config) ? user_config : {}).map(
    ([key, option]): [string, string] => [
      `user_config.${key}`,
      isRecord(option) ? String(option["default"]) : "",
    ],
  );
  const values = new Map([["__dirname", folder], ...defaults]);
  const filled = (text: unknown) => String(text).replace(/\$\{([^}]+)\}/g, (_, key) => values.get(key) ?? "");
  const args = Array.isArray(config["args"]) ? config["args"].map(filled) : [];
  const env = Object.entries(isRecord(config["env"]) ? config["env"] : {});
  const session = {
    command: [process.execPath, ...args],
    env: Object.fromEntries(env.map(([key, value]) => [key, filled(value)])),
    era: "legacy",
  } as const;
  return withSession(session, async ({ request }) => {
    const { tools } = await request("tools/list");
    return (Array.isArray(tools) ? tools : []).map(({ name, description }) => ({ name, description }));
  });
}
