import type { Corpus } from "../../src/corpus/corpus.ts";
import { loadCompiled } from "../../src/corpus/reading/load.ts";

/** Words that fit together: those of one table, model or section; and what fits an argument of a certain name. */
export interface Words {
  readonly any: readonly string[];
  readonly named: Readonly<Record<string, readonly string[]>>;
  /** What fits the argument that is being made. */
  readonly fit?: readonly string[];
}

/** What the report calls its things, one set of words for each table, model and section, so that calls hit something. */
export function wordsOf(compiled: string): Words[] {
  const corpus = loadCompiled(compiled);
  const entities = [...corpus.entities.values()].flatMap(({ id, zh, en, aliases = [] }) => [
    id,
    zh,
    en,
    ...aliases,
  ]);
  const metrics = [...corpus.metrics.values()].flatMap(({ id, zh, en }) => [id, zh, en]);
  const statements = [...corpus.claims.values()].flatMap(({ zh, en }) => [zh, en]);
  const everywhere = {
    about: entities,
    id: [
      ...corpus.sections.keys(),
      ...corpus.tables.keys(),
      ...corpus.models.keys(),
      ...sample([...corpus.claims.keys()], 50),
    ],
    names: entities,
    subject: entities,
    metric: metrics,
    metrics,
    query: statements,
    formulas: FORMULAS,
    inputs: OPERANDS,
    solve: OPERANDS,
    output: ["f0", "f1"],
    figure: figuresOf(corpus),
    in: [...corpus.sections.keys()],
    ref: [...corpus.sections.keys()],
    part: corpus.report.chapters.flatMap(({ id, title }, index) => [
      id,
      title.zh,
      title.en,
      String(index + 1),
    ]),
    table: [...corpus.tables.keys()],
    model: [...corpus.models.keys()],
    of: [...corpus.tables.keys(), ...corpus.models.keys()],
    period: ["2024", "2025Q1", "2018..2023", "2024-03", "FY2025Q3", "2025-02-13"],
    report: [corpus.id],
    unit: ["%", "x", "CNY", "USD"],
    target: ["5%", "2", "30亿元"],
    value: ["5%", "0.6 P", "640 TOPS", "30亿元", "$75 billion", "1.5倍", "12,500"],
  };
  return topicsOf(corpus).map(({ any, named }) => ({
    any: [...any, ...sample(entities, 20), ...sample(metrics, 10), ...sample(statements, 10)],
    named: { ...everywhere, ...named },
  }));
}

const CONDITIONS = [">= 5", "< 100", "= 2024", "between 1 and 300", "is missing", "contains a", "in 华为, a"];

function topicsOf(corpus: Corpus): Words[] {
  const tables = [...corpus.tables.values()].map(({ id, title, columns, rows }): Words => {
    const header = columns.map(({ name }) => name);
    const keys = rows.map(({ key }) => key);
    const summary = header.flatMap((column) => [`median(${column})`, `count(${column})`]);
    const where = header.flatMap((column) => CONDITIONS.map((rest) => `${column} ${rest}`));
    return {
      any: [id, title.zh, title.en, ...header, ...keys],
      named: {
        table: [id, title.zh, title.en],
        columns: header,
        sort: header,
        by: header,
        rows: keys,
        summary,
        where,
        of: [id],
      },
    };
  });
  const models = [...corpus.models.values()].map(({ id, title, inputs, outputs }): Words => {
    const [ins, outs] = [Object.keys(inputs), Object.keys(outputs)];
    return {
      any: ins,
      named: { model: [id, title.zh, title.en], of: [id], inputs: ins, solve: ins, output: outs },
    };
  });
  const sections = [...corpus.sections.values()].map(({ id, title }): Words => {
    const names = [id, title.zh, title.en];
    return { any: names, named: { ref: names, in: names, about: names } };
  });
  return [...tables, ...models, ...models, ...models, ...sections];
}

