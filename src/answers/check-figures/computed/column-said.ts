import { SIGNS, type Skeleton, type Token } from "./skeleton.ts";

/** A mean or median that a text says of many things at once: of what, and in which words it names them. */
export interface ColumnSaid {
  readonly of: "mean" | "median";
  /** Ids of the metrics that it may be. */
  readonly metrics: readonly string[];
  readonly period?: string;
  /** What stands for the things: words with signs for names, "" if nothing does; and what those names may mean, in order. */
  readonly group: string;
  readonly named: readonly (readonly string[])[];
}

const { entity: E, metric: M, period: P, figure: F } = SIGNS;
const GROUP = `(?<group>[^${F}]{2,90}?)`;
const MEAN = "(?:(?:simple |arithmetic )?(?<mean>average|mean)|(?<median>median))";
const RATIO = "(?: ratios?| multiples?)?";
const IS = "(?: (?:was|is|were|are|came to|stood at|stands at|of|at))?";
const HAVE =
  "(?:trade|trades|traded|are trading|were trading|have|has|had|sell|are valued|are priced|were valued|average)";
const ZH_MEAN = "(?:(?:简单|算术)?(?<mean>平均)|(?<median>中位))";
const ZH_MEAN_OF = "(?:(?<mean>平均值?|均值|平均数)|(?<median>中位数|中位值))";
const ZH_IS = "(?:为|是|约?达到?|约?有|在)?";

/** The forms of a sentence that gives one number for many things. */
const FORMS = [
  `${MEAN} (?<metric>${M})${RATIO} (?:of|for|across|among|amongst|in) ${GROUP}${IS} ${F}`,
  `${GROUP} ${HAVE} (?:at |on )?${MEAN} (?<metric>${M})${RATIO}${IS} ${F}`,
  `on (?<mean>average),? ${GROUP} ${HAVE} (?:at |on )?(?<metric>${M})${RATIO}${IS} ${F}`,
  `(?<metric>${M})${RATIO} (?:of|for|across|among) ${GROUP} (?<mean>averages|averaged)${IS} ${F}`,
  `${GROUP}(?<!\\b(?:${HAVE}|at|on)) ${MEAN} (?<metric>${M})${RATIO}${IS} ${F}`,
  `${MEAN} (?<metric>${M})${RATIO}${IS} ${F}`,
  `(?:${GROUP} ?的?)?${ZH_MEAN}(?:的)? ?(?<metric>${M})${ZH_IS} ?${F}`,
  `(?:${GROUP} ?的?)?(?<metric>${M}) ?的?${ZH_MEAN_OF}${ZH_IS} ?${F}`,
].map((pattern) => new RegExp(`^${pattern}$`, "d"));

/** What a text without a word of it never says. */
export const AVERAGES = /averag|mean|median|平均|均值|中位/i;

/** Reads a text as the mean of many things; undefined if a word of it is not understood, or if it may be read in two ways. */
export function columnSaid({ text, tokens }: Skeleton): ColumnSaid | undefined {
  const read = FORMS.flatMap((form): ColumnSaid[] => {
    const match = form.exec(text);
    if (!match) return [];
    const { group = "", median } = match.groups ?? {};
    const [start = 0, end = 0] = match.indices?.groups?.["group"] ?? [];
    const [at = 0] = match.indices?.groups?.["metric"] ?? [];
    const own = between(text, tokens, start, end);
    const periods = own.filter(({ kind }) => kind === "period");
    const metric = between(text, tokens, at, at + 1)[0];
    if (!metric || own.some(({ kind }) => kind === "metric" || kind === "figure") || periods.length > 1)
      return [];
    const [period] = periods[0]?.means ?? [];
    return [
      {
        of: median === undefined ? "mean" : "median",
        metrics: metric.means,
        ...(period !== undefined && { period }),
        group: group.replace(TIME, " ").replaceAll(E, " ").trim(),
        named: own.flatMap(({ kind, means }) => (kind === "entity" ? [means] : [])),
      },
    ];
  });
  const [first, ...more] = read;
  return first && more.every((each) => JSON.stringify(each) === JSON.stringify(first)) ? first : undefined;
}

/** A time with its preposition. */
const TIME = new RegExp(`(?:\\b(?:in|for|during|at|as of|on)\\b|在|于)? ?${P}(?:末|底)?`, "g");

function between(text: string, tokens: readonly Token[], start: number, end: number): readonly Token[] {
  const count = (part: string) => part.match(/[\ue000-\ue003]/g)?.length ?? 0;
  const before = count(text.slice(0, start));
  return tokens.slice(before, before + count(text.slice(start, end)));
}
