import { readdir, readFile } from "node:fs/promises";

/** The text of dist/NOTICE: name, version, licence and licence text of each package that was bundled. */
export async function notice(packages: readonly string[]): Promise<string> {
  const parts = await Promise.all(packages.map(entry));
  return ["The files in this folder contain these packages.", ...parts].join(`\n\n${"-".repeat(80)}\n\n`);
}

async function entry(name: string): Promise<string> {
  const dir = `node_modules/${name}`;
  const about: Record<string, unknown> = JSON.parse(await readFile(`${dir}/package.json`, "utf8"));
  const file = (await readdir(dir)).find((each) => /^(licen[cs]e|copying)/i.test(each));
  if (file === undefined) throw new Error(`${dir} has no licence file, so it cannot be bundled.`);
  const text = await readFile(`${dir}/${file}`, "utf8");
  return `${name} ${about["version"]} (${about["license"]})\n\n${text.trim()}`;
}
