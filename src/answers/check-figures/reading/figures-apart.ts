import type { Report } from "../../../library/report.ts";
import type { Figure } from "../../../notation/figures/figure.ts";
import { readFigures } from "../../../notation/figures/read-figures.ts";
import { normalise, TAKEN } from "../../../notation/numbers/normalise.ts";
import { rateSpan } from "../../../notation/units/rate-words.ts";
import { blanked } from "../../../search/reading/blanked.ts";
import type { Named } from "./names/named.ts";

/** Behind what is counted: 16 robots a day, 16个机器人/天. */
const RATE = /^\s?(?:\/|每|(?:an?|per|each|every) )[\p{L}]{1,8}/u;

/** Whether a number behind a known name is told of it as one before was of another: A scored 94.3 and B 94.5. */
const isTold = (sentence: string, name: Named, { raw, start }: Figure, figures: readonly Figure[]): boolean =>
  name.ids.length > 0 &&
  /\d\.\d/.test(raw) &&
  /(?:\band|[,，、和而]) ?$/.test(sentence.slice(0, name.start)) &&
  figures.some(
    (each) =>
      each.end <= name.start &&
      each.unit === undefined &&
      shapeOf(each.raw) === shapeOf(raw) &&
      each.start < start,
  );

const shapeOf = (raw: string): string => raw.replace(/\d/g, "0");

/** The figures of a sentence apart from its names; a bare number behind a name makes it another name (Claude 4, 昇腾920). */
export function figuresApart(
  report: Report,
  sentence: string,
  names: readonly Named[],
): { readonly figures: readonly Figure[]; readonly names: readonly Named[] } {
  const masked = blanked(normalise(sentence), names, TAKEN);
  const figures = readFigures(masked, report.corpus.units).map((figure) => {
    const counted =
      figure.unit === undefined
        ? names.find(
            ({ start }) => start === figure.end || (start === figure.end + 1 && sentence[figure.end] === " "),
          )
        : undefined;
    const [rate] = (counted && RATE.exec(sentence.slice(counted.end))) ?? [];
    const per = rate === undefined ? undefined : rateSpan(rate);
    return {
      ...figure,
      raw: sentence.slice(figure.start, figure.end),
      ...(counted && { noun: sentence.slice(counted.start, counted.end) }),
      ...(per && { per }),
    };
  });
  const tails = new Map<Figure, Named>();
  for (const figure of figures) {
    const name = names.find(
      ({ end }) => end === figure.start || (end === figure.start - 1 && /[ -]/.test(sentence.charAt(end))),
    );
    const bare =
      figure.unit === undefined && figure.noun === undefined && /^\d{1,4}(?:\.\d)?$/.test(figure.raw);
    const spaced = name && name.end < figure.start;
    if (
      name &&
      bare &&
      !(spaced && isTold(sentence, name, figure, figures)) &&
      !/^\s?[\p{Script=Han}%]/u.test(spaced ? sentence.slice(figure.end, figure.end + 2) : "")
    )
      tails.set(figure, name);
  }
  const longer = [...tails].map(([figure, name]): Named => {
    const text = sentence.slice(name.start, figure.end);
    const ids = report.names.match(text).entities.map(({ id }) => id);
    return { start: name.start, end: figure.end, text, ids, owns: true };
  });
  return {
    figures: figures.filter((figure) => !tails.has(figure)),
    names: [...names.filter((name) => ![...tails.values()].includes(name)), ...longer].sort(
      (a, b) => a.start - b.start,
    ),
  };
}
