import type { Figure } from "../../notation/figures/figure.ts";
import { denoise } from "../../notation/numbers/decimal.ts";

const LINK = /^[\s/\\、，,和及与]*(?:and)?\s*$/;
const BARE = /^[-−–+]?\d[\d,]*(?:\.\d+)?$/;

/** The figures of a text in which the numbers of a list take the scale and the unit of its last: 6.1、7.0和8.2亿元. */
export function withSharedUnits(figures: readonly Figure[], text: string): Figure[] {
  const shared = [...figures];
  for (let at = shared.length - 2; at >= 0; at--) {
    const [figure, next] = [shared[at], shared[at + 1]];
    if (!figure || !next || next.unit === undefined || !BARE.test(figure.raw.trim())) continue;
    const [digits] = figure.digits;
    const [nextDigits] = next.digits;
    if (digits === undefined || !nextDigits || figure.value === undefined || next.value === undefined)
      continue;
    if (Math.abs(figure.value) !== Math.abs(digits) || !LINK.test(text.slice(figure.end, next.start)))
      continue;
    const times = Math.abs(next.value / nextDigits);
    const { noun: _, ...rest } = figure;
    shared[at] = { ...rest, value: denoise(figure.value * times), unit: next.unit, relation: next.relation };
  }
  return shared;
}
