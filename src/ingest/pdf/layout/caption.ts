/** How the caption of a table or picture begins. */
export const CAPTION =
  /^(?:figure|fig\.|exhibit|chart|table|图表|图|表|附图|附表)\s*(?:\d+(?:[.．-]\d+)*|[一二三四五六七八九十]+|[A-Z]\d*)(?=$|\s|[:：.、—–-])/i;

/** The line below a table that says where its numbers are from. */
export const SOURCE_LINE = /^(?:资料来源|数据来源|来源|sources?)\s*[:：]/i;
