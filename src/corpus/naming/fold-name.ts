/** One form for names that are the same to a reader: width, case, blanks and hyphens do not count. */
export function foldName(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s\-_·.,'’"“”()[\]《》「」]+/g, "");
}
