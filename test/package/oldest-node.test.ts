import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { isTooOld, OLDEST_NODE } from "../../src/version.ts";

test.each([
  ["18.20.8", true],
  ["20.9.0", true],
  ["20.18.3", true],
  ["20.19.0", false],
  ["20.20.2", false],
  ["22.0.0", false],
  ["24.1.0", false],
])("Node %s is too old: %s", (version, expected) => {
  expect(isTooOld(version)).toBe(expected);
});

test("no package that is bundled wants a newer one", () => {
  const notice = readFileSync("dist/NOTICE", "utf8");
  const wanted = [...notice.matchAll(/^-+\n\n(\S+) \d/gm)].map(([, name = ""]) => {
    const { engines } = JSON.parse(readFileSync(`node_modules/${name}/package.json`, "utf8"));
    return { name, oldest: /\d+(?:\.\d+)*/.exec(engines?.node ?? "")?.[0] ?? "0" };
  });
  expect(wanted).toContainEqual({ name: "pdfjs-dist", oldest: expect.stringMatching(/^2\d/) });
  expect(wanted.filter(({ oldest }) => isTooOld(OLDEST_NODE, oldest))).toEqual([]);
});

test.each(["README.md", "README.zh-CN.md", "CONTRIBUTING.md"])("%s says so", (page) => {
  const said = [...readFileSync(page, "utf8").matchAll(/Node (\d+(?:\.\d+)*)/g)].map(
    ([, version]) => version,
  );
  expect(new Set(said)).toEqual(new Set([OLDEST_NODE]));
});
