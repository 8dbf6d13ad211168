import { apartFrom, type Span } from "../reading/spans.ts";
import type { Parts } from "./scope.ts";

/** What stands for names, metrics, times and the figure itself in a skeleton. */
export const SIGNS = { entity: "\ue000", metric: "\ue001", period: "\ue002", figure: "\ue003" } as const;

/** A name, metric or time of a text, or its figure. */
export interface Token {
  readonly kind: keyof typeof SIGNS;
  /** What it may mean: ids of entities or metrics, the period. */
  readonly means: readonly string[];
}

/** A text with a sign for everything that is understood, and all other words as they are. */
export interface Skeleton {
  readonly text: string;
  /** In the order of their signs. */
  readonly tokens: readonly Token[];
}

/** The skeleton of a stretch of a sentence about one of its figures. */
export function skeletonOf({ plain, ...parts }: Parts, scope: Span, figure: Span): Skeleton {
  const spans: (Span & Token)[] = [
    ...parts.names.map(({ start, end, ids }) => ({ start, end, kind: "entity" as const, means: ids })),
    ...parts.metrics.map(({ start, end, ids }) => ({ start, end, kind: "metric" as const, means: ids })),
    ...parts.periods.map(({ start, end, period }) => ({
      start,
      end,
      kind: "period" as const,
      means: [period],
    })),
  ];
  const own: Span & Token = { start: figure.start, end: figure.end, kind: "figure", means: [] };
  const inside = [...apartFrom(spans, [own]), own]
    .filter(({ start, end }) => start >= scope.start && end <= scope.end)
    .sort((a, b) => a.start - b.start);
  let text = "";
  let at = scope.start;
  for (const { start, end, kind } of inside) {
    text += ` ${plain.slice(at, start).toLowerCase()} ${SIGNS[kind]}`;
    at = end;
  }
  text += ` ${plain.slice(at, scope.end).toLowerCase()}`;
  return bare(text, inside);
}

/** Words that say nothing of how things relate. */
const DROPPED =
  /['’]s?(?=[\s\ue000-\ue003])|\b(?:the|an?|its|their|about|around|roughly|nearly|almost|only|just|some|approximately|already|also|even|still)\b|[约仅只也还已共]/g;
const BEFORE =
  /^[\s,，、:：]*(?:(?:and|but|while|whereas|yet|meanwhile|however|by contrast|同时|此外|另外|而|但|则)[\s,，]+)*/;
/** What is said behind a figure of why it is so. */
const CAUSE =
  /[\s,，(（]*(?:driven by|thanks to|owing to|due to|because|helped by|boosted by|supported by|reflecting|主要(?:由于|系|因|得益于|受益于)|受益于|得益于|由于|系因).*$/;

function bare(text: string, tokens: readonly Token[]): Skeleton {
  const at = text.indexOf(SIGNS.figure) + 1;
  const short = (text.slice(0, at) + text.slice(at).replace(CAUSE, ""))
    .replace(DROPPED, " ")
    .replace(BEFORE, "")
    .replace(/[\s.。!！?？;；,，:：)）]+$/, "")
    .replace(
      /(?<=[\p{Script=Han}\ue000-\ue003]) +(?=\p{Script=Han})|(?<=\p{Script=Han}) +(?=[\ue000-\ue003])/gu,
      "",
    )
    .replace(/\s+/g, " ")
    .trim();
  return { text: short, tokens: tokens.slice(0, signsIn(short)) };
}

/** How many tokens stand in a piece of a skeleton. */
export const signsIn = (text: string): number => text.match(/[\ue000-\ue003]/g)?.length ?? 0;
