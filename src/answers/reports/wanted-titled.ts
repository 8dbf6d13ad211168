import type { Corpus } from "../../corpus/corpus.ts";
import { parseRef, ref } from "../../corpus/ref.ts";
import { findTitled, nearTitled, type Shelf, type Titled } from "../find/get-titled.ts";
import type { Wanted } from "./report-with.ts";

/** A thing that has a title, wanted by ref, id or title. */
export function wantedTitled<T extends Titled>(shelfOf: (corpus: Corpus) => Shelf<T>, none: string): Wanted {
  return {
    none,
    find({ corpus }, asked) {
      const { kind, things } = shelfOf(corpus);
      const given = parseRef(asked);
      const found = given && given.kind !== kind ? undefined : findTitled(given?.id ?? asked, things);
      return found && ref(kind, found.id);
    },
    near: ({ corpus }, asked) => nearTitled(asked, shelfOf(corpus)),
  };
}
