import { escaped } from "../../notation/escaped.ts";
import type { Placed } from "../../search/ranking/select.ts";
import { plainText } from "../../search/reading/plain-text.ts";
import type { Question } from "../../search/reading/question.ts";

/** What a question wants to be told the meaning of: what is X, X是什么, what does X stand for. */
const ASKED = [
  /^(?:请问)?什么(?:是|叫做?)(?<term>[^,，。?？的]{2,20})[?？。]?$/u,
  /^(?:请问)?(?<term>[^,，。?？的]{2,20}?)(?:的?(?:全称|含义|定义|意思)(?:是什么|是啥)?|(?:指的?|代表)?是(?:什么(?:意思)?|啥)|是指什么|指什么)[?？。]?$/u,
  /^(?:so )?what (?:is|are|does) (?:an? |the )?(?<term>[\w&./ -]{2,40}?)(?: (?:mean|stand for))?[?.]?$/,
  /^(?:define|definition of|meaning of) (?:an? |the )?(?<term>[\w&./ -]{2,40}?)[?.]?$/,
];

/** The hits of a page, the one first that says what the asked term means, if one of them does. */
export function definedFirst(hits: readonly Placed[], question: Question | undefined): readonly Placed[] {
  const term = question && termAsked(question.plain);
  if (term === undefined) return hits;
  const defined = hits.find(({ found }) => defines(found.document.origin, term));
  return defined ? [defined, ...hits.filter((hit) => hit !== defined)] : hits;
}

function termAsked(plain: string): string | undefined {
  const [term] = ASKED.flatMap((words) => words.exec(plain)?.groups?.["term"] ?? []);
  return term?.trim();
}

type Origin = Placed["found"]["document"]["origin"];

/** Whether a claim writes a term out, or begins by saying that it is something. */
function defines(origin: Origin, term: string): boolean {
  if (origin.kind !== "claim") return false;
  const own = escaped(term);
  const glossed = new RegExp(`(?<![a-z\\d])${own} ?[（(]|[（(]${own}[）)]`);
  const told = new RegExp(`^${own}(?:是|指|即| is an? | is the | means | stands for )`);
  return [origin.claim.zh, origin.claim.en].some((text) => {
    const plain = plainText(text);
    return glossed.test(plain) || told.test(plain);
  });
}
