import { expect, test } from "vitest";
import { ownerNames } from "../../../src/ingest/names/owner-names.ts";

test.each([
  [
    "Alder's market share rose to 11%, and Quay Foods' and Birch & Sons's net income fell.",
    ["Alder", "Birch & Sons"],
  ],
  ["Today's revenue, the Company's revenue, Management's guidance and Alder's shops", []],
])("%s", (text, names) => expect(ownerNames([text])).toEqual(names));
