/** Control characters but tab and line end, those that turn the direction of writing, and line ends that are not seen as such. */
const OBEYED = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;

/**
 * Text as a terminal and a log may have it: what they would obey is shown as an escape, "\\u001b". A corpus or a request may hold anything;
 * in JSON the escape means the same character.
 */
export const printable = (text: string): string =>
  text.replace(OBEYED, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`);
