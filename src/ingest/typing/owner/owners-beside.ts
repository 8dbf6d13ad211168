import type { Slot } from "../grid.ts";

const COMPANIES =
  /^(?:(?:上市)?公司|企业|厂商|(?:公司|企业|证券|股票)(?:名称|简称)|compan(?:y|ies)|company name|vendor|issuer)$/i;

/** Whether a head stands above the names of companies. */
export const isOfCompanies = (head: string): boolean => COMPANIES.test(head.trim());

/** Whose each row is, if a column beside that of the labels names a company in every row with a label: 公司 | 指标 | 2023 | 2024. */
export function ownersBeside(
  body: readonly (readonly (Slot | undefined)[])[],
  columns: readonly { readonly index: number; readonly head: string }[],
  label: number,
): readonly string[] {
  const beside = columns.filter(({ index, head }) => index !== label && isOfCompanies(head));
  const [only, ...more] = beside;
  if (!only || more.length > 0) return [];
  const owners = body.map((row) => row[only.index]?.text.trim() ?? "");
  return body.every((row, at) => !row[label]?.text || owners[at] !== "") ? owners : [];
}
