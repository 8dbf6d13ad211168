import { plainLabel } from "../../names/label-words.ts";
import { type Family, familyOf, isFlow } from "../../names/metric-families.ts";
import { isPlace } from "../../names/places.ts";
import { withoutUnit } from "../head-words.ts";
import { labelKind } from "../label-kind.ts";
import { NAME } from "../meaning/meaning-words.ts";

const OF_WHOLE = /^(?:(?:of which|thereof|including)\b|其中)\s?[:：]?\s*/i;

/** Whether a label says that its row is a part of the one above. */
export const isOfWhole = (label: string): boolean => OF_WHOLE.test(label);

/** What a row names of what the row above measures, if it is only a name: of which Europe, 其中：海外. */
export function partOfWhole(label: string, whole: Family | undefined): string | undefined {
  if (whole?.kind !== "money" || !isFlow(whole) || !isOfWhole(label)) return undefined;
  const name = withoutUnit(plainLabel(label.replace(OF_WHOLE, "")));
  const isName = /^\p{Lu}/u.test(name) ? NAME.test(name) : isPlace(name);
  return isName && !familyOf(name) && !labelKind(name, undefined) ? name : undefined;
}
