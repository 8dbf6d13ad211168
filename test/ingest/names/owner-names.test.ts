import { expect, test } from "vitest";
import { ownerNames } from "../../../src/ingest/names/owner-names.ts";

test.each([
  [
    "Alder's market share rose to 11%, and Quay Foods' and Birch & Sons's net income fell.",
    ["Alder", "Birch & Sons"],
  ],
  ["Lumio posted 2022 revenue of $4 million. Revenue posted gains of 5%.", ["Lumio"]],
  [
    "Alder, Quay Foods and Birch hold market shares of 18%, 14% and 9%, respectively.",
    ["Alder", "Quay Foods", "Birch"],
  ],
  ["Alder, Quay Foods and Birch rose 18% and 14%, respectively.", []],
  ["Today's revenue, the Company's revenue, Management's guidance and Alder's shops", []],
])("%s", (text, names) => expect(ownerNames([text])).toEqual(names));

test("names before the items of a list are whose its numbers are; one alone or a word for what is told is not", () => {
  const items = [
    "- Kestrel: 2022 revenue of $5 million",
    "- Orbita: 2022 revenue of $6 million",
    "- Outlook: revenue",
  ];
  expect(ownerNames(items)).toEqual(["Kestrel", "Orbita"]);
  expect(ownerNames(items.slice(1))).toEqual([]);
});
