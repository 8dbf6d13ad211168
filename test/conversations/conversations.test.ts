import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { isRecord } from "../../src/corpus/is-record.ts";
import { connect, type TestClient } from "../support/client.ts";
import { conversations } from "./conversations.ts";
import { oneCallConversations } from "./one-call.ts";

let client: TestClient;
beforeAll(async () => {
  client = await connect();
});
afterAll(() => client.close());

test("there are enough of them, from everybody, in both languages, and none needs more than two calls", () => {
  expect(conversations.length).toBeGreaterThanOrEqual(15);
  expect(new Set(conversations.map(({ who }) => who)).size).toBe(6);
  expect(conversations.filter(({ asks }) => /\p{Script=Han}/u.test(asks)).length).toBeGreaterThanOrEqual(5);
  for (const { calls } of conversations) expect([1, 2]).toContain(calls.length);
  const tools = new Set(conversations.flatMap(({ calls }) => calls.map(({ tool }) => tool)));
  expect(tools.size).toBeGreaterThanOrEqual(8);
});

describe.each([...conversations, ...oneCallConversations])("$who: $asks", ({ calls }) => {
  test.each(calls)("$tool", async ({ tool, args, holds = [], lacks = [], at = {} }) => {
    const { isError, structured, text } = await client.call(tool, { ...args });
    expect(isError, text).toBe(false);
    const answer = JSON.stringify(structured);
    for (const part of holds) expect(answer).toContain(part);
    for (const part of lacks) expect(answer).not.toContain(part);
    for (const [path, value] of Object.entries(at))
      expect(valuesAt(structured, path.split(".")), `${path} in ${answer.slice(0, 1500)}`).toSatisfy(
        (found: readonly unknown[]) => found.some((each) => agrees(each, value)),
      );
  });
});

/** Everything that stands at a path; `*` goes through all elements. */
function valuesAt(value: unknown, [step, ...rest]: readonly string[]): unknown[] {
  if (step === undefined) return [value];
  if (step === "*") return elements(value).flatMap((each) => valuesAt(each, rest));
  const next = Array.isArray(value) ? value[Number(step)] : isRecord(value) ? value[step] : undefined;
  return next === undefined ? [] : valuesAt(next, rest);
}

function elements(value: unknown): unknown[] {
  if (Array.isArray(value)) return value;
  return isRecord(value) ? Object.values(value) : [];
}

/** Numbers agree to the decimals that the expectation gives; strings contain it. */
function agrees(found: unknown, expected: string | number | boolean): boolean {
  if (typeof expected === "string") return typeof found === "string" && found.includes(expected);
  if (typeof expected === "boolean" || typeof found !== "number") return found === expected;
  const decimals = String(expected).split(".")[1]?.length ?? 0;
  return Math.abs(found - expected) <= 0.5 * 10 ** -decimals + 1e-9;
}
