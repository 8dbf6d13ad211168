import { labelOf } from "../prose/label.ts";
import { metricMentions } from "../prose/measures/metric-mentions.ts";

/** A name in the genitive: Quay Foods's, Aldi's. */
const GENITIVE = /(?<![\w’'-]|& )([A-Z][\w&.-]*(?: (?:& )?[A-Z][\w&.-]*){0,3})['’]s (?=[a-z])/g;
/** What points at somebody, or at a time or a place. */
const NO_NAME =
  /^(?:The|This|That|It|Its|Our|Their|Today|Yesterday|Tomorrow|Last|Next|Company|Group|Management|Corporation|Bank|Board|Market|Industry|World|Country|Government|Parent|Issuer|Registrant|January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Q[1-4]|H[12]|FY\d*|We|They|He|She|Both|All|Some|Others?|Analysts?|Management|Investors|Shareholders|Customers|Operations|Sales|Revenues?|Profits?|Results|Shares|Margins?)\b/;
/** Who tells or has something, where a sentence begins: Lumio posted 2024 revenue of. */
const TELLER =
  /(?<=^|[.;:] |\n)([A-Z][\w&.-]*(?: (?:& )?[A-Z][\w&.-]*){0,3}) (?:posted|reported|generated|recorded|booked|delivered|earned|achieved|raised|grew|lost|raises|posts|reports) (?=[^.;\n]{0,60}\d)/gm;
/** Names in a list to which as many numbers belong: Harbor, Datavane and Lumio hold market shares of 18%, 14% and 9%, respectively. */
const LISTED =
  /(?<=^|[.;:,] |\n)((?:[A-Z][\w&.-]*(?: [A-Z][\w&.-]*){0,2}, )*[A-Z][\w&.-]*(?: [A-Z][\w&.-]*){0,2},? and [A-Z][\w&.-]*(?: [A-Z][\w&.-]*){0,2}) ([a-z][^.;]{3,120}?),? respectively/gm;
const LABELLED = /^[\s•▪●*_-]*([A-Z][\w&.-]*(?: [A-Z][\w&.-]*){0,3})[*_]*:[*_]* /;
const MOST = 200;

/** Who has a metric of their own in an English text, each once: Aldi of "Aldi's market share rose". */
export function ownerNames(texts: readonly string[]): string[] {
  const found = new Set<string>();
  const labels = new Set<string>();
  const add = (name: string) => {
    if (!NO_NAME.test(name) && name.length >= SHORTEST && metricMentions(name).length === 0) found.add(name);
  };
  for (const text of texts) {
    for (const { index, 0: said, 1: name = "" } of text.matchAll(GENITIVE))
      if (metricsBehind(text, index + said.length).some(({ start }) => start === 0)) add(name);
    for (const { index, 0: said, 1: name = "" } of text.matchAll(TELLER))
      if (/\b(?:raised|lost)\b/.test(said) || metricsBehind(text, index + said.length).length > 0) add(name);
    for (const [, names = "", told = ""] of text.matchAll(LISTED)) {
      const items = names.split(/,? and |, /);
      if (items.length === (told.match(/\d[\d.,]*\d|\d/g) ?? []).length) for (const item of items) add(item);
    }
    const [said = "", label = ""] = LABELLED.exec(text) ?? [];
    if (label !== "" && labelOf(text) && metricsBehind(text, said.length).length > 0) labels.add(label);
  }
  if (labels.size > 1) for (const label of labels) add(label);
  return [...found].slice(0, MOST);
}
const [LOOKED_AT, SHORTEST] = [60, 3];

const metricsBehind = (text: string, at: number): ReturnType<typeof metricMentions> =>
  metricMentions(text.slice(at, at + LOOKED_AT));
