import { printedStrings, unprinted } from "../../corpus/rules/printed.ts";
import type { Rule } from "../rule.ts";

/** Every string that the corpus calls printed stands on one of its lines. */
export const printed: Rule = {
  name: "printed",
  says: "printed strings stand on their lines",
  run: ({ corpus, source }) => ({
    checked: printedStrings(corpus).length,
    breaks: unprinted(corpus, source),
  }),
};
