import { expect, test } from "vitest";
import { openFew } from "../../src/store/open-few.ts";

const thing = (name: string, closed: string[]) => ({ bytes: 4, close: () => closed.push(name) });

test("what was used longest ago is closed when there is no room", () => {
  const closed: string[] = [];
  const [one, two, three] = [thing("one", closed), thing("two", closed), thing("three", closed)];
  const { use } = openFew(8);
  for (const each of [one, two, one, three]) use(each);
  expect(closed).toEqual(["two"]);
});

test("what is gone takes no room, and is not closed for those who still read it", () => {
  const closed: string[] = [];
  const [gone, one, two] = [thing("gone", closed), thing("one", closed), thing("two", closed)];
  const { use, forget } = openFew(8);
  use(gone);
  use(one);
  forget(gone);
  forget(gone);
  use(two);
  expect(closed).toEqual([]);
});
