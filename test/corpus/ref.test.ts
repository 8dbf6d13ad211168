import { describe, expect, test } from "vitest";
import {
  cellRef,
  findPlace,
  getPlace,
  idIn,
  isPartOf,
  parseBinding,
  parseRef,
  ref,
  rowRef,
  withRow,
} from "../../src/corpus/ref.ts";

describe("refs", () => {
  test.each([
    ["claim/x", { kind: "claim", id: "x" }],
    [" report://tiny/table/t ", { kind: "table", id: "t", report: "tiny" }],
    ["tiny/row/t.k", { kind: "row", id: "t.k", report: "tiny" }],
    ["A title/with a stroke", undefined],
    ["claim/", undefined],
    ["a/claim/x/y", undefined],
  ])("%s is read", (text, read) => expect(parseRef(text)).toEqual(read));

  test("of rows and cells are made and read back", () => {
    expect(findPlace(parseRef(rowRef("t", "k")))).toEqual({ table: "t", key: "k" });
    expect(findPlace(parseRef(cellRef("t", "k", "c")))).toEqual({ table: "t", key: "k", column: "c" });
    expect(findPlace(parseRef(ref("table", "t")))).toBeUndefined();
    expect(findPlace(parseRef("cell/t.k.c.d"))).toBeUndefined();
    expect(() => getPlace({ kind: "row", id: "t" })).toThrow('"t" names no row. Write <table>.<key>');
  });

  test("a cell goes with its row, and lies in its table", () => {
    expect(withRow("cell/t.k.c")).toEqual(["cell/t.k.c", "row/t.k"]);
    expect(withRow("row/t.k")).toEqual(["row/t.k"]);
    expect(withRow("claim/t.k.c")).toEqual(["claim/t.k.c"]);
    expect(isPartOf("cell/t.k.c", { kind: "table", id: "t" })).toBe(true);
    expect(isPartOf("cell/t.k.c", { kind: "row", id: "t.k" })).toBe(true);
    expect(isPartOf("row/t.k", { kind: "row", id: "t.k" })).toBe(false);
    expect(isPartOf("row/tt.k", { kind: "table", id: "t" })).toBe(false);
  });

  test("an id is taken out of a ref of its kind only", () => {
    expect(idIn("table", "table/t")).toBe("t");
    expect(idIn("table", "claim/t")).toBe("claim/t");
  });

  test("bindings", () => {
    expect(parseBinding("table/t.column")).toEqual({ of: "t", part: "column" });
    expect(parseBinding("chip.power_w")).toEqual({ of: "chip", part: "power_w" });
    expect(parseBinding("model")).toEqual({ of: "model", part: "" });
  });
});
