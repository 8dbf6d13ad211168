import { ReportError } from "../errors.ts";

export const REF_KINDS = [
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
  "page",
] as const;
export type RefKind = (typeof REF_KINDS)[number];

/** A typed id, as answers and URIs write it: `claim/x`, `row/table.key`, `cell/table.key.column`. */
export interface Ref {
  readonly kind: RefKind;
  readonly id: string;
  /** Report named in front of it, if any. */
  readonly report?: string;
}

/** The ref in a text; undefined if it is none (a name or a title, perhaps). */
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

/** The id of a text that may be a ref of this kind; any other text as it is. */
export function idIn(kind: RefKind, text: string): string {
  const ref = parseRef(text);
  return ref?.kind === kind ? ref.id : text;
}

/** A ref as text, the inverse of parseRef. */
export function ref(kind: RefKind, id: string): string {
  return `${kind}/${id}`;
}

/** The ref of a claim; one that is verbatim is a passage. */
export const claimRef = ({
  id,
  verbatim,
}: {
  readonly id: string;
  readonly verbatim?: true | undefined;
}): string => ref(verbatim ? "passage" : "claim", id);

/** The id of a row, or of one of its cells. */
export function placeId(table: string, key: string, column?: string): string {
  return column === undefined ? `${table}.${key}` : `${table}.${cellName(key, column)}`;
}

export const rowRef = (table: string, key: string): string => ref("row", placeId(table, key));

export const cellRef = (table: string, key: string, column: string): string =>
  ref("cell", placeId(table, key, column));

/** A cell's name within its table. */
export const cellName = (key: string, column: string): string => `${key}.${column}`;

/** A row of a table, or one of its cells. */
export interface Place {
  readonly table: string;
  readonly key: string;
  readonly column?: string;
}

/** The place that a ref of a row or a cell names; undefined for any other ref. */
export function findPlace(ref: Ref | undefined): Place | undefined {
  if (ref?.kind !== "row" && ref?.kind !== "cell") return undefined;
  const [table = "", key = "", column, ...more] = ref.id.split(".");
  if (table === "" || key === "" || more.length > 0) return undefined;
  return column === undefined ? { table, key } : { table, key, column };
}

/** Same, but a ref that names no place is an error. */
export function getPlace(ref: Ref): Place {
  const place = findPlace(ref);
  if (place) return place;
  throw new ReportError(
    "INPUT",
    `"${ref.id.slice(0, 80)}" names no row. Write <table>.<key>, for a cell <table>.<key>.<column>.`,
  );
}

/** A ref, and if it is a cell's also that of its row. */
export function withRow(text: string): readonly string[] {
  const place = findPlace(parseRef(text));
  return place?.column === undefined ? [text] : [text, rowRef(place.table, place.key)];
}

/** Whether a ref is of a row or cell of this table, or of a cell of this row. */
export function isPartOf(text: string, whole: Ref): boolean {
  const place = findPlace(parseRef(text));
  if (whole.kind === "table") return place?.table === whole.id;
  return whole.kind === "row" && place?.column !== undefined && placeId(place.table, place.key) === whole.id;
}

/** What a model's input is bound to: `<input>.<column>`, `<model>.<output>`, or a column, `table/<id>.<column>`. */
export interface Binding {
  readonly of: string;
  readonly part: string;
}

/** Reads a binding; a part that is missing is "". */
export function parseBinding(text: string): Binding {
  const [of = "", part = ""] = idIn("table", text).split(".");
  return { of, part };
}
