import { familyOf } from "../../names/metric-families.ts";
import type { Registry } from "../../names/registry.ts";
import type { TypedColumn } from "../column-kind.ts";
import { withoutUnit } from "../head-words.ts";
import type { Measured } from "./row-metric.ts";

/** A share that its head names wholly is a metric of the rows: market share; a bare 占比 is of what stands beside it. */
export function sharedIn({ head }: TypedColumn, names: Registry): Measured {
  const named = withoutUnit(head);
  const family = familyOf(named);
  if (family) return { metric: names.family(family), kind: "share" };
  return /^(?:share|percentage|proportion) of \w{4,}/i.test(named)
    ? { metric: names.label(named), kind: "share" }
    : {};
}
