import { escaped } from "../../../notation/escaped.ts";
/** What the cover of a filing with the US authority says of who files. */
export interface Registrant {
  readonly name: string;
  /** Form 10-K, Form 8-K. */
  readonly form?: string;
}

const LABEL = /\(?\s*exact name of (?:the )?(?:registrant|issuer)\b/i;
const LONGEST_NAME = 80;
const FORM = /\bform\s+((?:10|8|6|20|40|11)-[KQF](?:\/A)?|S-1|F-1)\b/i;

/** The name that stands over "(Exact name of registrant as specified in its charter)"; none if several stand over several. */
export function registrantOf(cover: string): Registrant | undefined {
  const lines = cover.split("\n").map((line) => line.trim());
  const names = lines.flatMap((line, at) => {
    const label = LABEL.exec(line);
    return label ? (nameOver(line.slice(0, label.index), lines.slice(0, at)) ?? []) : [];
  });
  const [name] = new Set(names);
  if (name === undefined || new Set(names).size > 1) return undefined;
  const form = FORM.exec(cover)?.[1];
  return { name, ...(form !== undefined && { form: `Form ${form.toUpperCase()}` }) };
}

/** What stands on the label's own line before it, or the last line before with letters. */
function nameOver(beside: string, before: readonly string[]): string | undefined {
  const name = [...before, beside.trim()].filter((line) => /\p{L}/u.test(line)).at(-1);
  const isName = name !== undefined && name.length <= LONGEST_NAME && !/[:：]|\bnumber\b/i.test(name);
  return isName ? name : undefined;
}

/** The name as the text spells it, if the cover has it in capitals only: ADOBE INC. is Adobe Inc. */
export function asSpelled(name: string, text: string): string {
  if (/\p{Ll}/u.test(name)) return name;
  const words = escaped(name).replace(/ +/g, "\\s+");
  const spelled = [...text.matchAll(new RegExp(`(?<![\\w])${words}`, "gi"))]
    .map(([found]) => found.replace(/\s+/g, " "))
    .find((found) => /\p{Ll}/u.test(found));
  return spelled ?? name;
}

/** Whether a heading says no more than whose form this is: the authority, the form or the name. */
export const isOnlyForm = (heading: string | undefined, { name }: Registrant): boolean =>
  heading === undefined ||
  heading.toLowerCase() === name.toLowerCase() ||
  /securities and exchange commission/i.test(heading) ||
  /^form\s+\S+$/i.test(heading.trim());

/** Adobe Inc., Form 10-K, FY2022; of a span of months the last. */
export const filingTitle = (
  { name, form }: Registrant,
  company: string | undefined,
  time: string | undefined,
): string =>
  [company ?? name, form, time?.split("..").at(-1)].filter((part) => part !== undefined).join(", ");
