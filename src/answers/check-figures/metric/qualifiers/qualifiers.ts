import type { Corpus } from "../../../../corpus/corpus.ts";
import { namesOf } from "../../../../notation/units/units.ts";
import { claimOf, type HeldQuantity } from "../../../figures/held-quantity.ts";
import { findMentions } from "../../../find/mentions.ts";
import { entityNames, metricNames } from "../../../find/names-in-text.ts";
import type { FigureQuestion } from "../../asked-figure.ts";
import { clauseBefore } from "../../reading/spans.ts";
import { heldSaying } from "../held-metric-words.ts";
import { isContrast, textsOf } from "../held-words.ts";
import { metricForms } from "../metric-forms.ts";
import { CHANGE_WORD, metricWords } from "../metric-words.ts";
import { countsOtherwise } from "./numbered.ts";
import { OPPOSITES, QUALIFIERS } from "./qualifier-words.ts";

/** Sums up to now: what is no sum, or is of a span of time, has none. */
const SUMMED = /累计|\bcumulative\b|\blifetime\b/i;

/** Whether a wording says of what it measures what a held figure's own words do not: another statistic, place, part or base. */
export function isQualifiedBeyond(
  corpus: Corpus,
  question: Pick<FigureQuestion, "subject" | "metric" | "words" | "period" | "sentence" | "value">,
  held: HeldQuantity,
): boolean {
  const { subject, metric = "", words = "", period, sentence = "" } = question;
  const said = `${subject} ; ${metric} ${words}`;
  const own = ownText(corpus, held);
  return (
    QUALIFIERS.some((word) => word.test(said) && !word.test(own)) ||
    OPPOSITES.some(([word, other]) => word.test(said) && !word.test(own) && other.test(own)) ||
    (GUIDED.test(`${metric} ${clauseBefore(sentence, String(question.value ?? ""))}`) &&
      isReckonedByOthers(held) &&
      !GUIDED.test(own)) ||
    (SUMMED.test(metric) && !SUMMED.test(own) && isNoSum(corpus, held)) ||
    (PREDECESSOR.test(subject) && !PREDECESSOR.test(own)) ||
    (period === undefined && YEAR_BEFORE.test(metric) && !YEAR_BEFORE.test(own)) ||
    countsOtherwise(metric, own) ||
    (period === undefined && saysOtherYear(metric, own, held)) ||
    hasStrangeCode(corpus, metric.replace(SPEAKER, " "), held, own) ||
    namesOthers(corpus, metric, held, own) ||
    (question.metric === undefined &&
      isOtherMeasure(corpus, leadOf(sentence, String(question.value ?? "")), held, own)) ||
    isOfOther(corpus, subject, sentence, held, own)
  );
}

/** What a company says of itself to come; what an analyst reckons is none of it. */
const GUIDED = /指引|规划|\b(?:guidance|guided|guides)\b/i;
const isReckonedByOthers = ({ basis = [] }: HeldQuantity): boolean =>
  basis.includes("estimate") && !basis.includes("guidance");

/** Who says it, which is no measure. */
const SPEAKER = /\b(?:per the|according to|as reported by)\b.*$|\([^()]*\b(?:estimate|forecast|data)s?\)/i;

const PREDECESSOR = /上一?代|前一?代|\bpredecessors?\b|\bprevious generation\b/i;
const YEAR_BEFORE =
  /(?<![较比与同])(?:去年|上年)同期(?!相比|[增减比])|(?<!\b(?:on|from|versus|over|against|with|vs\.?|than|to) (?:a |the )?)\byear[- ](?:earlier|ago)\b/i;

const isNoSum = ({ units }: Corpus, { unit, period = "" }: HeldQuantity): boolean =>
  /^(?:FY)?\d{4}(?:Q\d|-\d\d)?$/.test(period) ||
  (unit !== undefined && (unit.includes("/") || NO_SUM.test(units.get(unit).dimension)));
const NO_SUM = /^(?:share|percentage-points|multiple|score|power|compute|bandwidth)/;

/** Whether a wording names a year that neither the figure nor what is said around it is of. */
function saysOtherYear(metric: string, own: string, held: HeldQuantity): boolean {
  const { period = "", calendar = "", vs = "", dates } = held;
  const times = [own, period, calendar, vs, ...dates].join(" ");
  const [from, to] = period.split("..").map((end) => Number(end.slice(0, 4)));
  return [...metric.matchAll(/(?<![\d.@-])(?:19|20)\d\d(?=年|\b)(?!E)/g)].some(([year]) => {
    const isBetween = from !== undefined && to !== undefined && from <= Number(year) && Number(year) <= to;
    return !times.includes(year) && !isBetween;
  });
}

/** Whether a wording has a name or code (MMLU, pass@5, GSM8K) that the figure's own words do not. */
function hasStrangeCode(corpus: Corpus, metric: string, held: HeldQuantity, own: string): boolean {
  const codes = metric.match(/\p{Script=Han}/u)
    ? (metric.match(/[A-Za-z][A-Za-z0-9@-]+/g) ?? [])
    : (metric.match(/\b[A-Z]{2,}[A-Z0-9]*\b|\b[a-z]+@\d+|\b[A-Z][A-Za-z]*\d+[A-Za-z]*\b/g) ?? []);
  const folded = foldCode(own);
  const saying = heldSaying(corpus, held);
  return codes.some((code) => {
    if (GENERAL.test(code) || folded.includes(foldCode(code))) return false;
    const { words } = metricWords(code);
    return (
      [...words].some((word) => !word.startsWith("_") && !saying.has(word)) &&
      !/^(?:Q[1-4]|H[12]|FY)/.test(code)
    );
  });
}

