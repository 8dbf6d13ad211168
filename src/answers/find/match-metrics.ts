import type { Corpus } from "../../corpus/corpus.ts";
import { foldName } from "../../corpus/naming/fold-name.ts";
import { nearIds } from "../../corpus/naming/look-up.ts";
import { isTime } from "./names-in-text.ts";
import { isOfUsual, USUAL_NAMES } from "./usual-name.ts";

/** What a reader's word for a metric means. */
export interface MetricMatch {
  /** Metrics that it names, or that it names in part ("compute" for INT8 compute, "quarterly revenue" for revenue). */
  readonly ids: readonly string[];
  /** The word is a name of theirs, not only a part of one. */
  readonly sure: boolean;
  /** The nearest other metrics, where it names none. */
  readonly near: readonly string[];
}

const MOST_NEAR = 4;
/** Near names are looked for by so much of a word. */
const LONGEST = 60;

/** What so many words mean is kept: the reading of one claim asks for the same word several times. */
const MOST_KEPT = 1000;

const kept = new WeakMap<Corpus, Map<string, MetricMatch>>();

/** Finds metrics by id, name or alias in either language, or by the title of a column that holds them. */
export function matchMetrics(corpus: Corpus, asked: string): MetricMatch {
  const matches = kept.get(corpus) ?? new Map<string, MetricMatch>();
  kept.set(corpus, matches);
  const match = matches.get(asked) ?? matchAnew(corpus, asked);
  if (matches.size >= MOST_KEPT) matches.clear();
  if (asked.length <= LONGEST) matches.set(asked, match);
  return match;
}

function matchAnew(corpus: Corpus, asked: string): MetricMatch {
  const { forms, named } = formsOf(corpus);
  const wanted = foldName(asked);
  const words = wordsOf(asked);
  // A name as it stands tells more than its words: the ratio of two ratios is none of them.
  const exact = named.get(wanted) ?? (words.size > 1 ? named.get(inOrder(words)) : undefined) ?? [];
  if (exact.length > 0) return { ids: idsOf(exact), sure: true, near: [] };
  const changed = changeOf(corpus, forms, wanted);
  const parts = changed.length > 0 ? changed : partly(forms, wanted, words, widerThan(corpus, asked));
  if (parts.length > 0) return { ids: idsOf(parts), sure: false, near: [] };
  let near: readonly string[] | undefined;
  return {
    ids: [],
    sure: false,
    get near() {
      near ??= nearIds(
        asked.slice(0, LONGEST),
        forms.map(({ form, id }) => ({ thing: id, id, likened: [form] })),
        MOST_NEAR,
      );
      return near;
    },
  };
}

/** Metrics of which the word names a part of the name. */
export function widerMetrics(corpus: Corpus, asked: string): string[] {
  const wanted = foldName(asked);
  return wanted.length < 2 ? [] : idsOf(formsOf(corpus).forms.filter(widerThan(corpus, asked)));
}

/** Tells whether a metric's name has a word within it; in a report that a program read, whether it is that of a usual metric. */
function widerThan(corpus: Corpus, asked: string): (form: Form) => boolean {
  const wanted = foldName(asked);
  const isUsual = corpus.report.rights === "own-copy" && USUAL_NAMES.has(wanted);
  return ({ folded }) => (isUsual ? isOfUsual(folded, wanted) : folded.includes(wanted));
}

interface Form {
  readonly form: string;
  readonly folded: string;
  /** The folded name without its words of change. */
  readonly bare: string;
  readonly words: ReadonlySet<string>;
  readonly id: string;
}

/** What may be added to a metric's name without naming another metric. */
const FILLER =
  /总计|总额|合计|总|规模|数量|数|金额|额|数值|值|水平|全年|年度|季度|单季|当季|年|公司|集团|预计|预期|计划|指引|约|的|quarterly|annual|yearly|total|overall|reported|expected|planned|guidance|figure|level|amount|numberof|number|rate|the|of/g;
