import { plainLetters } from "../../notation/plain-letters.ts";
import { LEGAL_FAMILIES, LOOSE_ENDINGS } from "./legal-forms.ts";

/** A name without what its legal form adds. */
export interface BareName {
  /** Folded; equal for names of one thing. */
  readonly core: string;
  /** Folded with its legal form. */
  readonly full: string;
  readonly script: "han" | "latin";
  /** The family of its legal form, if it tells one: two that differ are two legal persons. */
  readonly form?: string;
  /** It ends like the complete name of a legal person. */
  readonly isLegal: boolean;
}

/** Reads a company's name: Tencent Holdings Limited and 腾讯控股有限公司 without their legal form. */
export function bareName(name: string): BareName {
  const text = plainLetters(name);
  return /\p{Script=Han}/u.test(text) ? bareHan(text) : bareLatin(text);
}

const HAN_FORM = /(?:股份有限公司|有限责任公司|股份公司|有限公司|公司)$/;
const HAN_LOOSE = /(?:集团|控股)$/;

function bareHan(text: string): BareName {
  const full = text
    .replace(/-(?:w|s|sw|b|u|uw|wd)$/, "")
    .replace(/^(?:\*?st|xd|xr|dr)(?=\p{Script=Han})/u, "")
    .replace(/[\s\-_·.,'’"“”《》「」]+/g, "");
  let core = full.replace(/[()]/g, "");
  const isLegal = HAN_FORM.test(core);
  core = shorter(core, HAN_FORM);
  // 集团股份, 控股集团: one behind the other
  for (let rest = shorter(core, HAN_LOOSE); rest !== core; rest = shorter(core, HAN_LOOSE)) core = rest;
  return { core, full, script: "han", isLegal };
}

/** The name without its ending, unless too little of it is left. */
function shorter(text: string, ending: RegExp): string {
  const rest = text.replace(ending, "");
  return rest.length >= 2 ? rest : text;
}

function bareLatin(text: string): BareName {
  const words = text
    .replace(/^(.+?),? \(?the\)?$/, "$1")
    .replace(/\ba\/s\b/, "as")
    .replace(/\b([a-z])\.(?=[a-z]\b\.?)/g, "$1")
    .replace(/['’]/g, "")
    .replace(/&/g, " and ")
    .split(/[^\p{L}\p{N}+]+/u)
    .filter(Boolean);
  if (words[0] === "the" && words.length > 1) words.shift();
  const full = words.join("");
  let form: string | undefined;
  let isLegal = false;
  while (words.length > 1) {
    const last = words.at(-1) ?? "";
    const family = LEGAL_FAMILIES.get(last);
    if (family === undefined && !LOOSE_ENDINGS.has(last)) break;
    // Merck & Co. is not Merck
    if (words.at(-2) === "and") break;
    if (family !== undefined) isLegal = true;
    form ??= family || undefined;
    words.pop();
  }
  // Amazon.com, Inc. is called Amazon; Booking.com is not Booking Holdings.
  if (form === "inc" && words.length > 1 && words.at(-1) === "com" && text.includes(".com")) words.pop();
  return { core: words.join(""), full, script: "latin", isLegal, ...(form !== undefined && { form }) };
}
