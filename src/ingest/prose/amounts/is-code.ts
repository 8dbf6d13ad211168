import type { Figure } from "../../../notation/figures/figure.ts";

/** Words before a number that make it a code or the mark of a place, whatever stands behind it. */
const CODE =
  /(?:代码|编号|号码|电话|传真|邮编|\bcode|\b[Nn]os?\.?|\b[Nn]umber|\b[Tt]el|\b[Ff]ax|\b[Pp]hone|\bISIN|\bI(?:FR|A)S|\bA[Ss][CU]|\bSFAS|\bdoi|\bPMID|\bPMC|\bISSN|\bISBN|\bOCLC|\bS2CID|\barXiv|图表?|表|\b(?:[Ss]tep|[Ii]tem|[Nn]otes?|[Ss]ections?|[Tt]ables?|[Ff]igures?|[Pp]ages?|[Ee]xhibits?|[Cc]hapter|[Aa]rticles?|[Rr]ules?|[Vv]ersion|[Ll]evels?|[Aa]ct of|[Oo]rder|[Aa]ppendix|[Ss]chedule|[Aa]nnex|[Pp]art|[Cc]lause|[Pp]aragraphs?|[Tt]opic|[Ss]ubtopic|[Ff]orm|[Rr]egulation|[Rr]elease|[Rr]oom|[Ss]uite|[Ff]loor|[Bb]ox|[Ee]xt|[Zz]ip|[Pp]hase|[Tt]ype|[Gg]rade|[Tt]ier|[Vv]ol|[Ii]ssue|[Bb]asel|[Ss]cope|[Cc]lass|[Ss]eries|[Ll]ine|[Rr]ef)|第|§|#)\s?[:：]?\s*$/;
/** Behind a number: 3型, 5号, 17 CFR. */
const NAMES_BEHIND = /^(?:号|型|版|室|弄|栋|幢|代(?![理表])|期(?![末间初内货权])|\s(?:CFR|U\.?S\.?C)\b)/;
/** The number of a picture stands behind that of its page. */
const PICTURE = /^(?:图表?|表)\s?\d|^[一二三四五六七八九十]{1,3}、|^[（(][一二三四五六七八九十]{1,3}[）)]/;
const MOST_BARE = 8;

/** Whether a number is a code: of a rule, an exhibit, a place, a telephone, an item of a list. */
export function isCode({ unit, raw }: Figure, before: string, after: string): boolean {
  if (CODE.test(before.slice(-16)) || (/\d$/.test(raw) && NAMES_BEHIND.test(after))) return true;
  if (
    /^,? entitled\b/.test(after) ||
    (/\b[Pp]atents?\b[^.]{0,80}$/.test(before.slice(-90)) && /\d,\d{3},\d{3}/.test(raw))
  )
    return true;
  // an address, a mail box
  if (/[@/]\S*$/.test(before.slice(-40)) && /(?:https?:|www\.|@)\S*$/i.test(before.slice(-200))) return true;
  // New York, 10005
  if (/^\d{5}$/.test(raw) && /(?:\b\p{Lu}\p{Ll}+,|\b\p{Lu}{2},?)\s$/u.test(before)) return true;
  if (unit !== undefined) return false;
  // Exhibits 2.9-A and 2.9-B
  if (/\d$/.test(raw) && /^-[A-Z](?![a-z])/.test(after)) return true;
  // the end of 1-2/3, a telephone number with its area, the middle of a code
  if (/\d[-\s]\d\/$|[(（]\d{2,6}[)）][\s-]?$|\d[-–]\d+\s$|\d\/\s?$/.test(before)) return true;
  if (/^[)）][\s-]?\d{4}|^\/\d/.test(after) || PICTURE.test(after)) return true;
  return new RegExp(`^\\d{${MOST_BARE + 1},}$`).test(raw);
}
