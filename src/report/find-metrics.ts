import type { Corpus } from "../corpus/corpus.ts";
import { foldName } from "../corpus/fold.ts";
import { nearest } from "../corpus/nearest.ts";

/** What a reader's word for a metric means: one or several metrics, surely or only by likeness, or the nearest names. */
export interface MetricMatch {
  readonly ids: readonly string[];
  /** The word is a name of the metrics, not only like one. */
  readonly sure: boolean;
  readonly near: readonly string[];
}

/** Finds metrics by id, name or alias in either language, or by the title of a column that holds them. */
export function findMetrics(corpus: Corpus, asked: string): MetricMatch {
  const forms = formsOf(corpus);
  const wanted = foldName(asked);
  const exact = forms.filter(({ folded }) => folded === wanted).map(({ id }) => id);
  if (exact.length > 0) return { ids: unique(exact), sure: true, near: [] };
  const alike = likeForms(forms, wanted);
  if (alike.length > 0) return { ids: unique(alike.map(({ id }) => id)), sure: false, near: [] };
  const byForm = new Map(forms.map(({ form, id }) => [form, id]));
  const near = nearest(asked, [...byForm.keys()], 8).map((form) => byForm.get(form) ?? form);
  return { ids: [], sure: false, near: unique(near).slice(0, 4) };
}

/** Words of change: growth of a thing is another metric than the thing. */
const CHANGE = /增|降|涨|跌|同比|环比|变动|growth|grew|increase|decrease|change|rise|fall|cut|cagr/;

/** Forms that hold the word, or the longest that it holds; with other digits (FP16, FP32) or a change it is another metric. */
function likeForms(forms: readonly Form[], wanted: string): Form[] {
  if (wanted.length < 2) return [];
  const wider = forms.filter(({ folded }) => folded.includes(wanted));
  if (wider.length > 0) return wider;
  const digits = (text: string) => (text.match(/\d+/g) ?? []).join(" ");
  const inside = forms.filter(
    ({ folded }) =>
      folded.length >= 2 &&
      wanted.includes(folded) &&
      digits(folded) === digits(wanted) &&
      CHANGE.test(folded) === CHANGE.test(wanted),
  );
  const longest = Math.max(...inside.map(({ folded }) => folded.length));
  return inside.filter(({ folded }) => folded.length === longest);
}

interface Form {
  readonly form: string;
  readonly folded: string;
  readonly id: string;
}

const known = new WeakMap<Corpus, readonly Form[]>();

function formsOf(corpus: Corpus): readonly Form[] {
  const made = known.get(corpus);
  if (made) return made;
  const ofMetrics = [...corpus.metrics.values()].flatMap(({ id, zh, en, aliases = [] }) =>
    [id, zh, en, ...aliases].map((form) => ({ form, id })),
  );
  const ofColumns = [...corpus.tables.values()].flatMap(({ columns }) =>
    columns.flatMap(({ metric, name, title, aliases = [] }) =>
      metric === undefined
        ? []
        : [name, title.zh, title.en, ...aliases].map((form) => ({ form, id: metric })),
    ),
  );
  const forms = [...ofMetrics, ...ofColumns].map(({ form, id }) => ({ form, id, folded: foldName(form) }));
  known.set(corpus, forms);
  return forms;
}

const unique = (ids: readonly string[]) => [...new Set(ids)];
