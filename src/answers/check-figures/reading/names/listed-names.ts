import type { Corpus } from "../../../../corpus/corpus.ts";
import { findMentions } from "../../../find/mentions.ts";
import { entityNames } from "../../../find/names-in-text.ts";
import { apartFrom } from "../spans.ts";
import { substituted } from "./composed.ts";
import type { Named } from "./named.ts";
import { ownsFigures } from "./owning.ts";

/** Names that a list shortens to what tells them apart: the 910 of 昇腾310和910, the 港股 of 港股、美股计算机板块. */
export function listedNames(corpus: Corpus, sentence: string, known: readonly Named[]): Named[] {
  const owners = known.filter(({ owns }) => owns);
  const found = owners.flatMap((owner) => [
    ...withItsHead(corpus, sentence, owner),
    ...withItsTail(corpus, sentence, owner),
  ]);
  return apartFrom(found, owners);
}

/** What joins the items of such a list. */
const LINK = /^ ?(?:[、,/]|和|与|及|以及|and|or|, ?and) ?/;
const NUMBER = /^(?:[A-Za-z]{1,3}-?)?\d{2,4}[A-Za-z]{0,2}\+?(?![\w.%\p{Sc}]|,\d)/u;

/** Numbers behind a name that ends in one, each a name with the same head. */
function withItsHead(corpus: Corpus, sentence: string, { end, text }: Named): Named[] {
  const [, head] = /^(.*?[\p{L} -])(?:[A-Za-z]{1,3}-?)?\d{2,4}[A-Za-z]{0,2}\+?$/u.exec(text) ?? [];
  const found: Named[] = [];
  for (let at = end; head !== undefined; ) {
    const [link] = LINK.exec(sentence.slice(at)) ?? [];
    const start = at + (link?.length ?? 0);
    const [item] = (link !== undefined && NUMBER.exec(sentence.slice(start))) || [];
    const ids = item === undefined ? [] : idsOf(corpus, head + item);
    if (item === undefined || ids.length === 0) break;
    at = start + item.length;
    found.push({ start, end: at, text: head + item, ids, owns: true });
  }
  return found;
}

function idsOf(corpus: Corpus, name: string): readonly string[] {
  const [mention] = findMentions(name, entityNames(corpus));
  return mention?.start === 0 && mention.end === name.length
    ? mention.ids.filter((id) => ownsFigures(corpus, id))
    : [];
}

const HEADS = /(?<=^|[，。；：,;:\s\d])(?:[\p{Script=Han}A-Za-z]{1,4}(?:[、/]|和|与|及))+$/u;

/** Words before a name, each of which makes another one with the same tail. */
function withItsTail(corpus: Corpus, sentence: string, owner: Named): Named[] {
  const from = Math.max(0, owner.start - 30);
  const [list] = HEADS.exec(sentence.slice(from, owner.start)) ?? [];
  if (list === undefined) return [];
  return [...list.matchAll(/[\p{Script=Han}A-Za-z]+?(?=[、/]|和|与|及)/gu)].flatMap(({ index, 0: text }) => {
    const start = owner.start - list.length + index;
    const named = substituted(corpus, { text, start, end: start + text.length }, owner);
    return named ? [named] : [];
  });
}
