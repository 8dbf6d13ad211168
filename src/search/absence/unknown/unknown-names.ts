import { readPeriods } from "../../../notation/periods/read-periods.ts";
import type { Units } from "../../../notation/units/units.ts";
import { plainText } from "../../reading/plain-text.ts";
import type { Question } from "../../reading/question.ts";
import type { Known } from "../../reading/reading.ts";
import { STOP_WORDS } from "../../reading/stop-words.ts";
import { pairs, words } from "../../reading/words.ts";
import { asWritten } from "../as-written.ts";
import { thingsIn } from "../figure-owners.ts";
import type { Matches } from "../matches.ts";
import { COMMON_WORDS, PARTICLES } from "./function-characters.ts";
import { slipsOfNames } from "./slips-of-names.ts";
import { isSlipOrWord } from "./slips-of-words.ts";

/** Names and model numbers of a question that stand nowhere in the corpus, as the question writes them. */
export async function unknownNames(
  query: string,
  question: Question,
  matches: Matches,
  known: Known,
): Promise<string[]> {
  const wide = query.normalize("NFKC");
  const named = [...question.entities, ...question.metrics].map(({ start, end }) =>
    question.plain.slice(start, end),
  );
  const isNamed = (name: string) => {
    const plain = plainText(name);
    return named.some(
      (each) => each.includes(plain) || (plain.includes(each) && !/\d/.test(plain.replace(each, ""))),
    );
  };
  const undated = withoutPeriods(wide);
  const names = [...latinNames(undated, known.units), ...otherScripts(wide), ...editions(undated)];
  if (thingsIn(known, question.entities).length === 0)
    names.push(...(await hanNames(withoutTaking(wide), matches)));
  const unnamed = [...new Set(names)].filter((name) => !isNamed(name));
  const slips = unnamed.some((name) => HAN.test(name)) ? slipsOfNames(known, question.plain) : [];
  const strangers = unnamed.filter((name) => !slips.some((slip) => slip.includes(plainText(name))));
  const has = await matches.has(strangers.flatMap(termsOf));
  const isKnown = (name: string) =>
    termsOf(name).some((term) => has(term) && isSlipOrWord(name, term, { matches, question, known }));
  const things = question.entities.map(({ start, end }) => question.plain.slice(start, end));
  const numbered = [
    ...furtherNumbers(known, question),
    ...(await numberedNames(question, matches)),
    ...companiesIn(wide).filter((name) => !things.some((thing) => plainText(name).includes(thing))),
  ];
  const further: string[] = [];
  for (const name of new Set(numbered))
    if (!(await matches.together(words(name)))) further.push(asWritten(name, wide));
  const isPart = (name: string) => further.some((whole) => whole.split(/[ ,]+/).includes(name));
  return [...strangers.filter((name) => !isKnown(name) && !isPart(name)), ...further];
}

/** The text with blanks for its periods: 2025E is nobody's name. */
function withoutPeriods(text: string): string {
  if (!/\d/.test(text)) return text;
  let rest = text;
  for (const { start, end } of readPeriods(text))
    rest = rest.slice(0, start) + " ".repeat(end - start) + rest.slice(end);
  return rest;
}

/** The text with breaks for the words that take a name out: 除美团外 names 美团. */
const withoutTaking = (text: string): string =>
  text.replace(
    /(?<![删清解消免去开])除了?(?!以(?!外)|非|此)|剔除|扣除|排除|不[含算计](?=\p{Script=Han})|(?:以外|之外|除外)|外(?=[,，的])/gu,
    (words) => ",".repeat(words.length),
  );

const HAN = /^\p{Script=Han}+$/u;

/** The terms one of which stands in the corpus if a name does: a model number only as a whole. */
function termsOf(name: string): string[] {
  const plain = plainText(name);
  return /\d/.test(plain) ? [plain.replace(/[-.]/g, "")] : words(plain);
}

const LATIN =
  /(?<![A-Za-z0-9])(?<![\p{N}][-.])(?:[A-Za-z][A-Za-z0-9]*(?:[-.][A-Za-z0-9]+)*|\d{3,}[A-Z]{1,2})(?![A-Za-z0-9])/gu;
/** Words in other scripts than those of the two languages. */
const otherScripts = (text: string): string[] =>
  [
    ...text.matchAll(
      /[\p{Script=Katakana}\u30fc]{2,}|\p{Script=Hangul}{2,}|[\p{Script=Cyrillic}]{3,}|\p{Script=Greek}{3,}|\p{Script=Arabic}{3,}|\p{Script=Hebrew}{3,}|\p{Script=Thai}{3,}|\p{Script=Devanagari}{3,}/gu,
    ),
  ].map(([name]) => name);

const CALENDAR =
  /^(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|q[1-4]|h[12]|fy\d*|yoy|qoq|ttm|ytd|cagr)$/i;

/** A word that has its capital from opening a sentence rather than from being a name: Slowest, Comparing. */
const INFLECTED = /(?:est|ing|ed|ly|tion)$/;
/** What follows a verb that opens a sentence: Imagine a third buyer, Take the margin. */
const OBJECT = /^ (?:an?|the|that|this|these|those|if|we|you|it|how|what|each|every|all|both) /;

const LIMIT =
  /(?:[低高多少大小]于|超过|不到|不足|至少|最多|约|\b(?:over|under|than|above|below|least|most|about)) ?$/i;

/** Whether a number with a unit is a limit: below 100W. */
const isAmount = (before: string, name: string, units: Units): boolean =>
  LIMIT.test(before) && units.find(/^\d+([A-Za-z]+)$/.exec(name)?.[1] ?? "") !== undefined;

