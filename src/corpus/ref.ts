import { ReportError } from "../errors.ts";

const REF_KINDS = [
  "claim",
  "section",
  "table",
  "row",
  "cell",
  "model",
  "entity",
  "finding",
  "derived",
  "chapter",
  "passage",
] as const;
export type RefKind = (typeof REF_KINDS)[number];

/** A typed id, as it stands in answers and URIs: `claim/x`, `row/table.key`, `cell/table.key.column`. */
export interface Ref {
  readonly kind: RefKind;
  readonly id: string;
  /** Report named in front of it, if any. */
  readonly report?: string;
}

/** Reads a ref; undefined for text that is none (a name or a title, perhaps). */
export function parseRef(text: string): Ref | undefined {
  const parts = text
    .trim()
    .replace(/^report:\/\//, "")
    .split("/");
  const [report, kind, id] = parts.length === 3 ? parts : [undefined, ...parts];
  const known = REF_KINDS.find((each) => each === kind);
  if (!known || !id || parts.length > 3) return undefined;
  return report === undefined ? { kind: known, id } : { kind: known, id, report };
}

/** Prints a ref, the inverse of parseRef. */
export function ref(kind: RefKind, id: string): string {
  return `${kind}/${id}`;
}

/** Table, key and column of a row's or cell's id. */
export function splitCell(id: string): { table: string; key: string; column?: string } {
  const [table = "", key = "", column] = id.split(".");
  if (!table || !key) throw new ReportError("INPUT", `"${id}" names no row. Write <table>.<key>.`);
  return column === undefined ? { table, key } : { table, key, column };
}
