import type { ValueOut } from "../../answers/compare-entities/metric-row.ts";
import type { ComparisonView } from "../../answers/compare-entities/view.ts";
import { idIn, parseRef } from "../../corpus/ref.ts";
import type { Lang } from "../../notation/lang.ts";
import { grouped } from "../../notation/units/amount-in.ts";

/** A column of the comparison: a name, and where several reports have it one of them. */
interface Column {
  readonly title: string;
  readonly of?: string;
  readonly in?: string;
}

/** The columns of a comparison: one a name, or one a name and report; none where one report tells of one thing. */
export function columnsOf({ entities = [], metrics = [] }: ComparisonView): readonly Column[] {
  const several = entities.length > 1;
  const ids = entities.map(({ ref }) => idIn("entity", ref));
  return entities.flatMap(({ ref, in: reports = [] }, at): Column[] => {
    const id = ids[at] ?? "";
    // Two things of one id are called by their reports too.
    const key = ids.filter((each) => each === id).length > 1 ? `${parseRef(ref)?.report}/${id}` : id;
    const of = several ? { of: key } : {};
    const having = reports.filter((report) =>
      metrics.some(({ values }) => values.some((value) => isIn(value, { ...of, title: "", in: report }))),
    );
    if (having.length > 1)
      return having.map((report) => ({ title: `${key} (${report})`, ...of, in: report }));
    return [{ title: key, ...of }];
  });
}

/** Whether a value stands in a column. */
export const isIn = (value: ValueOut & { readonly in?: string }, column: Column): boolean =>
  value.of === column.of && (column.in === undefined || value.in === column.in);

const VERDICTS = {
  agree: { zh: "一致", en: "agree" },
  "agree after rounding": { zh: "取整后一致", en: "agree after rounding" },
  disagree: { zh: "不一致", en: "disagree" },
  restated: { zh: "重述", en: "restated" },
  revised: { zh: "修订", en: "revised" },
  open: { zh: "不同，但未必可比", en: "differ, perhaps of different things" },
} as const;

const WHY: Readonly<Record<string, Readonly<Record<Lang, string>>>> = {
  basis: { zh: "口径不同", en: "another basis" },
  "unknown basis": { zh: "口径不明", en: "basis not stated" },
};

/** How reports go together, a line for each two of a metric. */
export function betweenLines({ metrics = [] }: ComparisonView, lang: Lang): string[] {
  return metrics.flatMap((row) =>
    ("between" in row ? (row.between ?? []) : []).map((between) => {
      const { verdict, of, periods = [], was, now, why } = between;
      const what = [of, row.name, periods.join(", ")].filter(Boolean).join(" ");
      const change = was === undefined || now === undefined ? "" : ` ${grouped(was)} → ${grouped(now)}`;
      const reason = why === undefined ? "" : ` (${WHY[why]?.[lang] ?? why})`;
      const mark = verdict === "disagree" ? "⚠ " : "";
      return `- ${mark}${what}: ${VERDICTS[verdict][lang]}${change}${reason}, ${between.in.join(lang === "zh" ? "、" : ", ")}`;
    }),
  );
}
