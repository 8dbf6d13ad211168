import { describe, expect, test } from "vitest";
import { readFile } from "../../../src/ingest/read/read-file.ts";
import { bytesOf } from "../support.ts";

const utf16 = (text: string): Uint8Array => new Uint8Array(Buffer.from(`\ufeff${text}`, "utf16le"));
/** 公司年报的收入为中 in GB18030. */
const GB = new Uint8Array([
  0xb9, 0xab, 0xcb, 0xbe, 0xc4, 0xea, 0xb1, 0xa8, 0xb5, 0xc4, 0xca, 0xd5, 0xc8, 0xeb, 0xce, 0xaa, 0xd6, 0xd0,
]);

describe("a file is what its bytes are", () => {
  test.each<[string, string, Uint8Array, string]>([
    ["Markdown", "a.md", bytesOf("# A\n\ntext"), "markdown"],
    ["a page with the ending of a CSV", "a.csv", bytesOf("<!doctype html><html><p>x</p></html>"), "html"],
    ["UTF-16", "a.txt", utf16("Revenue rose"), "text"],
    ["GB18030", "a.txt", GB, "text"],
    ["no ending", "README", bytesOf("Revenue rose"), "text"],
  ])("%s", async (_, name, bytes, format) => {
    expect((await readFile(name, bytes)).format).toBe(format);
  });

  test("Chinese in GB18030 is read", async () => {
    expect((await readFile("a.txt", GB)).lines).toEqual(["公司年报的收入为中"]);
  });
});

describe("what cannot be read is refused by name", () => {
  test.each<[string, string, Uint8Array, RegExp]>([
    ["an empty file", "a.md", new Uint8Array(), /is empty/],
    ["blanks only", "a.md", bytesOf(" \n\n\t"), /holds no text/],
    ["a zip archive", "a.md", bytesOf("PK\u0003\u0004xxxx"), /zip archive/],
    [
      "an old Office file",
      "a.xls",
      new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 1]),
      /old or encrypted Office file/,
    ],
    ["a picture", "a.md", new Uint8Array([0x89, 0x50, 0x4e, 0x47, 1]), /PNG picture/],
    ["a text called PDF", "a.pdf", bytesOf("text"), /is no PDF file/],
    ["Latin-1", "a.txt", new Uint8Array([0x63, 0x61, 0x66, 0xe9, 0x20, 0x62]), /encoding that is not read/],
    [
      "Latin-1 that says so",
      "a.html",
      new Uint8Array([...bytesOf("<html><meta charset=windows-1252><p>caf"), 0xe9, 0x20]),
      /windows-1252/,
    ],
    ["bytes", "a.txt", new Uint8Array([0, 1, 2, 0, 0, 5, 6]), /binary file/],
    ["an unknown ending", "a.exe", bytesOf("x"), /\(\.exe\)/],
    ["100 MB", "a.txt", new Uint8Array(100_000_000), /100 MB; 80 MB are the most/],
    ["too many characters", "a.txt", bytesOf("x".repeat(20_000_001)), /20000000 are the most/],
  ])("%s", async (_, name, bytes, message) => {
    await expect(readFile(name, bytes)).rejects.toThrow(message);
  });
});

test("invisible characters are taken out and counted", async () => {
  const { lines, gaps } = await readFile("a.md", bytesOf("Reve\u200bnue\u202e rose"));
  expect(lines).toEqual(["Revenue rose"]);
  expect(gaps).toEqual([{ kind: "hidden", count: 2, note: "invisible characters" }]);
});
