/**
 * Characters that a reader does not see and a program may obey: control characters except tab and line ends, zero-width and
 * bidirectional ones, tags, halves of surrogate pairs.
 */
const HIDDEN =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ud800-\udfff\u{e0000}-\u{e007f}]/u;
const ALL_HIDDEN = new RegExp(HIDDEN, "gu");

/** Whether any text in a value, keys left aside, holds a hidden character. */
export function hides(value: unknown): boolean {
  if (typeof value === "string") return HIDDEN.test(value);
  return typeof value === "object" && value !== null && Object.values(value).some(hides);
}

export const withoutHidden = (text: string): string => text.replace(ALL_HIDDEN, "");
