import type { RefKind } from "../../corpus/ref.ts";
import type { Report } from "../../library/report.ts";
import type { Lang } from "../../notation/lang.ts";

/** One thing that a family of resources offers: its id, and its names for people and for completion. */
export interface ResourceEntry {
  readonly id: string;
  readonly title: { readonly zh: string; readonly en: string };
}

/**
 * A family of resources, one a file: `report://<report>/<kind>/<id>`, Markdown, JSON or a picture. `?lang=zh` or `?lang=en` sets the language of
 * Markdown; it is the report's otherwise. `listed` families stand in resources/list, the others are found through search and completion.
 */
export interface ResourceFamily {
  readonly kind: RefKind;
  /** What stands after the id, such as "/csv"; usually nothing. */
  readonly suffix?: string;
  readonly title: string;
  readonly description: string;
  readonly mimeType: "text/markdown" | "application/json" | "text/csv" | "image/png";
  readonly listed: boolean;
  readonly entries: (report: Report) => Iterable<ResourceEntry>;
  /** The text or the picture, or undefined where there is no such id. */
  readonly read: (report: Report, id: string, lang: Lang) => Content | undefined | Promise<Content>;
}

export type Content = string | Uint8Array;

/** Identity, for its types. */
export const defineResource = (family: ResourceFamily): ResourceFamily => family;

/** JSON as it is sent: short lines cost tokens, so none. */
export const json = (value: unknown): string => JSON.stringify(value);

/** Entries of things that have a title. */
export function titled(
  things: Iterable<{ readonly id: string; readonly title: { readonly zh: string; readonly en: string } }>,
): ResourceEntry[] {
  return [...things].map(({ id, title }) => ({ id, title }));
}
