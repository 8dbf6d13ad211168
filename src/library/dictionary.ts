import { readAsset } from "../assets.ts";
import { type LoadDictionary, openDictionary } from "../search/reading/dictionary.ts";

/** CC-CEDICT as the build has turned it round; a file of its own, under its own licence. */
export const DICTIONARY_FILE = "cc-cedict.br";

let loaded: ReturnType<LoadDictionary> | undefined;

/** The dictionary that comes with the package, read when it is first asked for. */
export const loadDictionary: LoadDictionary = () => {
  loaded ??= read();
  return loaded;
};

async function read(): ReturnType<LoadDictionary> {
  const { unpack } = await import("./unpack.ts");
  return openDictionary(unpack(readAsset(DICTIONARY_FILE)));
}