/** Words of change: growth of a thing is another metric than the thing. */
const CHANGE =
  /增长率|增长|增速|增幅|增|降幅|下降|降|涨|跌|同比|环比|变动|yoy|qoq|growth|grew|increase|decrease|change|rise|fall|cut|cagr/g;

function partly(
  forms: readonly Form[],
  wanted: string,
  words: ReadonlySet<string>,
  isWider: (form: Form) => boolean,
): Form[] {
  if (wanted.length < 2) return [];
  const wider = forms.filter(isWider);
  if (wider.length > 0) return wider;
  const filled = forms.filter(
    ({ folded }) =>
      folded.length >= 2 && wanted.includes(folded) && wanted.replace(folded, "").replace(FILLER, "") === "",
  );
  if (filled.length > 0) return filled;
  const said = [...words];
  return said.length < 2 ? [] : forms.filter((form) => said.every((word) => form.words.has(word)));
}

/** 月活环比, MAU growth: the metric of change of what is left without the words of change. */
function changeOf(corpus: Corpus, forms: readonly Form[], wanted: string): Form[] {
  const bare = wanted.replace(CHANGE, "");
  if (bare === wanted || bare.length < 2) return [];
  const names = forms.filter(({ folded }) => folded === bare).map(({ id }) => id);
  const own = forms
    .filter(({ id, folded }) => names.includes(id) && folded.length >= 2)
    .map(({ folded }) => folded);
  return own.length === 0
    ? []
    : forms.filter(
        (form) =>
          form.bare !== form.folded &&
          own.includes(form.bare.replace(FILLER, "")) &&
          corpus.metrics.get(form.id)?.dimension === "share",
      );
}

const STOP = new Set(["of", "the", "a", "an", "in", "for", "to", "and"]);

/** The words of an English name, without their plural; none of a name that has Chinese ones too, which tell more. */
function wordsOf(text: string): Set<string> {
  if (/\p{Script=Han}/u.test(text)) return new Set();
  const words = text.toLowerCase().match(/[a-z][a-z0-9]+/g) ?? [];
  return new Set(words.filter((word) => !STOP.has(word)).map((word) => word.replace(/(?<=[a-z]{3})s$/, "")));
}

/** Words as a key for names that have just them, in any order; no folded name has a blank. */
const inOrder = (words: ReadonlySet<string>): string => [...words].sort().join(" ");
const idsOf = (forms: readonly Form[]) => [...new Set(forms.map(({ id }) => id))];

interface Forms {
  readonly forms: readonly Form[];
  /** By folded name, and by the words of names that have several. */
  readonly named: ReadonlyMap<string, readonly Form[]>;
}

const known = new WeakMap<Corpus, Forms>();

function formsOf(corpus: Corpus): Forms {
  const before = known.get(corpus);
  if (before) return before;
  const ofMetrics = [...corpus.metrics.values()].flatMap(({ id, zh, en, aliases = [] }) =>
    [id, zh, en, ...aliases].map((form) => ({ form, id })),
  );
  const ofColumns = [...corpus.tables.values()].flatMap(({ columns }) =>
    columns.flatMap(({ metric, name, title, aliases = [] }) =>
      metric === undefined
        ? []
        : [...(isTime(title.en) ? [] : [name]), title.zh, title.en, ...aliases]
            .filter((form) => !isTime(form))
            .map((form) => ({ form, id: metric })),
    ),
  );
  const forms = [...ofMetrics, ...ofColumns].map(({ form, id }) => {
    const folded = foldName(form);
    return { form, id, folded, bare: folded.replace(CHANGE, ""), words: wordsOf(form) };
  });
  const named = new Map<string, Form[]>();
  for (const form of forms)
    for (const key of [form.folded, ...(form.words.size > 1 ? [inOrder(form.words)] : [])]) {
      const same = named.get(key);
      if (same) same.push(form);
      else named.set(key, [form]);
    }
  const made = { forms, named };
  known.set(corpus, made);
  return made;
}
