import { expect, test } from "vitest";
import { SLOW } from "./support/slow.ts";
import config from "./vitest.config.ts";

const settings = (mode: string) => config({ mode, command: "serve" }).test ?? {};

test("the quick tests are a part of all: the same files, but for those that reach outside or take long", () => {
  const { exclude: left = [], ...quick } = settings("quick");
  const { exclude = [], ...all } = settings("test");
  expect(quick).toEqual(all);
  expect(left).toEqual([...exclude, ...SLOW]);
});

test.each([
  "test/apps/",
  "test/http/",
  "test/cli/",
  "test/package/pack",
  "test/examples/",
  "test/robust/",
  "test/relevance/relevance.slow",
])("%s is not quick", (place) => expect(SLOW.some((file) => file.startsWith(place))).toBe(true));

test.each(["test/architecture", "test/quick", "test/notation/", "test/tables/", "test/models/"])(
  "%s is quick, but for what says in its name that it is not",
  (place) =>
    expect(SLOW.filter((file) => file.startsWith(place) && !file.endsWith(".slow.test.ts"))).toEqual([]),
);
