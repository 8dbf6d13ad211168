import type { Entity } from "../../corpus/schema/entity.ts";
import type { Report } from "../../library/report.ts";
import { plainText } from "../../search/reading/plain-text.ts";
import { findMentions } from "./mentions.ts";
import { entityNames } from "./names-in-text.ts";

/** An entity that a longer wording names, and the words beside its name, which say more of what is meant. */
export interface SubjectIn {
  readonly entities: readonly Entity[];
  readonly rest: string;
}

/** So many of the words of a wording and of a name must be shared, of all that either has. */
const ALIKE = 0.6;

/**
 * The subject of a wording that is no name: a name with words around it ("DeepSeek-R1 API"), or one in other words ("Shenwan computer
 * sector"). Undefined if a number or model in it belongs to no name: another product is meant.
 */
export function subjectIn(report: Report, text: string): SubjectIn | undefined {
  const { corpus } = report;
  const alike = likeNamed(report, text);
  if (alike) return { entities: alike.entities, rest: alike.rest };
  const mentions = findMentions(text, entityNames(corpus)).sort(
    (a, b) => b.end - b.start - (a.end - a.start) || b.start - a.start,
  );
  const [longest] = mentions;
  if (!longest) return undefined;
  const same = mentions.filter(({ ids }) => ids.every((id) => longest.ids.includes(id)));
  let rest = text;
  for (const { start, end } of same) rest = rest.slice(0, start) + " ".repeat(end - start) + rest.slice(end);
  if (/[A-Za-z0-9]/.test(text.charAt(longest.end)) && /[A-Za-z0-9]$/.test(text.slice(0, longest.end)))
    return undefined;
  if (/\d/.test(rest)) return undefined;
  const entities = longest.ids.flatMap((id) => corpus.entities.get(id) ?? []);
  // Of two names of one thing the first says whose the second is: 谷歌母公司Alphabet.
  if (same.length > 1) rest = rest.replace(PARENT, " ");
  return { entities, rest: rest.replace(/[()（）]/g, " ").trim() };
}

const PARENT = /母公司|\b(?:parent|owner)(?: company)?\b/i;

interface Alike {
  readonly entities: readonly Entity[];
  /** Words of the wording that the name has not. */
  readonly rest: string;
}

/** The entities one of whose names has nearly the same words, several if the name is that of several; words with digits must be just the same. */
function likeNamed({ corpus }: Report, text: string): Alike | undefined {
  const asked = tokens(text);
  if (asked.size < 2) return undefined;
  let best: (Alike & { readonly share: number; readonly shared: number }) | undefined;
  for (const entity of corpus.entities.values())
    for (const own of tokensOf(entity)) {
      const shared = [...asked].filter((word) => own.has(word)).length;
      const share = shared / (asked.size + own.size - shared);
      if (share < ALIKE || !sameNumbers(asked, own)) continue;
      // 港股计算机 is not 计算机: a name that has more of the words wins.
      if (best && (shared < best.shared || (shared === best.shared && share < best.share))) continue;
      const isLevel = best?.shared === shared && best.share === share;
      // Hailuo AI in China: as much of the part's name as of the whole's means the part.
      if (isLevel && best?.entities.some(({ partOf }) => partOf === entity.id)) continue;
      const isTied = isLevel && !best?.entities.every(({ id }) => id === entity.partOf);
      const rest = [...asked].filter((word) => !own.has(word) && /^[a-z]/.test(word)).join(" ");
      const others = isTied ? (best?.entities ?? []).filter((each) => each !== entity) : [];
      best = { entities: [...others, entity], share, shared, rest: isTied ? (best?.rest ?? rest) : rest };
    }
  return best;
}

const sameNumbers = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean => {
  const numbers = (words: ReadonlySet<string>) =>
    [...words]
      .filter((word) => /\d/.test(word))
      .sort()
      .join();
  return numbers(a) === numbers(b);
};

const known = new WeakMap<Entity, readonly ReadonlySet<string>[]>();

/** The tokens of each of an entity's names. */
function tokensOf(entity: Entity): readonly ReadonlySet<string>[] {
  const made = known.get(entity) ?? [entity.zh, entity.en, ...(entity.aliases ?? [])].map(tokens);
  known.set(entity, made);
  return made;
}

/** Latin words, and pairs of Chinese characters. */
function tokens(text: string): Set<string> {
  const plain = plainText(text).replace(/['’]s\b/g, "");
  const latin = plain.match(/[a-z0-9][a-z0-9.]*/g) ?? [];
  const han = (plain.match(/\p{Script=Han}+/gu) ?? []).flatMap((run) =>
    run.length === 1 ? [run] : [...run.slice(1)].map((character, index) => run.charAt(index) + character),
  );
  return new Set([
    ...latin
      .filter((word) => !/^(?:the|of|and|in|for|s|version|inc|ltd|corp)$/.test(word))
      .map((word) => word.replace(/(?<=[a-z]{3})(?<!s)s$/, "")),
    ...han,
  ]);
}
