import type { FigureInWords } from "../../answers/show-place/figures-of.ts";
import type { Gap } from "../../answers/show-place/gaps-on.ts";
import type { Lang } from "../../notation/lang.ts";
import type { ToolResult } from "../shared/bridge.ts";
import { isRecord } from "../shared/json.ts";

/** What is shown: the picture of a page and, unless the host kept it back, what is known of it. */
export interface Place {
  readonly image: string;
  /** The line that came with the picture. */
  readonly text: string;
  readonly about: About | undefined;
}

/** What the server tells this view of a page. */
export interface About {
  readonly lang: Lang;
  readonly report: string;
  readonly ref: string;
  readonly title: string;
  readonly cite: string;
  readonly page: number;
  readonly pages: number;
  /** Pages on which the thing stands too. */
  readonly others: readonly number[];
  /** In pixels of the picture. */
  readonly boxes: readonly (readonly number[])[];
  readonly blank: boolean;
  /** Characters that are not drawn. */
  readonly lacking: string;
  readonly figures: readonly FigureInWords[];
  readonly printed?: string;
  readonly gaps: readonly Gap[];
}

/** The place in an answer; undefined if it has no picture. */
export function readPlace({ image, text, forView, isError }: ToolResult): Place | undefined {
  if (isError || image === undefined) return undefined;
  return { image, text, about: isAbout(forView) ? forView : undefined };
}

const isAbout = (given: unknown): given is About =>
  isRecord(given) &&
  (given["lang"] === "zh" || given["lang"] === "en") &&
  ["report", "ref", "title", "cite"].every((key) => typeof given[key] === "string") &&
  ["page", "pages"].every((key) => typeof given[key] === "number") &&
  ["others", "boxes", "figures", "gaps"].every((key) => Array.isArray(given[key]));

/** A question to show_place. */
export interface PlaceQuestion {
  readonly ref: string;
  readonly page?: number;
}

/** The question for another page: the marked thing on it if it stands there too, else the page as it is. */
export const turned = (page: number, marked: About): PlaceQuestion =>
  page === marked.page || marked.others.includes(page) ? { ref: marked.ref, page } : { ref: `page/${page}` };

/** The place in words, for the conversation. */
export function placeText({ title, cite, ref, figures, printed }: About): string {
  const told = figures.map(({ value, what, period }) => [what, value, period].filter(Boolean).join(" · "));
  return [title, ...told, printed === undefined ? "" : `"${printed}"`, `${cite} (${ref})`]
    .filter(Boolean)
    .join("\n");
}
