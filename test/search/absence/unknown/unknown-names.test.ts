import { describe, expect, test } from "vitest";
import { servedShipped } from "../../../support/reports.ts";
import { UNKNOWN } from "./unknown-names.ts";

const shipped = await servedShipped();

describe.each(Object.entries(UNKNOWN))("%s", (_, cases) => {
  test.each(Object.entries(cases))("%s: %j", async (query, names) => {
    const [report] = shipped.reports;
    const { absences = [] } = (await report?.search.find(query)) ?? {};
    expect(absences.flatMap((each) => (each.lacks === "name" ? [each.name] : []))).toEqual(names);
  });
});
