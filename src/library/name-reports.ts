import { groupBy } from "../corpus/corpus.ts";
import { type Naming, type Span, UNNAMED } from "../search/ranking/naming.ts";
import { type Lexicon, namesOf, openLexicon } from "../search/reading/lexicon.ts";
import { plainText } from "../search/reading/plain-text.ts";
import type { Card } from "./card.ts";
import { openTickers } from "./tickers-in.ts";
import { yearsOf } from "./years-of.ts";

/** How a question names reports: for each of them, and the names as the question has them. */
export interface Named {
  readonly namings: readonly Naming[];
  readonly called: readonly string[];
}

/** What a report's score counts more if its year is asked for: among reports that are named, and where none is. */
const NAMED_YEAR = 2;
const ANY_YEAR = 1.25;

/** Reads which of several reports a question names: by title, publisher, company or ticker, and among those by year. */
export function nameReports(query: string, cards: readonly Card[]): Named {
  if (cards.length < 2) return { namings: cards.map(() => UNNAMED), called: [] };
  const plain = plainText(query);
  const tickers = openTickers(query);
  const places = longest(cards.flatMap((card) => mentionsOf(plain, tickers(card.ticker), card)));
  const named = meant(places);
  const years = new Set(plain.match(/(?<!\d)(?:19|20)\d\d(?!\d)/g) ?? []);
  const isOfYear = (card: Card) => years.size > 0 && yearsOf(card).some((year) => years.has(year));
  const companies = places.filter(({ id, isCompany }) => isCompany && named.has(id));
  return {
    namings: cards.map((card) => ({
      isNamed: named.size === 0 || named.has(card.id),
      companies,
      subjects: companies.flatMap(({ id, start, end }) =>
        card.company && id === card.id ? [{ start, end, ids: [card.company.id] }] : [],
      ),
      worth: isOfYear(card) ? (named.has(card.id) ? NAMED_YEAR : ANY_YEAR) : 1,
    })),
    called: places.map(({ start, end }) => plain.slice(start, end)),
  };
}

/** Where a question has a name of a report: its own, its publisher's, or its company's. */
interface Place extends Span {
  readonly id: string;
  readonly isCompany: boolean;
}

function mentionsOf(plain: string, tickers: readonly Span[], card: Card): readonly Place[] {
  const known = lexicons.get(card) ?? {
    company: lexiconOf(companyOf(card)),
    title: lexiconOf(titlesOf(card)),
  };
  lexicons.set(card, known);
  const place =
    (isCompany: boolean) =>
    ({ start, end }: Span): Place => ({ start, end, id: card.id, isCompany });
  return [...[...known.company(plain), ...tickers].map(place(true)), ...known.title(plain).map(place(false))];
}

const lexicons = new WeakMap<Card, { readonly company: Lexicon; readonly title: Lexicon }>();

/** Names inside a longer one mean nothing by themselves. */
const longest = (places: readonly Place[]): readonly Place[] =>
  places.filter(
    (one) =>
      !places.some(
        (other) =>
          other.start <= one.start && other.end >= one.end && other.end - other.start > one.end - one.start,
      ),
  );

/** The reports that are meant: of those that a name may mean the ones that other names mean too. */
function meant(places: readonly Place[]): ReadonlySet<string> {
  const startsOf = groupBy(places, ({ id }) => id);
  const weigh = (id: string) => new Set(startsOf.get(id)?.map(({ start }) => start)).size;
  const names = groupBy(places, ({ start, end }) => `${start}-${end}`);
  return new Set(
    [...names.values()].flatMap((several) => {
      const ids = several.map(({ id }) => id);
      const most = Math.max(...ids.map(weigh));
      return ids.filter((id) => weigh(id) === most);
    }),
  );
}

function lexiconOf(names: readonly string[]): Lexicon {
  const [zh = "", en = zh, ...aliases] = names;
  return openLexicon(namesOf([{ id: "_", zh, en, aliases }]));
}

const companyOf = ({ company }: Card): readonly string[] => (company?.names ?? []).flatMap(withoutForm);

const titlesOf = ({ id, title, short, publisher }: Card): readonly string[] => [
  title.zh,
  title.en,
  short.zh,
  short.en,
  id.replaceAll("-", " "),
  ...(publisher ? [publisher.zh, publisher.en].flatMap(withoutForm) : []),
];

/** A name, and what is left of it without its legal form, or without the word that makes a publisher of a house. */
function withoutForm(name: string): readonly string[] {
  const bare = name.replace(FORM, "").trim();
  return bare === name || bare.length < 2 ? [name] : [name, bare];
}

const FORM =
  /(?:(?:控股|集团)?(?:股份)?有限(?:责任)?公司|研究(?:所|院|中心|部)|[ ,]+(?:inc|corp|corporation|co|co\.?,? ?ltd|ltd|limited|plc|ag|se|n\.?v|s\.?a|llc|company|holdings?|research)\.?)$/i;
