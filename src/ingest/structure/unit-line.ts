const UNIT_LINE =
  /^[（(]?\s?(?:编制单位|金额单位|货币单位|单位|币种|(?:all |amounts? |figures? |dollars? |expressed |stated |[A-Z]{3} |[$€£¥] ?){0,3}(?:are )?in (?:thousands|millions|billions|[A-Z]{3}\b|US|[$€£¥]))/i;

/** Whether a short line only says in what the amounts near it are given: it is no caption and no statement. */
export const isUnitLine = (text: string): boolean =>
  text.length <= 120 && (UNIT_LINE.test(text) || /^[（(][^()（）]{1,60}[)）]$/.test(text));
