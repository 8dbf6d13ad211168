import { expect, test } from "vitest";
import { searchClaims } from "../../../src/answers/search-claims/search-claims.ts";
import { servedShipped } from "../../support/reports.ts";

const shipped = await servedShipped();
const first = async (query: string) => {
  const lang = /\p{Script=Han}/u.test(query) ? "zh" : "en";
  return (await searchClaims(shipped, { query }, lang)).hits[0]?.ref;
};

test.each([
  ["What does MCP stand for?", "claim/mcp-open-protocol"],
  ["MCP是什么", "claim/mcp-open-protocol"],
  ["什么是MLA", "claim/deepseek-v3-mla"],
  ["JIE的全称是什么", "claim/jie-proposal"],
])("%s opens with the claim that writes it out", async (query, ref) => {
  expect(await first(query)).toBe(ref);
});
