import { simplified } from "../../notation/simplified.ts";
import { unaccented } from "../../notation/unaccented.ts";

/** Text in the one form that is indexed and asked in: compatible widths, lower case, no accents, no control or direction signs. */
export const plainText = (text: string, characters?: (text: string) => string): string =>
  casedText(text, characters).toLowerCase();

/** The same with capitals as they are. */
export function casedText(text: string, characters: (text: string) => string = simplified): string {
  return unaccented(characters(text.normalize("NFKC")))
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\ufffd]+/gu, " ")
    .replace(/(?<=\p{Script=Han}) +(?=\p{Script=Han})/gu, "")
    .replace(/(?<=\d),(?=\d{3}(?!\d))/g, "");
}
