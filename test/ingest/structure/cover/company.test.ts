import { expect, test } from "vitest";
import { ingestText } from "../../support.ts";

const TABLE = "| £ million | 2024 |\n|---|---:|\n| Revenue | 12.5 |\n";
const ownersUnder = async (title: string) =>
  (await ingestText(`# ${title}\n\n${TABLE}`)).corpus.entities.map(({ en }) => en);

test.each([
  "Larch & Finch plc: third-quarter results",
  "Larch & Finch plc – trading update",
  "Larch & Finch plc Annual Report and Accounts for the year 2024",
])("a note is about the company whose legal name its title begins with: %s", async (title) =>
  expect(await ownersUnder(title)).toEqual(["Larch & Finch plc"]),
);

test.each(["Retail in 2024: third-quarter results", "The Company: outlook", "Holding Group: outlook"])(
  "a title without one names nobody: %s",
  async (title) => expect(await ownersUnder(title)).toEqual([]),
);
