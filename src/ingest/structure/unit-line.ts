const UNIT_LINE =
  /^[（(]?\s?(?:编制单位|金额单位|货币单位|单位|币种|(?:all |amounts? |figures? |dollars? |expressed |stated |[A-Z]{3} |[$€£¥] ?){0,3}(?:are )?in (?:thousands|millions|billions|[A-Z]{3}\b|US|[$€£¥]))/i;

/** Whether a short line only says in what the amounts near it are given: it is no caption and no statement. */
export const isUnitLine = (text: string): boolean =>
  text.length <= 120 && (UNIT_LINE.test(text) || /^[（(][^()（）]{1,60}[)）]$/.test(text));

/** Whether a line says nothing but a time or a unit: it is the head of a table that was not drawn to it. */
export const isOnlyTime = (text: string): boolean =>
  text.length <= 80 && !/\p{L}/u.test(text.replace(TIMES, " "));
const TIMES =
  /\b(?:(?:for )?(?:the )?(?:(?:three|six|nine|twelve|\d{1,2}|fiscal|financial)[- ])?(?:months?|quarters?|years?|weeks?|periods?)(?: (?:ended|ending|to|through))?|as (?:of|at)|at|and|jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|in|thousands|millions|billions|unaudited|dollars|usd|except per share (?:data|amounts))\b|(?<=\d)[AEF]\b|\bFY(?=\d)|[年月日末]/gi;
