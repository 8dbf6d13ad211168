import { expect, test } from "vitest";
import type { Block } from "../../../src/ingest/source.ts";
import { partsOf } from "../../../src/ingest/structure/parts.ts";

const table: Block = { kind: "table", grid: [], lines: [9, 9] };
const paragraph = (text: string): Block => ({ kind: "paragraph", text, lines: [1, 1] });

const captionBelow = (...texts: readonly string[]): string | undefined => {
  const [part] = partsOf([...texts.map(paragraph), table]).filter(({ kind }) => kind === "table");
  return part?.kind === "table" ? part.caption : undefined;
};

test.each<[string[], string | undefined]>([
  [["Stores abroad:"], "Stores abroad"],
  [["Stores abroad"], "Stores abroad"],
  // the line that leads up to a table, over what only says a time or a unit
  [
    ["The following table presents loans moved.", "Year ended December 31,"],
    "The following table presents loans moved",
  ],
  [
    ["The following table presents loans moved.", "(in millions)"],
    "The following table presents loans moved",
  ],
  [["公司收入构成如下表所示。", "单位：万元"], "公司收入构成如下表所示"],
  [["We grew. The table below shows our stores. They are many."], "The table below shows our stores"],
  [
    [`In addition to ${"shops and ".repeat(16)}sites, we run the following number of stores abroad:`],
    `In addition to ${"shops and ".repeat(16)}sites, we run the following number of stores abroad`,
  ],
  // statements, times and units are none
  [["We opened many stores abroad."], undefined],
  [["December 31, 2022"], undefined],
  [["2023 2022 2021"], undefined],
  [["2023年12月31日"], undefined],
])("above a table %j is its caption %s", (texts, caption) => {
  expect(captionBelow(...texts)).toBe(caption);
});