/** Words that are written like a name: with a digit or a capital. */
function latinNames(text: string, units: Units): string[] {
  return [...text.matchAll(LATIN)].flatMap(({ 0: name, index }) => {
    if (name.length < 2 || STOP_WORDS.has(name.toLowerCase()) || CALENDAR.test(name) || units.find(name))
      return [];
    if (isAmount(text.slice(0, index), name, units)) return [];
    if (/\d/.test(name) || /[A-Z]/.test(name.slice(1))) return [name];
    if (!/^[A-Z]/.test(name)) return [];
    const opens = /^[^\p{L}\p{N}]*$/u.test(text.slice(0, index)) || /[.?!:]\s*$/.test(text.slice(0, index));
    return opens && (INFLECTED.test(name) || OBJECT.test(text.slice(index + name.length))) ? [] : [name];
  });
}

/** A company by its legal form, though each of its words be a common one: Target Corp. */
const companiesIn = (text: string): string[] =>
  [
    ...text.matchAll(
      /(?<![\w.-])(?:[A-Z][\w&'’-]*,? ){1,4}(?:Corp(?:oration)?|Inc|Ltd|Limited|PLC|plc|LLC|GmbH|AG)(?![\w-])/g,
    ),
  ].map(([name]) =>
    name.replace(/^(?:(?:What|Which|Who|How|When|Is|Are|Was|Did|Does|Has|The|Compare|Show|Give)\b ?)+/, ""),
  );

/** 8至尊版: an edition named after a number. */
const editions = (text: string): string[] =>
  [...text.matchAll(/(?<=\d)\p{Script=Han}{2,3}版/gu)].map(([name]) => name.slice(0, -1));

/** What may stand behind a name to make it another's: 昇腾920, 海光四号, 第七代; not the amount of something. */
const FURTHER =
  /^-?(?!(?:19|20)\d\d(?!\d))\d+(?:\.\d+)?[a-z]?(?![\d.,a-z]| ?[%亿万千百十个张块台款元美年月日号倍家颗片天分秒小字层])|^第?[一二三四五六七八九十]{1,2}[代号](?!线)/;
/** Same, behind a Latin name: Llama 4, Gemini 2.5. */
const FURTHER_LATIN =
  /^[ -](?!(?:19|20)\d\d(?!\d))\d{1,3}(?:\.\d+)?[a-z]?(?![\d.,a-z%]| ?(?:[\p{Script=Han}]|[bmt]n\b|[a-z]*illion|thousand|[kmgt]b?\b|x\b|\w+s\b|percent|yuan|usd))/u;

/** A name that is in the corpus, and a number behind it with which it is another's. */
const furtherNumbers = (known: Known, { plain, entities }: Question): string[] =>
  thingsIn(known, entities).flatMap(({ start, end }) => {
    const further = /\p{Script=Han}/u.test(plain.charAt(end - 1)) ? FURTHER : FURTHER_LATIN;
    const [number] = further.exec(plain.slice(end)) ?? [];
    return number === undefined ? [] : [plain.slice(start, end) + number];
  });

const NUMBERED =
  /(?!低于|高于|超过|不到|小于|大于|至少|不足|多于|少于|等于|达到|超出|不超|约为|仅有|只有|以上|以下|大约|接近|将近)\p{Script=Han}{2}(?!(?:19|20)\d\d(?!\d))\d{3,5}[a-z]?(?![\d.,a-z]| ?[%亿万千百十个张块台款元美年月日号倍家颗片天分秒小字层多余]| ?[a-z])/gu;

/** 天玑9400: a number written to two characters, which the report has nowhere. */
async function numberedNames({ plain }: Question, matches: Matches): Promise<string[]> {
  const names = [...plain.matchAll(NUMBERED)].map(([name]) => name);
  const has = await matches.has(names.map(numberOf));
  return names.filter((name) => !has(numberOf(name)));
}

const numberOf = (name: string): string => name.slice(2);

let segmenter: Intl.Segmenter | undefined;

/** Only asked of a question that names nothing known: runs of characters that are no words of Chinese, as names are, of which the index has no pair. They open a phrase or own what follows. */
async function hanNames(text: string, matches: Matches): Promise<string[]> {
  const runs = [...text.matchAll(/\p{Script=Han}{2,}/gu)];
  const plain = new Map(runs.flatMap(({ 0: run }) => pairs(run).map((pair) => [pair, plainText(pair)])));
  const has = await matches.has(plain.values());
  const unknown = (pair: string) => !has(plain.get(pair) ?? pair);
  const strange = runs.filter(({ 0: run }) => pairs(run).some(unknown));
  if (strange.length === 0) return [];
  segmenter ??= new Intl.Segmenter("zh", { granularity: "word" });
  const split = segmenter;
  return strange.flatMap(({ 0: run, index }) => {
    const segments = [...split.segment(run)].map(({ segment }) => segment);
    return singles(segments).filter((name) => {
      const opens = run.startsWith(name) && !/\d$/.test(text.slice(0, index));
      return (opens || run.includes(`${name}的`)) && pairs(name).every(unknown);
    });
  });
}

/** Neighbouring characters that stand alone in a segmented text: no particles, and not only common words. */
function singles(segments: readonly string[]): string[] {
  const names: string[] = [];
  let run = "";
  for (const segment of [...segments, ""]) {
    if ([...segment].length === 1 && !PARTICLES.has(segment)) run += segment;
    else {
      if ([...run].length > 1 && ![...run].every((character) => COMMON_WORDS.has(character))) names.push(run);
      run = "";
    }
  }
  return names;
}
