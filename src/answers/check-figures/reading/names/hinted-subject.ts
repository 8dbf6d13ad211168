import type { Corpus } from "../../../../corpus/corpus.ts";
import { stem } from "../../../../search/reading/stem.ts";
import { STOP_WORDS } from "../../../../search/reading/stop-words.ts";
import { heldQuantities } from "../../../figures/held-quantity.ts";
import type { Named } from "./named.ts";

const KINDS = new Set(["market", "sector", "segment", "group"]);

interface Hinted {
  readonly id: string;
  readonly text: string;
  readonly tokens: readonly string[];
}

/** The market, sector, segment or group whose name a sentence says in other words: spending on cloud infrastructure in China. */
export function hintedSubject(corpus: Corpus, sentence: string): Named | undefined {
  const said = new Set(tokensOf(sentence));
  const found = hintsOf(corpus).filter(({ tokens }) => tokens.every((token) => said.has(token)));
  const most = Math.max(0, ...found.map(({ tokens }) => tokens.length));
  const [best, ...more] = new Map(
    found.filter(({ tokens }) => tokens.length === most).map((each) => [each.id, each]),
  ).values();
  return best && more.length === 0
    ? { start: 0, end: 0, text: best.text, ids: [best.id], owns: true }
    : undefined;
}

const known = new WeakMap<Corpus, readonly Hinted[]>();

function hintsOf(corpus: Corpus): readonly Hinted[] {
  const made = known.get(corpus);
  if (made) return made;
  // what a program read has as many markets of nearly one name as it prints
  if (corpus.report.rights === "own-copy") return [];
  const owners = new Set(heldQuantities(corpus).map(({ of }) => of));
  const all = [...corpus.entities.values()]
    .filter(({ id, kind }) => KINDS.has(kind) && owners.has(id))
    .flatMap(({ id, zh, en, aliases = [] }) =>
      [zh, en, ...aliases]
        .map((name): Hinted => ({ id, text: en, tokens: tokensOf(name) }))
        .filter(({ tokens }) => tokens.length >= 2),
    );
  known.set(corpus, all);
  return all;
}

/** Peoples are named for their places. */
const PEOPLES: Readonly<Record<string, string>> = { chinese: "china", american: "us", european: "europe" };
let segmenter: Intl.Segmenter | undefined;

function tokensOf(text: string): string[] {
  const plain = text.toLowerCase().replace(/['’]s\b/g, "");
  const latin = (plain.match(/[a-z][a-z0-9]+/g) ?? [])
    .filter((word) => !STOP_WORDS.has(word))
    .map((word) => stem(PEOPLES[word] ?? word));
  segmenter ??= new Intl.Segmenter("zh", { granularity: "word" });
  const words = segmenter;
  const han = (plain.match(/\p{Script=Han}+/gu) ?? []).flatMap((run) =>
    [...words.segment(run)].map(({ segment }) => segment).filter((word) => word.length > 1),
  );
  return [...new Set([...latin, ...han])];
}
