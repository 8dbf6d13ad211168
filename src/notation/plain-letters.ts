import { simplified } from "./simplified.ts";
import { unaccented } from "./unaccented.ts";

/** Text in the letters in which names are compared: of usual width, small, simplified, without accents. */
export const plainLetters = (text: string): string =>
  unaccented(simplified(text.normalize("NFKC").toLowerCase()));
