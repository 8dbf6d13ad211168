import { readdir, readFile } from "node:fs/promises";

/** Data that came without a package. */
const TABLES =
  "The pairs of traditional and simplified characters are single characters of OpenCC's TSCharacters table (https://github.com/BYVoid/OpenCC), Copyright Carbo Kuo and contributors, licensed under the Apache License 2.0, https://www.apache.org/licenses/LICENSE-2.0.";

/** The text of dist/NOTICE: name, version, licence and licence text of each package that was bundled. */
export async function notice(packages: readonly string[]): Promise<string> {
  const parts = await Promise.all(packages.map(entry));
  return ["The files in this folder contain these packages.", ...parts, TABLES].join(
    `\n\n${"-".repeat(80)}\n\n`,
  );
}

async function entry(name: string): Promise<string> {
  const dir = `node_modules/${name}`;
  const about: Record<string, unknown> = JSON.parse(await readFile(`${dir}/package.json`, "utf8"));
  const files = (await readdir(dir)).filter((each) => /^(licen[cs]e|copying)/i.test(each));
  const texts = await Promise.all(files.map((file) => readFile(`${dir}/${file}`, "utf8")));
  const terms = texts.length > 0 ? texts.map((text) => text.trim()) : [byReference(dir, about)];
  return [`${name} ${about["version"]} (${about["license"]})`, ...terms].join("\n\n");
}

/** The Mozilla licence asks for no copy of itself, but that the reader is told where the source is. */
function byReference(
  dir: string,
  { license, repository, version }: Readonly<Record<string, unknown>>,
): string {
  const url: unknown =
    typeof repository === "object" && repository !== null && "url" in repository
      ? repository.url
      : repository;
  if (license !== "MPL-2.0" || typeof url !== "string")
    throw new Error(`${dir} has no licence file, so it cannot be bundled.`);
  return `Subject to the Mozilla Public License 2.0, https://mozilla.org/MPL/2.0/. Its source, unchanged, is version ${version} of ${url.replace(/^git\+/, "")}.`;
}
