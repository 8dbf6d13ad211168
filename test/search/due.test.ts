import { expect, test } from "vitest";
import { withDue } from "../../src/search/ranking/due.ts";
import type { Answering } from "../../src/search/ranking/select.ts";
import { openTiny } from "../support/reports.ts";

const tiny = await openTiny();

/** All hits of a question, those that the test picks behind the others. */
async function withLast(query: string, isLast: (hit: Answering) => boolean): Promise<readonly Answering[]> {
  const { hits, question } = await tiny.search.find(query);
  if (!question) throw new Error("no question");
  const all = hits.map((found): Answering => ({ found, at: 0, question }));
  return [...all.filter((hit) => !isLast(hit)), ...all.filter(isLast)];
}

const isAbout = ({ found: { document } }: Answering, id: string) =>
  document.entities.includes(id) || document.kin.includes(id);
const refs = (hits: readonly Answering[]) => hits.map(({ found }) => found.document.ref);

test("each thing that is named has a hit among the first five, and nothing is lost or comes twice", async () => {
  const hits = await withLast(
    "price, weight and range of the Swift, the Cargo and the Folder bicycle; Lakeside",
    (hit) => isAbout(hit, "lakeside"),
  );
  expect(hits.slice(0, 5).some((hit) => isAbout(hit, "lakeside"))).toBe(false);
  const due = withDue(hits);
  expect(due.slice(0, 5).some((hit) => isAbout(hit, "lakeside"))).toBe(true);
  expect(refs(due).sort()).toEqual(refs(hits).sort());
});

test("what measures the asked metric of it is preferred", async () => {
  const hits = await withLast("weight of the Swift and daily riders of Lakeside", (hit) =>
    isAbout(hit, "lakeside"),
  );
  const its = withDue(hits)
    .slice(0, 5)
    .find((hit) => isAbout(hit, "lakeside"));
  expect(its?.found.document.facts.some(({ metric }) => metric === "daily-riders")).toBe(true);
});

test("a question for one thing is left as it is", async () => {
  const hits = await withLast("Lakeside", (hit) => isAbout(hit, "lakeside"));
  expect(withDue(hits)).toEqual(hits);
});

test("a what-if brings its model among the first three, and another question does not", async () => {
  const query = "If a lane had 20,000 riders, when would it pay back?";
  const isModel = ({ found }: Answering) => found.document.kind === "model";
  const hits = (await withLast(query, isModel)).filter((hit, at) => isModel(hit) || at < 6);
  expect(hits.slice(0, 3).some(isModel)).toBe(false);
  expect(withDue(hits).slice(0, 3).some(isModel)).toBe(true);
  const plain = hits.map((hit) => ({
    ...hit,
    question: { ...hit.question, intent: { ...hit.question.intent, whatIf: false } },
  }));
  expect(withDue(plain)).toEqual(plain);
});
