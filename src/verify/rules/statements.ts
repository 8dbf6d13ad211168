import { statementProblems } from "../../corpus/rules/statements.ts";
import type { Rule } from "../rule.ts";

/** The Chinese and the English statement of a claim say the same numbers and dates, and all of its quantities. */
export const statements: Rule = {
  name: "statements",
  says: "claims say their quantities, alike in every language",
  run: ({ corpus }) => ({ checked: corpus.claims.size, breaks: statementProblems(corpus) }),
};
