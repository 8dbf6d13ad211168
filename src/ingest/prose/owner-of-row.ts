import type { TypedRow } from "../typing/typed-table.ts";
import { metricMentions } from "./measures/metric-mentions.ts";

const LONGEST_NAME = 40;

/** Whose the words of a row are, if its label is a name; a label that tells what is measured is none. */
export const ownerOfRow = ({ entity, label }: TypedRow): string | undefined =>
  label.length <= LONGEST_NAME && metricMentions(label).length === 0 && !/[的范围期限]/.test(label)
    ? entity
    : undefined;