/** Abbreviations of a whole field, which tell no figure from another. */
const GENERAL = /^(?:AI|LLM|GPU|CPU|NPU|API|IT|SoC|OEM|CEO|CFO|ICT)s?$/;

const foldCode = (text: string): string => text.toLowerCase().replace(/[^a-z0-9\p{Script=Han}]/gu, "");

/** Whether a wording names a thing of the corpus that the figure's own words do not: a saving against another model. */
function namesOthers(corpus: Corpus, said: string, held: HeldQuantity, own: string): boolean {
  const metrics = findMentions(said, metricNames(corpus));
  const named = findMentions(said, entityNames(corpus)).filter(
    ({ start, end, ids }) =>
      ids.some((id) => TOLD_APART.has(corpus.entities.get(id)?.kind ?? "")) &&
      !metrics.some((metric) => metric.start < end && start < metric.end),
  );
  if (named.length === 0) return false;
  const spoken = new Set(findMentions(own, entityNames(corpus)).flatMap(({ ids }) => [...ids]));
  const about = aboutOf(corpus, held);
  const folded = foldCode(own);
  const owner = corpus.entities.get(held.of);
  const isKin = (id: string) => {
    const { maker, partOf } = corpus.entities.get(id) ?? {};
    // what the owner makes; what came before it, if the report speaks of that without a name
    return (
      maker === held.of ||
      partOf === held.of ||
      (PREDECESSOR.test(own) && maker !== undefined && maker === owner?.maker)
    );
  };
  return named.some(
    ({ ids, start, end }) =>
      !NOBODY.test(said.slice(start, end)) &&
      !ids.some((id) => id === held.of || spoken.has(id) || about.has(id) || isKin(id)) &&
      !folded.includes(foldCode(said.slice(start, end))),
  );
}

/** The whole world is no place beside another, and a number of days no company that is called so. */
const NOBODY = /^(?:全球|全世界|世界|global|world)|^天数$/i;

/** Whether the words before a figure whose measure was not read tell of another measure than the held figure's. */
function isOtherMeasure(corpus: Corpus, lead: string, held: HeldQuantity, own: string): boolean {
  if (lead === "") return false;
  const { telling } = metricForms(corpus);
  const saying = heldSaying(corpus, held);
  const names = metricWords(own).words;
  return [...metricWords(lead).words].some(
    (word) =>
      word !== CHANGE_WORD &&
      !saying.has(word) &&
      !names.has(word) &&
      (telling.has(word) || isContrast(word)),
  );
}

/** What a clause says before its figure: since the figure before it, if that is more than a word that joins them. */
function leadOf(sentence: string, value: string): string {
  const clause = clauseBefore(sentence, value);
  const since = clause.split(/\d[\d.,]*/).at(-1) ?? "";
  return metricWords(since).words.size > 0 ? since : clause;
}

/** Whether a sentence says another company's name just before the subject: its own sixth-generation car. */
function isOfOther(
  corpus: Corpus,
  subject: string,
  sentence: string,
  held: HeldQuantity,
  own: string,
): boolean {
  const at = sentence.indexOf(subject);
  const before = at > 0 ? sentence.slice(Math.max(0, at - 40), at).replace(/(?:的|['’]s)? ?$/, "") : "";
  const last = findMentions(before, entityNames(corpus)).at(-1);
  return (
    last !== undefined &&
    last.end === before.length &&
    last.ids.some((id) => corpus.entities.get(id)?.kind === "company") &&
    namesOthers(corpus, before.slice(last.start), held, own)
  );
}

/** The things that a figure's statement is about, and who says it. */
function aboutOf(corpus: Corpus, held: HeldQuantity): ReadonlySet<string> {
  const { maker, partOf } = corpus.entities.get(held.of) ?? {};
  return new Set([
    ...held.says,
    ...(claimOf(corpus, held)?.about ?? []),
    ...[maker, partOf].filter((id) => id !== undefined),
  ]);
}

/** What one figure may be held against, or belong to, in place of another. */
const TOLD_APART = new Set(["company", "model", "chip", "product", "organisation", "place"]);

const known = new WeakMap<HeldQuantity, string>();

/** All that the report says around a figure, and the names of its subject, metric and unit. */
function ownText(corpus: Corpus, held: HeldQuantity): string {
  const made = known.get(held);
  if (made !== undefined) return made;
  const named = [corpus.entities.get(held.of), corpus.metrics.get(held.metric)];
  const unit = held.unit === undefined ? undefined : corpus.units.find(held.unit);
  const text = [
    ...textsOf(corpus, held),
    ...named.flatMap((each) => (each ? [each.zh, each.en, ...(each.aliases ?? [])] : [])),
    ...(unit ? namesOf(unit) : []),
    held.printed ?? "",
  ].join("\n");
  known.set(held, text);
  return text;
}
