import { cellRef } from "../../corpus/ref.ts";
import type { Finding } from "../../corpus/schema/finding.ts";
import { group, plain } from "../../notation/numbers/decimal.ts";
import type { Alarm } from "../audit/alarm.ts";
import type { TypedRow } from "../typing/typed-table.ts";
import { hash } from "./ids.ts";
import { cut } from "./text.ts";

/** How a written table calls a row and a column. */
export interface WrittenTable {
  readonly id: string;
  readonly key: (row: TypedRow) => string;
  readonly column: (index: number) => string;
}

const KINDS: Readonly<Record<Alarm["kind"], readonly [zh: string, en: string]>> = {
  sum: ["合计", "the sum of its parts"],
  average: ["上列各行的平均值", "the mean of the rows above it"],
  growth: ["增长率", "the growth that its columns give"],
  share: ["占比", "the share that its column gives"],
  twice: ["另一处的同一数字", "the same figure elsewhere"],
};
const SHAPES: Readonly<Record<NonNullable<Alarm["misprint"]>, readonly [zh: string, en: string]>> = {
  digit: ["改一位数字即可相符", "one digit would mend it"],
  swap: ["调换两位数字即可相符", "two swapped digits would mend it"],
  sign: ["改正负号即可相符", "the other sign would mend it"],
};

/** An alarm as a finding: low confidence unless the same relation holds in two other places. */
export function alarmFinding(alarm: Alarm, written: WrittenTable): Finding {
  const { kind, row, cell, expected, misprint, proofs, parts } = alarm;
  const printed = cut(cell.number.printed, 60);
  const ref = cellRef(written.id, written.key(row), written.column(cell.column));
  const meant = group(plain(Number(expected.toFixed(cell.number.decimals))));
  const [zh, en] = KINDS[kind];
  const [zhShape, enShape] = misprint ? SHAPES[misprint] : ["", ""];
  const label = cut(row.label || row.part || "", 120);
  const held = kind === "sum" ? proofs : 0;
  return {
    id: `arithmetic-${hash(`${ref}\n${kind}\n${printed}`, 8)}`,
    kind: kind === "twice" ? "contradiction" : "arithmetic",
    weight: "minor",
    confidence: misprint && (held >= 2 || (kind !== "sum" && proofs >= 5)) ? "medium" : "low",
    from: "text",
    say: {
      zh: `“${label}”印作${printed}，与${zh}不符，按计算为${meant}${zhShape && `（${zhShape}）`}；同一关系在其他${proofs}处成立。`,
      en: `"${label}" prints ${printed}, which is not ${en}: that is ${meant}${enShape && ` (${enShape})`}; the same relation holds in ${proofs} other place${proofs === 1 ? "" : "s"}.`,
    },
    printed: printed.slice(0, 40),
    ...(cell.metric !== undefined && { metrics: [cell.metric] }),
    ...(cell.of !== undefined && { about: [cell.of] }),
    touches: [ref],
    lines: [...new Set([row.line, ...parts.map(({ line }) => line)])].slice(0, 40),
  };
}
