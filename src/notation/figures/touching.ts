import { TAKEN } from "../numbers/normalise.ts";
import { type RateSpan, rateSpan } from "../units/rate-words.ts";

/** What touches a figure and no reader of numbers, scales, units or rates took. */
export interface Touching {
  /** A word that may say what is counted. */
  readonly noun?: string;
  /** A number without a unit is given per a span of time. */
  readonly per?: RateSpan;
  /** What is not understood. */
  readonly unread?: string;
}

/** Function words, and words that say more of the amount, not what it is. */
export const PLAIN_LATIN =
  /^(?:a|an|and|or|of|in|on|at|to|by|for|from|with|per|as|than|the|this|that|is|was|were|are|be|been|it|its|more|less|fewer|higher|lower|total|overall|combined|each|only|alone|also|which|while|when|where|before|after|during|since|until|over|under|between|through|annually|yearly|growth|increase|decrease|rise|fall|decline|drop|gain|year|years?-over|yoy|qoq|mom|cagr|sequential|sequentially|compound|compounded|quarter|compared|versus|vs|against|up|down|so|but|however|respectively|in total|approximately|about|roughly|last|next|now|today|already|still|just|ago|earlier|later|away|out|off|into|across|within|without|worth|plus|or so)$/i;
const PLAIN_HAN =
  /^(?:的|了|左右|上下|以上|以下|以内|之内|之间|多|余|及|和|与|或|至|到|且|而|但|也|则|均|都|同比|环比|增|降|较|比|为|是|在|于|占|其中|分别|来自|约|级|等|时|后|前|内|外|中|将|已|仍|可|能|由|从|对|按|向|每|期|年|月|日|季|当|单|元左右|不等|不到|有余|开外)/;

/** A span of time behind a number that counts what has no unit: 150条/天, 280,000/day. */
const PER_SPAN =
  /^ ?(?:\/ ?|每|per )(?:天|日|周|月|季度?|年|days?|weeks?|months?|quarters?|years?)(?![A-Za-z\p{Script=Han}])/iu;

/** What touches a figure in a normalised text. With a unit or a classifier, a noun may follow it. */
export function touching(
  plain: string,
  start: number,
  end: number,
  hasUnit: boolean,
  isClassified: boolean,
): Touching {
  const left = plain.charAt(start - 1);
  const span = hasUnit ? undefined : PER_SPAN.exec(plain.slice(end, end + 12))?.[0];
  const per = span === undefined ? undefined : rateSpan(span);
  if (per) return { per };
  if (/\p{Sc}/u.test(left)) return { unread: left };
  const after = plain.slice(end, end + 40);
  const joined = /^[A-Za-zµ°%‰‱\p{Sc}][^\s,.;:，。；：、()（）[\]"'“”]*/u.exec(after)?.[0];
  if (joined !== undefined) return { unread: joined };
  const divided = /^ ?(?:[/·*^×] ?[\p{L}\d]|per |每)[^\s,.;，。；、()（）]*(?: [A-Za-z-]+)?/u.exec(
    after,
  )?.[0];
  if (divided !== undefined && !after.startsWith(TAKEN)) return { unread: divided.trim() };
  if (hasUnit || isClassified) return {};
  const [, latin] = /^ ([A-Za-z][A-Za-z-]*)/.exec(after) ?? [];
  if (latin !== undefined) return PLAIN_LATIN.test(latin) ? {} : { noun: nounsOf(after) };
  const [han] = /^ ?(\p{Script=Han}{1,6})/u.exec(after) ?? [];
  if (han === undefined || PLAIN_HAN.test(han.trim())) return {};
  return { noun: han.trim() };
}

/** The first words behind a number, up to three: monthly active users. */
const nounsOf = (after: string): string =>
  (/^(?: [A-Za-z][A-Za-z-]*){1,3}/.exec(after)?.[0] ?? "")
    .trim()
    .split(" ")
    .filter((_, index, all) => !all.slice(0, index + 1).some((each) => PLAIN_LATIN.test(each)))
    .join(" ");
