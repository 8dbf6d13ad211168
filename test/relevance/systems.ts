import MiniSearch from "minisearch";
import type { Corpus } from "../../src/corpus/corpus.ts";
import type { Document } from "../../src/search/documents/document.ts";
import { documentText } from "../../src/search/documents/document-text.ts";
import { documents } from "../../src/search/documents/documents.ts";
import type { Found } from "../../src/search/ranking/select.ts";
import { TUNING, type Tuning } from "../../src/search/ranking/tuning.ts";
import { plainText } from "../../src/search/reading/plain-text.ts";
import { words } from "../../src/search/reading/words.ts";
import { createSearch } from "../../src/search/search.ts";

/** A way to rank the corpus's documents for a question. */
export interface System {
  readonly name: string;
  readonly find: (query: string) => Promise<readonly Found[]>;
}

/** Ours as it is served. */
export function ours(corpus: Corpus): System {
  return tuned(corpus, "ours", TUNING);
}

/** MiniSearch as it comes, MiniSearch with pairs of Han characters, and ours with each ingredient left out in turn. */
export function comparisons(corpus: Corpus): System[] {
  const { fields, terms, fit } = TUNING;
  const without: readonly (readonly [string, Partial<Tuning>])[] = [
    ["Chinese text", { fields: { ...fields, zh: 0 } }],
    ["English text", { fields: { ...fields, en: 0 } }],
    ["titles and terms of the section", { fields: { ...fields, context: 0 } }],
    ["names as concepts", { terms: { ...terms, entity: 0 } }],
    ["metrics as concepts", { terms: { ...terms, metric: 0 } }],
    ["numbers by value", { terms: { ...terms, number: 0 } }],
    ["slips of the pen", { slips: 0 }],
    ["stems", { analyse: (text) => words(plainText(text), (word) => word) }],
    ["traditional characters", { analyse: (text) => words(plainText(text, (each) => each)) }],
    [
      "weights of kinds",
      { kinds: { claim: 1, row: 1, derived: 1, finding: 1, model: 1, section: 1, passage: 1 } },
    ],
    ["all that fits the question", { fit: { metric: 1, period: 1, extreme: 1, whatIf: 1, lost: 1 } }],
    ["entity with metric", { fit: { ...fit, metric: 1 } }],
    ["period", { fit: { ...fit, period: 1 } }],
    ["largest and smallest", { fit: { ...fit, extreme: 1 } }],
    ["models for what-if", { fit: { ...fit, whatIf: 1 } }],
    ["lost figures first", { fit: { ...fit, lost: 1 } }],
  ];
  return [
    plain(corpus, "MiniSearch as it comes", undefined),
    plain(corpus, "MiniSearch with pairs", pairsOnly),
    ...without.map(([name, change]) => tuned(corpus, `- ${name}`, { ...TUNING, ...change })),
  ];
}

/** Ours with other weights. */
export function tuned(corpus: Corpus, name: string, tuning: Tuning): System {
  const search = createSearch(corpus, { tuning });
  return { name, find: async (query) => (await search.find(query)).hits };
}

/** MiniSearch over statements and titles in both languages, at its defaults. */
function plain(corpus: Corpus, name: string, tokenize: ((text: string) => string[]) | undefined): System {
  const all = documents(corpus);
  const index = new MiniSearch<{ id: number; text: string }>({
    fields: ["text"],
    ...(tokenize && { tokenize }),
  });
  index.addAll(all.map((document, id) => ({ id, text: textOf(corpus, document) })));
  return {
    name,
    find: async (query) =>
      index.search(query).flatMap(({ id }) => {
        const document = all[Number(id)];
        return document ? [{ document, twins: [], lines: document.lines }] : [];
      }),
  };
}

function textOf(corpus: Corpus, document: Document): string {
  const { body, context } = documentText(corpus, document);
  return [body.zh, body.en, context.zh, context.en].join("\n");
}

function pairsOnly(text: string): string[] {
  return [...text.toLowerCase().matchAll(/\p{Script=Han}+|[\p{L}\p{N}]+/gu)].flatMap(([run]) =>
    /^\p{Script=Han}/u.test(run) && run.length > 1
      ? Array.from({ length: run.length - 1 }, (_, at) => run.slice(at, at + 2))
      : [run],
  );
}
