import type { Document } from "../documents/document.ts";
import type { Mention } from "../reading/lexicon.ts";
import type { Question } from "../reading/question.ts";

/** A stretch of a question in plain form. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** How a question names one of several reports. */
export interface Naming {
  /** False if it names others, but not this one. */
  readonly isNamed: boolean;
  /** Where it names the companies of the reports that it names: what any report says of them comes first too. */
  readonly companies: readonly Span[];
  /** The company of this report, where the question names it: by its ticker perhaps, which the report's own names do not know. */
  readonly subjects: readonly Mention[];
  /** What a score of this report counts, as its year is or is not asked for. */
  readonly worth: number;
}

/** No report is named. */
export const UNNAMED: Naming = { isNamed: true, companies: [], subjects: [], worth: 1 };

/** Whether a document belongs to what the question names: any document of a named report, those about its company in another. */
export function isAbout(
  { isNamed, companies }: Naming,
  { entities }: Question,
): (document: Document) => boolean {
  if (isNamed) return () => true;
  const ids = new Set(
    entities
      .filter((mention) => companies.some((span) => meets(mention, span)))
      .flatMap((mention) => mention.ids),
  );
  return (document) => [...document.entities, ...document.kin].some((id) => ids.has(id));
}

/** Whether a report knows by its own names a company by which the question names reports. */
export const knowsCompany = ({ entities }: Question, { companies }: Naming): boolean =>
  entities.some((mention) => companies.some((span) => meets(mention, span)));

/** Whether two stretches share a part. */
export const meets = (one: Span, other: Span): boolean => one.start < other.end && other.start < one.end;

/** The question with the company that it names, if the report's own names have not found it. */
export function withSubjects(question: Question, { subjects }: Naming): Question {
  const known = new Set(question.entities.flatMap(({ ids }) => ids));
  const more = subjects.filter(({ ids }) => ids.some((id) => !known.has(id)));
  return more.length === 0 ? question : { ...question, entities: [...question.entities, ...more] };
}
