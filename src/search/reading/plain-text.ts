import { simplified } from "../../notation/simplified.ts";

/** Text in the one form that is indexed and asked in: compatible widths, lower case, no control or direction signs. */
export function plainText(text: string, characters: (text: string) => string = simplified): string {
  return characters(text.normalize("NFKC"))
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\ufffd]+/gu, " ")
    .toLowerCase()
    .replace(/(?<=\p{Script=Han}) +(?=\p{Script=Han})/gu, "")
    .replace(/(?<=\d),(?=\d{3}(?!\d))/g, "");
}
