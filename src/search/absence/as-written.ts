import { plainText } from "../reading/plain-text.ts";

/** The part of a question that has this plain form. */
export function asWritten(plain: string, question: string): string {
  const starts = [...question].map((_, index) => question.slice(index, index + plain.length));
  return starts.find((part) => plainText(part) === plain) ?? plain;
}
