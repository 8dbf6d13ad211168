import { foldName } from "../../corpus/naming/fold-name.ts";
import { FAMILY_NAMES } from "../../corpus/naming/metric-families.ts";

/** What makes another thing of a usual metric behind its name: net income per share, earnings before interest, profit margin. */
const TURNED = /^(?:per|before|margin|ratio|yield|multiple|tax|每|率|税前|占比)/;

/** Folded names of the metrics that reports of every kind give. */
export const USUAL_NAMES: ReadonlySet<string> = new Set(FAMILY_NAMES.map(([name]) => foldName(name)));

/**
 * Whether a folded name is that of a usual metric with words that leave it what it is: revenue growth, total revenue; but not deferred
 * revenue or revenue per user, which are other things.
 */
export function isOfUsual(name: string, usual: string): boolean {
  const plain = name.startsWith(usual) ? name : name.replace(/^(?:total|growthof)/, "");
  return plain.startsWith(usual) && !TURNED.test(plain.slice(usual.length));
}
