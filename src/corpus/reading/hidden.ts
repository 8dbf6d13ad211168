/**
 * Characters that a reader does not see and a program may obey: control characters except tab and line ends, zero-width and
 * bidirectional ones, variation selectors, fillers, tags and all else that is drawn as nothing, line ends that no editor shows, blanks
 * of Braille, halves of surrogate pairs.
 */
const HIDDEN =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u2028\u2029\u2800\ufff9-\ufffb\p{Default_Ignorable_Code_Point}\p{Surrogate}]/u;
const ALL_HIDDEN = new RegExp(HIDDEN, "gu");

/** Whether any text in a value, keys left aside, holds a hidden character. */
export function hides(value: unknown): boolean {
  if (typeof value === "string") return HIDDEN.test(value);
  return typeof value === "object" && value !== null && Object.values(value).some(hides);
}

export const withoutHidden = (text: string): string => text.replace(ALL_HIDDEN, "");
