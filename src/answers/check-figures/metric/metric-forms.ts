import type { Corpus } from "../../../corpus/corpus.ts";
import { metricWords } from "./metric-words.ts";

/** A way to write a metric, as the words that say what it is. */
export interface MetricForm {
  readonly id: string;
  readonly words: ReadonlySet<string>;
}

interface Forms {
  readonly forms: readonly MetricForm[];
  /** Those of a metric. */
  readonly of: ReadonlyMap<string, readonly MetricForm[]>;
  /** The words of business and computing that tell one metric of the corpus from another. */
  readonly telling: ReadonlySet<string>;
}

const known = new WeakMap<Corpus, Forms>();

/** Words that stand beside any measure. */
const BESIDE_ANY = new Set([
  "_company",
  "_ai",
  "_model",
  "_user",
  "_token",
  "_customer",
  "_test",
  "_data",
  "_time",
  "_limit",
]);

/** A figure per a span of time, with or without a part, or of heads in place of money, is another one. */
const RATES = [
  "_daily",
  "_monthly",
  "_weekly",
  "_yearly",
  "_includ",
  "_exclud",
  "_non",
  "_headcount",
  "_codelanguage",
  "_median",
  "_per",
  "_grossprofit",
  "_pe",
  "_marketcap",
];

/** Every way to write each metric: its names, and the titles of the columns that hold it. */
export function metricForms(corpus: Corpus): Forms {
  const made = known.get(corpus);
  if (made) return made;
  const named = [...corpus.metrics.values()].flatMap(({ id, zh, en, aliases = [] }) =>
    [zh, en, ...aliases].map((name) => ({ id, name })),
  );
  const titled = [...corpus.tables.values()].flatMap(({ columns }) =>
    columns.flatMap(({ metric, title, aliases = [] }) =>
      metric === undefined ? [] : [title.zh, title.en, ...aliases].map((name) => ({ id: metric, name })),
    ),
  );
  const forms = [...named, ...titled]
    .map(({ id, name }) => ({ id, words: metricWords(name).words }))
    .filter(({ words }) => words.size > 0);
  const all = {
    forms,
    of: grouped(forms),
    telling: new Set([
      ...RATES,
      ...forms
        .flatMap(({ words }) => [...words])
        .filter((word) => word.startsWith("_") && !BESIDE_ANY.has(word)),
    ]),
  };
  known.set(corpus, all);
  return all;
}

function grouped(forms: readonly MetricForm[]): ReadonlyMap<string, readonly MetricForm[]> {
  const groups = new Map<string, MetricForm[]>();
  for (const form of forms) {
    const group = groups.get(form.id);
    if (group) group.push(form);
    else groups.set(form.id, [form]);
  }
  return groups;
}
