import { Client } from "@modelcontextprotocol/client";
import { StdioClientTransport } from "@modelcontextprotocol/client/stdio";
import { afterAll, beforeAll, expect, test } from "vitest";
import { server, TINY } from "../support/places.ts";

const client = new Client({ name: "uris", version: "0" });
beforeAll(() => client.connect(new StdioClientTransport(server("--no-sample", "--corpus", TINY))));
afterAll(() => client.close());

const base = "report://tiny-report";

test.each([
  "file:///etc/passwd",
  "report://etc/passwd",
  "report://tiny-report",
  `${base}/`,
  `${base}/section/`,
  `${base}/section/..`,
  `${base}/section/../../../etc/passwd`,
  `${base}/section/..%2f..%2fetc%2fpasswd`,
  `${base}/section/%252e%252e%252fetc`,
  `${base}/section/%c0%ae%c0%ae/etc`,
  `${base}/section/．．／etc`,
  `${base}/section/riders%00`,
  `${base}/section/riders%2Fcsv`,
  `${base}/section/%72iders%0a`,
  `${base}/section/ riders`,
  `${base}/section/toString`,
  `${base}/section/%5f%5fproto%5f%5f`,
  `${base}/table/bicycles/csv/csv`,
  `${base}/table/bicycles.csv`,
  `${base}/report/riders`,
  "report://other-report/section/riders",
  "http://127.0.0.1/section/riders",
  "javascript:alert(1)",
  "no uri at all",
  "",
])("%j is not found, and nothing of the machine is told", async (uri) => {
  const told = await client.readResource({ uri }).then(
    (found) => `found ${JSON.stringify(found)}`,
    (error: unknown) => JSON.stringify({ ...Object(error), message: String(error) }),
  );
  expect(told).not.toContain("found {");
  expect(told).toContain("-32602");
  expect(told.replaceAll(uri, "")).not.toMatch(/root:|\/home|node_modules|\n\s+at /);
});

test.each([
  ["a long id", `${base}/section/${"x".repeat(500_000)}`],
  ["many hyphens", `${base}/section/${"-".repeat(200_000)}`],
  ["many slashes", `${base}${"/section".repeat(50_000)}`],
  ["many escapes", `${base}/section/${"%2e".repeat(100_000)}`],
])("%s costs less than a second", async (_, uri) => {
  const start = performance.now();
  const message = await client.readResource({ uri }).then(String, String);
  expect(message).toContain("Error");
  expect(message.length).toBeLessThan(2 * uri.length);
  expect(performance.now() - start).toBeLessThan(1000);
});

test("case of the scheme, escapes that are not needed and unknown queries do not matter", async () => {
  for (const uri of [
    `${base}/section/riders`,
    `REPORT://tiny-report/section/riders`,
    `${base}/section/%72iders`,
    `${base}/section/riders?x=1`,
  ]) {
    const { contents } = await client.readResource({ uri });
    expect(JSON.stringify(contents)).toContain("12,500");
  }
});
