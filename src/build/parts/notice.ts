import { readdir, readFile } from "node:fs/promises";

/** Data that came without a package. */
const TABLES =
  "The pairs of traditional and simplified characters are single characters of OpenCC's TSCharacters table (https://github.com/BYVoid/OpenCC), Copyright Carbo Kuo and contributors, licensed under the Apache License 2.0, https://www.apache.org/licenses/LICENSE-2.0.";

/** What the wrapper's own licence does not speak of: the program that it was compiled from. */
const PDFIUM = `pdfium.wasm is PDFium (https://pdfium.googlesource.com/pdfium), compiled by @hyzyla/pdfium. With it come FreeType, libjpeg-turbo, OpenJPEG, Little CMS, Anti-Grain Geometry, ICU, Abseil and zlib, under the licences that stand in its folder third_party.

Copyright 2014 The PDFium Authors

Redistribution and use in source and binary forms, with or without modification, are permitted provided that the following conditions are met:

* Redistributions of source code must retain the above copyright notice, this list of conditions and the following disclaimer.
* Redistributions in binary form must reproduce the above copyright notice, this list of conditions and the following disclaimer in the documentation and/or other materials provided with the distribution.
* Neither the name of Google LLC nor the names of its contributors may be used to endorse or promote products derived from this software without specific prior written permission.

THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS "AS IS" AND ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT LIMITED TO, THE IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE ARE DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT OWNER OR CONTRIBUTORS BE LIABLE FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR CONSEQUENTIAL DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF SUBSTITUTE GOODS OR SERVICES; LOSS OF USE, DATA, OR PROFITS; OR BUSINESS INTERRUPTION) HOWEVER CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN CONTRACT, STRICT LIABILITY, OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE) ARISING IN ANY WAY OUT OF THE USE OF THIS SOFTWARE, EVEN IF ADVISED OF THE POSSIBILITY OF SUCH DAMAGE.`;

/** The dictionary is not part of the program, nor under its licence. */
const DICTIONARY =
  "cc-cedict.br is made from CC-CEDICT, under the Creative Commons Attribution-ShareAlike 4.0 International License: see cc-cedict.NOTICE.";

/** The text of dist/NOTICE: name, version, licence and licence text of each package that was bundled. */
export async function notice(packages: readonly string[]): Promise<string> {
  const parts = await Promise.all(packages.map(entry));
  return ["The files in this folder contain these packages.", ...parts, PDFIUM, TABLES, DICTIONARY].join(
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
