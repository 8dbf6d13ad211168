const LIST = /^[\s#*•➤▶>》■Ø-]*\d{1,2}(?:[)）]|\.(?=\s|[\u4e00-\u9fffA-Za-z]))/;
const INLINE = /(?<=[。；;：:，,、\s*])\d{1,2}[)）](?!\d)/g;
const CAPTION = /图 ?表? ?\d+(?=[ ：:.、])|表 ?\d+(?=[：:])|(?:Figure|Table|Fig\.) \d+/g;

/** The line without what counts its own items and pictures (1), 图表 5), blanked so that places stay. */
export function blankMarkers(line: string): string {
  const blank = (marker: string) => " ".repeat(marker.length);
  const list = line.includes("\t") ? line : line.replace(LIST, blank);
  return list.replace(INLINE, blank).replace(CAPTION, blank);
}
