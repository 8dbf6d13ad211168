import { groupBy } from "../corpus/corpus.ts";
import { type Naming, type Span, UNNAMED } from "../search/ranking/naming.ts";
import { openLexicon, openLists } from "../search/reading/lexicon.ts";
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
  const called = openCalls(cards)(plain);
  const places = longest(
    cards.flatMap((card, at) => mentionsOf(plain, tickers(card.ticker), called.has(at), card)),
  );
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

function mentionsOf(
  plain: string,
  tickers: readonly Span[],
  isCalled: boolean,
  card: Card,
): readonly Place[] {
  const place =
    (isCompany: boolean) =>
    ({ start, end }: Span): Place => ({ start, end, id: card.id, isCompany });
  const found = (names: string) => (isCalled ? openLexicon(names)(plain) : []);
  return [
    ...[...found(card.called.company), ...tickers].map(place(true)),
    ...found(card.called.title).map(place(false)),
  ];
}

let opened: { readonly cards: readonly Card[]; readonly calledIn: ReturnType<typeof openLists> } | undefined;

/** Tells which of the cards a text may call by name. What it takes is made once for the same cards: there may be a thousand. */
function openCalls(cards: readonly Card[]): (plain: string) => ReadonlySet<number> {
  const isSame =
    opened?.cards.length === cards.length && cards.every((card, at) => card === opened?.cards[at]);
  if (!opened || !isSame)
    opened = {
      cards,
      calledIn: openLists(
        cards.map(({ called: { company, title } }) => [company, title].filter(Boolean).join("\n")),
      ),
    };
  return opened.calledIn;
}

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
