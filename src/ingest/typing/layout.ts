import { type Family, familyOf } from "../names/metric-families.ts";
import { type TypedColumn, withoutUnit } from "./column-kind.ts";
import { totalRole } from "./label-kind.ts";
import { headerPeriod } from "./period-words.ts";

/** What the rows of a table are: what is measured, whose it is, or when; undefined if it cannot be told. */
export type Layout =
  | { readonly rows: "metrics" }
  | { readonly rows: "entities"; readonly metric?: Family }
  | { readonly rows: "periods" }
  | undefined;

const NAMES =
  /公司|企业|厂商|银行|机构|名称|产品|型号|芯片|模型|地区|国家|城市|省份|行业|板块|分部|业务|股东|品牌|标的|证券简称|\b(?:company|companies|vendor|bank|issuer|name|product|model|chip|region|country|city|industry|sector|segment|division|business|shareholder|brand|peer|geography|entity)\b/i;
const LOOKED_AT = 400;
const SOME = 0.2;

export function layoutOf(
  labels: readonly string[],
  columns: readonly TypedColumn[],
  title: string,
  labelHead: string,
): Layout {
  const filled = labels.filter((label) => label !== "").slice(0, LOOKED_AT);
  const numbers = columns.filter(({ kind, relative }) => kind === "number" && relative === undefined);
  if (filled.length === 0 || numbers.length === 0) return undefined;
  const periods = filled.filter((label) => /\d/.test(label) && headerPeriod(label, {}) !== undefined).length;
  if (periods >= 0.8 * filled.length) return { rows: "periods" };
  const rowFamilies = filled.filter((label) => familyOf(withoutUnit(label)) !== undefined).length;
  const columnFamilies = numbers.filter(({ family }) => family !== undefined).length;
  const dated = numbers.filter(({ period }) => period !== undefined).length;
  const [, en, zh] = /^(.{3,60}?)\s+by\s+\S|^(?:分|按).{1,8}?的?(.{2,8})$/i.exec(title) ?? [];
  const split = familyOf(withoutUnit(en ?? zh ?? ""));
  if (columnFamilies > 0 && rowFamilies <= SOME * filled.length) return { rows: "entities" };
  if (rowFamilies > 0 && columnFamilies === 0) return { rows: "metrics" };
  if (split && columnFamilies === 0) return { rows: "entities", metric: split };
  if (columnFamilies > 0) return rowFamilies >= 0.5 * filled.length ? { rows: "metrics" } : undefined;
  if (NAMES.test(labelHead)) return dated === numbers.length ? undefined : { rows: "entities" };
  return dated > 0 || filled.some((label) => totalRole(label) !== undefined)
    ? { rows: "metrics" }
    : undefined;
}
