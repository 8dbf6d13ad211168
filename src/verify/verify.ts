import type { Corpus } from "../corpus/corpus.ts";
import type { SourceCopy } from "../corpus/reading/source.ts";
import type { VerifyFile } from "../corpus/schema/verify.ts";
import { readReport } from "./report-text.ts";
import type { Break, Ground, Rule } from "./rule.ts";
import { cells } from "./rules/cells.ts";
import { dates, figures, numerals } from "./rules/coverage.ts";
import { ownWords } from "./rules/own-words.ts";
import { printed } from "./rules/printed.ts";
import { results } from "./rules/results.ts";
import { search } from "./rules/search.ts";
import { statements } from "./rules/statements.ts";
import { values } from "./rules/values.ts";

/** What a rule found: how much it looked at, what breaks it, and how many breaks verify.yaml excuses. */
export interface Verdict {
  readonly rule: Pick<Rule, "name" | "says">;
  readonly checked: number;
  readonly excused: number;
  readonly breaks: readonly Break[];
}

const RULES: readonly Rule[] = [
  printed,
  values,
  cells,
  results,
  figures,
  dates,
  numerals,
  statements,
  ownWords,
  search,
];

/** Holds a corpus against the text that it was made from, rule by rule. */
export async function verify(corpus: Corpus, source: SourceCopy, file: VerifyFile): Promise<Verdict[]> {
  const ground: Ground = { corpus, source, file, text: readReport(corpus, source, file) };
  return Promise.all(RULES.map((rule) => judge(rule, ground)));
}

async function judge(rule: Rule, ground: Ground): Promise<Verdict> {
  const { checked, breaks } = await rule.run(ground);
  const excuses = excusesOf(rule, ground.file);
  const standing = breaks.filter(({ id }) => !excuses.has(id));
  const met = new Set(breaks.map(({ id }) => id));
  const idle = [...excuses].filter((id) => !met.has(id)).map((id) => unmet(rule, id));
  const { name, says } = rule;
  return {
    rule: { name, says },
    checked,
    excused: breaks.length - standing.length,
    breaks: [...standing, ...idle],
  };
}

function excusesOf({ name }: Pick<Rule, "name">, { exempt = [] }: VerifyFile): Set<string> {
  return new Set(exempt.filter(({ rule }) => rule === name).flatMap(({ ids }) => ids));
}

function unmet({ name }: Pick<Rule, "name">, id: string): Break {
  return {
    file: "verify.yaml",
    id,
    what: `nothing breaks the rule ${name} here.`,
    mend: "Remove the exception, or mend its id.",
  };
}
