import { mentionsBound } from "../../notation/bounds/mentions-bound.ts";
import { type Stated, sameAmount } from "../../notation/figures/amounts/same-amount.ts";
import type { Relation } from "../../notation/figures/figure.ts";
import { saysSmall } from "../../notation/numbers/small-number.ts";
import { contains, tryPeriod } from "../../notation/periods/period.ts";
import { samePeriod } from "../../notation/periods/same-period.ts";
import type { Claim, Corpus } from "../corpus.ts";
import type { Problem } from "../reading/problem.ts";
import { languagesOf } from "../said-in.ts";
import { type Carriers, carriersOf, namesOf } from "./carriers.ts";
import { endsOf, type Read, readStatement, type Said } from "./read-statement.ts";

/**
 * A claim's statement says all of its quantities and dates and no others, in each language of the corpus; where there are two, both say
 * the same numbers, names and dates. Passages, which are nobody's words here, are left aside.
 */
export function statementProblems(corpus: Corpus): (Problem & { readonly id: string })[] {
  const claims = [...corpus.claims.values()].filter(({ verbatim }) => !verbatim);
  if (claims.length === 0) return [];
  const reader: Reader = { corpus, carriers: carriersOf(corpus), names: namesOf(corpus) };
  return claims.flatMap((claim) =>
    differences(claim, reader).map((what) => ({
      file: `sections/${claim.section}.yaml`,
      id: claim.id,
      what,
      mend: "Mend the statement or the quantity.",
    })),
  );
}

interface Reader {
  readonly corpus: Corpus;
  readonly carriers: Carriers;
  readonly names: readonly string[];
}

function differences(claim: Claim, reader: Reader): string[] {
  const { units } = reader.corpus;
  const both = languagesOf(reader.corpus).map((lang) =>
    readStatement(claim[lang], lang, units, reader.names),
  );
  const quantities = claim.quantities ?? [];
  const held = [...quantities.flatMap(endsOf), ...claim.lines.flatMap(reader.carriers.amounts)];
  const agree = (a: Stated, b: Stated) =>
    sameAmount(size(a), size(b), units) || sameAmount(size(b), size(a), units);
  const unsaid = quantities.flatMap((quantity) =>
    both
      .filter((read) => !endsOf(quantity).every((end) => says(read, end, agree)))
      .map(({ lang }) => `${lang} does not say "${quantity.printed}".`),
  );
  const unbounded = quantities.flatMap(({ bound, printed }) =>
    both
      .filter(({ text }) => bound !== undefined && !mentionsBound(text, bound))
      .map(({ lang }) => `${lang} does not say that "${printed}" is ${bound}.`),
  );
  const unheld = both.flatMap(({ lang, figures }) =>
    figures
      .filter((figure) => !isSmall(figure) && !held.some((each) => agree(figure, each)))
      .map(({ raw }) => `${lang} says "${raw}", which nothing on its lines holds.`),
  );
  return [
    ...unsaid,
    ...unbounded,
    ...unheld,
    ...both.flatMap((one) => both.flatMap((other) => (one === other ? [] : onlyIn(one, other, agree)))),
    ...opposed(both, agree),
    ...both.flatMap((read) => periodsUnsaid(read, claim)),
    ...both.flatMap((read) => periodsUntyped(read, claim)),
  ];
}

/** A fall by 31.55% may be stored as a change of -31.55. */
function size({ value, unit }: Stated): Stated {
  return { value: Math.abs(value), unit };
}

type Agree = (a: Stated, b: Stated) => boolean;

/** A small number in words (两家公司, both) is not told alike in both languages. */
function isSmall({ raw, value }: Said): boolean {
  return value <= 12 && !/\d/.test(raw);
}

function says({ text, lang, all }: Read, end: Stated, agree: Agree): boolean {
  return all.some((each) => agree(each, end)) || saysSmall(end.value, text, lang);
}

function onlyIn(one: Read, other: Read, agree: Agree): string[] {
  const numbers = one.figures
    .filter((figure) => !isSmall(figure) && !says(other, figure, agree))
    .map(({ raw }) => `only ${one.lang} says "${raw}".`);
  const dates = one.periods
    .filter((period) => !other.periods.some((each) => samePeriod(period, each)))
    .map((period) => `only ${one.lang} says ${period}.`);
  const labels = one.labels
    .filter((digits) => !other.text.includes(digits) && !saysSmall(Number(digits), other.text, other.lang))
    .map((digits) => `only ${one.lang} has ${digits} in a name.`);
  return [...numbers, ...dates, ...new Set(labels)];
}

/** Growth in one language must not be a fall in the other. */
function opposed(both: readonly Read[], agree: Agree): string[] {
  const [zh, en] = (["zh", "en"] as const).map((lang) => both.find((read) => read.lang === lang));
  if (!zh || !en) return [];
  const changes = ({ figures }: Read) => figures.filter(({ relation }) => relation in OPPOSITE);
  return changes(zh).flatMap((figure) => {
    const same = changes(en).filter((each) => agree(figure, each));
    const isTurned = same.length > 0 && same.every(({ relation }) => relation === OPPOSITE[figure.relation]);
    return isTurned ? [`"${figure.raw}" reads as ${figure.relation} in zh, the opposite in en.`] : [];
  });
}

const OPPOSITE: Readonly<Partial<Record<Relation, Relation>>> = {
  increase: "decrease",
  decrease: "increase",
};

/** A date that a statement says is one that the claim types; 2023年同期 is a part of its year, a month alone has none. */
function periodsUntyped({ lang, periods }: Read, { when = [], saidOn, quantities = [] }: Claim): string[] {
  const typed = [...when, saidOn, ...quantities.flatMap(({ period, vs }) => [period, vs])].filter(
    (each) => each !== undefined,
  );
  const untyped = periods.filter(
    (said) =>
      !said.startsWith("--") &&
      !typed.some((each) => samePeriod(said, each) || (/^\d{4}$/.test(said) && isWithin(each, said))),
  );
  return [...new Set(untyped)].map((each) => `${lang} says ${each}, which the claim types nowhere.`);
}

/** The statement may be closer than the quantity: its month is that of a day which is said. */
function isWithin(said: string, typed: string): boolean {
  const [inner, outer] = [tryPeriod(said), tryPeriod(typed)];
  return inner !== undefined && outer !== undefined && contains(outer, inner);
}

/** Words that say the base of a change: the same period a year before, or the period before. */
const BASE = {
  zh: /同比|环比|同期|月增速|年增速|较上|较前|比上/,
  en: /year[- ]on[- ]year|month[- ]on[- ]month|quarter[- ]on[- ]quarter|on the (?:year|month|quarter)|(?:year|month|quarter) (?:before|earlier)|same period|previous (?:year|month|quarter)|a year ago/i,
} as const;

/** Dates of the event and periods of the quantities are in the statement; when it was said need not be. */
function periodsUnsaid({ lang, text, periods }: Read, { when = [], quantities = [] }: Claim): string[] {
  const based = BASE[lang].test(text);
  const typed = quantities.flatMap(({ period, vs }) => [period, based ? undefined : vs]);
  const unsaid = [...when, ...typed].filter(
    (each) =>
      each !== undefined &&
      !periods.some(
        (said) => samePeriod(said, each) || (/^\d{4}(?:-\d\d|[QH]\d)$/.test(each) && isWithin(said, each)),
      ),
  );
  return [...new Set(unsaid)].map((each) => `${lang} does not say ${each}.`);
}
