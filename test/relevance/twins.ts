import type { Corpus } from "../../src/corpus/corpus.ts";
import { rowQuantities } from "../../src/corpus/row.ts";
import type { Lang } from "../../src/notation/lang.ts";
import { formatPeriod } from "../../src/notation/periods/period.ts";
import { simplified } from "../../src/notation/simplified.ts";
import type { Document } from "../../src/search/documents/document.ts";
import { halfOf, questions } from "./questions.ts";

/** A question made by rule, with the test of a right hit: what the written questions hold too little of to measure. */
export interface Twin {
  readonly query: string;
  readonly isRight: (document: Document, lines: readonly number[]) => boolean;
}

/** Written questions of the held half, changed as readers change them. */
export function changed(lang: "zh" | "en", change: (query: string) => string): Twin[] {
  return questions
    .filter(
      (question) =>
        question.answerable === undefined && question.lang === lang && halfOf(question) === "held",
    )
    .filter(({ q, kind }) => change(q) !== q && kind !== "section" && kind !== "model")
    .map(({ q, lines = [] }) => ({
      query: change(q),
      isRight: ({ origin }, on) =>
        origin.kind !== "section" && origin.kind !== "model" && on.some((line) => lines.includes(line)),
    }));
}

const TRADITIONAL = new Map(
  Array.from({ length: 0xa000 - 0x4e00 }, (_, at) => String.fromCharCode(0x4e00 + at))
    .filter((character) => simplified(character) !== character)
    .map((character) => [simplified(character), character]),
);

/** Every character that has a traditional form in it. */
export const inTraditional = (query: string): string =>
  query.replace(/\p{Script=Han}/gu, (character) => TRADITIONAL.get(character) ?? character);

/** The longest word of small letters with its third and fourth letter swapped. */
export function withSlip(query: string): string {
  const [longest = ""] = [...query.matchAll(/\b[a-z]{6,}\b/g)]
    .map(([word]) => word)
    .sort((a, b) => b.length - a.length);
  return query.replace(
    longest,
    `${longest.slice(0, 2)}${longest.charAt(3)}${longest.charAt(2)}${longest.slice(4)}`,
  );
}

/** Every dated figure of the claims, asked for by name, metric and period as a person would. */
export function figures(corpus: Corpus, lang: Lang): Twin[] {
  return [...corpus.claims.values()].flatMap(({ quantities = [] }) =>
    quantities.flatMap(({ of, metric, period }) => {
      const name = corpus.entities.get(of)?.[lang];
      const measured = corpus.metrics.get(metric)?.[lang];
      if (period === undefined || name === undefined || measured === undefined) return [];
      const query = [name, formatPeriod(period, lang), measured].join(lang === "zh" ? "" : " ");
      const isRight = ({ facts }: Document) =>
        facts.some((fact) => fact.of === of && fact.metric === metric && fact.period === period);
      return [{ query, isRight }];
    }),
  );
}

/** Every large figure of the claims, asked for by metric and its value in plain digits. */
export function values(corpus: Corpus, lang: Lang): Twin[] {
  return [...corpus.claims.values()].flatMap(({ quantities = [] }) =>
    quantities.flatMap(({ metric, value = 0, unit = "" }) => {
      const measured = corpus.metrics.get(metric)?.[lang];
      if (value < 10_000 || measured === undefined) return [];
      const query = `${measured} ${value} ${corpus.units.find(unit)?.id ?? ""}`;
      return [
        {
          query,
          isRight: ({ facts }: Document) =>
            facts.some((fact) => fact.metric === metric && fact.values.includes(value)),
        },
      ];
    }),
  );
}

/** For every metric of a table: which row has the most of it. */
export function largest(corpus: Corpus, lang: Lang): Twin[] {
  return [...corpus.tables.values()].flatMap((table) => {
    const metrics = new Set(
      table.columns.flatMap(({ type, metric = "" }) => (type === "number" ? [metric] : [])),
    );
    const rows = table.rows.map((row) => ({
      ref: `row/${table.id}.${row.key}`,
      quantities: rowQuantities(table, row),
    }));
    return [...metrics].flatMap((metric) => {
      const name = corpus.metrics.get(metric)?.[lang];
      const most = ({ quantities }: (typeof rows)[number]) =>
        Math.max(
          ...quantities.filter((each) => each.metric === metric).map(({ value = 0, high = value }) => high),
        );
      const best = Math.max(...rows.map(most));
      const refs = new Set(rows.filter((row) => most(row) === best).map(({ ref }) => ref));
      if (name === undefined || rows.length < 3 || refs.size > 1) return [];
      const title = table.title[lang];
      const query =
        lang === "zh" ? `${title}里${name}最高的是哪个` : `Which one in "${title}" has the highest ${name}?`;
      return [{ query, isRight: ({ ref }: Document) => refs.has(ref) }];
    });
  });
}
