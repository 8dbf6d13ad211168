import { describe, expect, test } from "vitest";
import { searchClaims } from "../../../src/answers/search-claims/search-claims.ts";
import { servedShipped } from "../../support/reports.ts";
import { UNMATCHED } from "./unmatched-names.ts";

const shipped = await servedShipped();

describe.each(Object.entries(UNMATCHED))("%s", (_, cases) => {
  test.each(Object.entries(cases))("%s: %j", async (query, names) => {
    const { unmatched = [] } = await searchClaims(shipped, { query, limit: 1 }, "en");
    expect(unmatched).toEqual(names);
  });
});
