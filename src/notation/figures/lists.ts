import { denoise } from "../numbers/decimal.ts";
import type { Figure } from "./figure.ts";

/** Between two numbers of one list. */
const LINK = /^ ?(?:[/\\、]|[,，]? ?(?:和|与|及|以及|and|&)|,) ?$/;
const LONE_COMMA = /^ ?, ?$/;
const BARE = /^[-−–+]?\d[\d,]*(?:\.\d+)?$/;

/** The figures of a text, in which those of a list share what only one of them says: the last its unit, the first its change. */
export function inLists(figures: readonly Figure[], plain: string): Figure[] {
  return shareChange(shareUnits(figures, plain), plain);
}

/**
 * Numbers of a list take the scale, the unit and the relation of its last: 10/18/40 核; 6.1、7.0和8.2亿元. A comma joins only within
 * a list that another word ends: what stands alone before a comma may belong elsewhere.
 */
function shareUnits(figures: readonly Figure[], plain: string): Figure[] {
  const shared = [...figures];
  let isList = false;
  for (let at = shared.length - 2; at >= 0; at--) {
    const [figure, next] = [shared[at], shared[at + 1]];
    const link = linkOf(figure, next, plain);
    const isLink: boolean = LINK.test(link) && (isList || !LONE_COMMA.test(link));
    const given: Figure | undefined = isLink && figure && next ? fromNext(figure, next) : undefined;
    isList = given !== undefined;
    if (given) shared[at] = given;
  }
  return shared;
}

const linkOf = (figure: Figure | undefined, next: Figure | undefined, plain: string): string =>
  figure && next && figure.end <= next.start ? plain.slice(figure.end, next.start) : "";

/** A bare number with what the next one's words add to it; undefined if it has words of its own. */
function fromNext(figure: Figure, next: Figure): Figure | undefined {
  const [digits] = figure.digits;
  const [nextDigits] = next.digits;
  if (next.unit === undefined || figure.unit !== undefined || figure.relation !== "level") return undefined;
  if (!BARE.test(figure.raw.trim()) || digits === undefined || !nextDigits) return undefined;
  if (figure.value === undefined || next.value === undefined) return undefined;
  if (Math.abs(figure.value) !== Math.abs(digits)) return undefined;
  const { noun: _, ...rest } = withoutLink(figure);
  const times = Math.abs(next.value / nextDigits);
  return { ...rest, value: denoise(figure.value * times), unit: next.unit, relation: next.relation };
}

/** A figure of a list; of 28.6%/24.9% what follows the first is the second. */
function withoutLink(figure: Figure): Figure {
  if (figure.unread?.startsWith("/") !== true) return figure;
  const { unread: _, ...rest } = figure;
  return rest;
}

/** What may follow a percentage of a list and does not say what it is of: 18% respectively, 18% in 2024, but not 18% of sales, 18%的毛利率. */
const NO_NOUN = /^(?! ?的| ?之| ?(?!(?:respectively|in|from|over|for|year|yoy|qoq|and)\b)[A-Za-z])/i;

/** The first of a list says that all are changes: 分别增长12%、15%和18%; up 12%, 15% and 18%. */
function shareChange(figures: readonly Figure[], plain: string): Figure[] {
  const joined: boolean[] = [];
  for (let at = figures.length - 2; at >= 0; at--) {
    const [figure, next] = [figures[at], figures[at + 1]];
    const link = linkOf(figure, next, plain);
    joined[at] =
      figure?.unit === "%" &&
      next?.unit === "%" &&
      LINK.test(link) &&
      (joined[at + 1] === true ||
        (!LONE_COMMA.test(link) && NO_NOUN.test(plain.slice(next.end, next.end + 20))));
  }
  const shared = [...figures];
  for (const [at, isJoined] of joined.entries()) {
    const [figure, next] = [shared[at], shared[at + 1]];
    if (isJoined && figure) shared[at] = withoutLink(figure);
    const isChange = figure?.relation === "increase" || figure?.relation === "decrease";
    if (isJoined && isChange && next?.relation === "level")
      shared[at + 1] = { ...next, relation: figure.relation, ...(figure.base && { base: figure.base }) };
  }
  return shared;
}
