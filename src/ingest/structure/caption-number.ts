/** How the caption of a table or picture begins: Table 3:, 图表2. */
const NUMBER =
  /^(?:figure|fig\.|exhibit|chart|table|tab\.|图表|表格|图|表|附图|附表)\s?(?:\d+(?:[.．-]\d+)*|[一二三四五六七八九十]+|[A-Z]\d*)(?=$|\s|[:：.、—–-])[\s:：.、—–-]*/i;

/** A caption without the number that it bears. */
export const withoutCaptionNumber = (caption: string): string => caption.trim().replace(NUMBER, "");