const OPERANDS = ["a"];
/** Of one operand, so that a call seldom lacks one. */
const FORMULAS = [
  "a + a",
  "a - a",
  "a / a",
  "a * 2",
  "-a",
  "1 / a",
  "a / (a - a)",
  "a > 2 ? a : a * 2",
  "a * (1 + a)",
  "a + b",
  "growth(a, a)",
  "share(a, a)",
  "cagr(a, a, 3)",
  "round(a, 1)",
  "max(a, a)",
  "mean(a)",
  "sum(a)",
  "pow(a, 2)",
].map((formula, index) => `f${index} = ${formula}`);

/** Refs of figures, as a formula takes them. */
function figuresOf(corpus: Corpus): string[] {
  const columns = [...corpus.tables.values()].flatMap(({ id, columns, rows }) =>
    columns.flatMap(({ name, type }) =>
      type === "number" ? [`table/${id}.${name}`, `cell/${id}.${rows[0]?.key}.${name}`] : [],
    ),
  );
  const claims = [...corpus.claims.values()].flatMap(({ id, quantities = [] }) =>
    quantities.map(({ metric }) => `claim/${id}#${metric}`),
  );
  const derived = [...corpus.derived.keys()].map((id) => `derived/${id}`);
  return [columns, claims, derived].flatMap((refs) => sample(refs, 30));
}

/** Some of a long list, spread over it. */
function sample(list: readonly string[], count: number): string[] {
  const step = Math.max(1, Math.floor(list.length / count));
  return list.filter((_, index) => index % step === 0);
}

/** Strings that have broken other programs. */
export const EVIL: readonly string[] = [
  "",
  " ",
  "\u0000",
  "\n",
  "\r\n\t",
  "\u001b[2J",
  "\u202eabc",
  "\u200b",
  "\ufeff",
  "\ud800",
  "\udfff\ud800",
  "e\u0301",
  "İ",
  "ß",
  "ﬁ",
  "①",
  "９１０",
  "㎏",
  "👩‍👩‍👧",
  "\u{e0041}",
  "__proto__",
  "constructor",
  "prototype",
  "toString",
  "hasOwnProperty",
  "valueOf",
  "then",
  "__defineGetter__",
  "../../etc/passwd",
  "..%2f..%2f",
  "%00",
  "%E0%A4%A",
  "file:///etc/passwd",
  "C:\\Windows",
  "{{7*7}}",
  "$(id)",
  "`id`",
  "'; DROP TABLE x; --",
  "=cmd|' /C calc'!A0",
  "<script>alert(1)</script>",
  "![x](http://x)",
  "|---|",
  "null",
  "undefined",
  "NaN",
  "Infinity",
  "-Infinity",
  "-0",
  "1e999",
  "-1e-999",
  "0x10",
  "1_000",
  "1,2,3",
  "1.2.3",
  "--5",
  "５%",
  "0.05",
  "5%",
  "百分之五",
  "claim/",
  "/",
  "row/x",
  "row/a.b.c.d",
  "cell/..",
  "finding/finding/finding",
  "report://x/y/z",
  "table/",
  "p-1",
  "p999999",
  "p1e3",
  "cursor",
  "a > ",
  "> 5",
  "a > b > c",
  "a between",
  "a between 5 and",
  "a in ",
  "a in ,,,",
  "a is",
  "a is missing is missing",
  "a >= 5 apples",
  "median()",
  "median(median(a))",
  "sum(",
  "-",
  "--a",
  "lines > 0",
  "key contains (",
  "2024-99-99",
  "0000",
  "99999999999",
  "2024..2018",
  "..",
  "FY",
  "2024Q9",
  "[1,2",
  "[]",
  "{}",
  "[[[[[[",
  '{"low":1}',
  "range",
  "true",
];

/** Patterns that make a bad regular expression or a recursive reader slow when they are long. */
export const REPEATED: readonly string[] = [
  "a",
  " ",
  "(",
  "[",
  "-",
  ",",
  ".",
  "1",
  "9",
  "0.",
  "亿",
  "一",
  "万亿",
  "%",
  "\\",
  "'",
  '"',
  "a,",
  "1-",
  "~",
  "和",
  "> ",
  "&& ",
  "a > 1 && ",
  "年",
  "2024年",
  "at least ",
  "tops ",
  "\n",
  "-1",
  "1e",
  "e\u0301",
  "中a",
  "()",
  "{}",
];
