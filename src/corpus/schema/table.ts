import * as z from "zod";
import { Lines } from "./parts/lines.ts";
import { Period } from "./parts/period.ts";
import { Id, Name, Replaces, Text } from "./parts/text.ts";
import { BasisSchema, BoundSchema, CheckedSchema } from "./quantity.ts";

/**
 * How a column's cells read. `text` stands for two CSV columns, <name>_zh and <name>_en;
 * `string` is one verbatim string (a ticker); `entity` an id of entities.yaml, `entities` several joined by ";".
 */
export const ColumnType = z.enum([
  "number",
  "text",
  "string",
  "entity",
  "entities",
  "period",
  "boolean",
  "metric",
  "unit",
]);
export type ColumnType = z.infer<typeof ColumnType>;

export const Column = z.strictObject({
  name: Name,
  type: ColumnType,
  title: Text,
  metric: Id.optional().describe(
    "What the column measures; a row's own `metric` column stands in where absent.",
  ),
  unit: z
    .string()
    .optional()
    .describe("Unit of its numbers; a row's own `unit` column stands in where absent."),
  of: Id.optional().describe("Whose numbers they are, where not the row's entity."),
  period: Period.optional(),
  vs: Period.optional(),
  basis: BasisSchema.optional(),
  end: z.enum(["low", "high"]).optional().describe("This column is one end of a range of its metric."),
  aliases: z.array(z.string()).optional().describe("Other names that a reader may use for it."),
  open: z
    .literal(true)
    .optional()
    .describe(
      "What its numbers measure, or in what unit, is not understood: they are shown, and no verdict uses them.",
    ),
});
export type Column = z.infer<typeof Column>;

export const ComputedColumn = z.strictObject({
  name: Name,
  title: Text,
  formula: z.string().min(1).describe("CEL over number columns of the same row; constants written 100.0."),
  unit: z.string().optional(),
  metric: Id.optional(),
  aliases: z.array(z.string()).optional(),
});

/** A row that sums others, or opens or stands in a part of its table; a sum never counts both. */
const RowRole = z.strictObject({
  role: z.enum(["total", "subtotal", "group"]).optional(),
  of: z.array(z.string()).optional().describe("Keys of the rows that a total sums."),
  part: z.string().optional().describe("Label of the part of the table in which it stands."),
});

/** What rows, columns and tables say for all of their cells. */
const PARTS = ["unit", "period", "vs", "basis", "metric", "of"] as const;
export type Part = (typeof PARTS)[number];

/** What is special about single cells: a bound, an OCR repair, why it is empty, or lines of their own. */
export const CellNote = z.strictObject({
  rows: z.array(z.string()).min(1),
  column: Name,
  printed: z
    .string()
    .min(1)
    .max(60)
    .optional()
    .describe("As it stands on the line, where the value alone would not be found there."),
  bound: BoundSchema.optional(),
  unit: z.string().optional().describe("Its own unit, where it is not the column's or the row's."),
  period: Period.optional().describe("Its own period, likewise."),
  vs: Period.optional().describe("What its change is held against, likewise."),
  metric: Id.optional().describe("Its own metric, likewise: the growth of what the row measures."),
  open: z
    .literal(true)
    .optional()
    .describe("It is not wholly understood: it is shown, and no verdict uses it."),
  lacks: z
    .array(z.enum(PARTS))
    .min(1)
    .optional()
    .describe("What its row, column or table says that is not so of it, or not known to be."),
  checked: CheckedSchema.optional(),
  correction: z.string().optional().describe("What was misread, and why the value is what it is."),
  missing: Text.optional().describe("Why the cell is empty although the report has it or should."),
  lines: Lines.optional().describe("Where it stands, if not on the row's lines (a merged cell)."),
});

/** `tables/<id>.yaml`: the description of `tables/<id>.csv`. */
export const TableFile = z.strictObject({
  title: Text,
  section: Id,
  heading: z.string().max(60).optional().describe("Caption as printed."),
  of: Id.optional().describe("Whose numbers they are, where no column names the row's entity."),
  entity: Name.optional().describe("The column that names the row's entity."),
  label: Name.describe("The column that names a row for readers."),
  period: Period.optional(),
  says: z.array(Id).optional(),
  via: z.array(Id).optional(),
  sourceNote: Text.optional().describe("Source that the table prints."),
  columns: z.array(Column).min(1),
  computed: z.array(ComputedColumn).optional(),
  rows: z.record(z.string(), Lines).describe("Key of a row → its lines."),
  cells: z.array(CellNote).optional(),
  roles: z
    .record(z.string(), RowRole)
    .optional()
    .describe("Key of a row → what it is to others, where it is more than a row among rows."),
  notes: z.array(Text).optional(),
  replaces: Replaces,
  lines: Lines.optional().describe("Header and caption lines."),
});
export type TableFile = z.infer<typeof TableFile>;
export type CellNote = z.infer<typeof CellNote>;
export type ComputedColumn = z.infer<typeof ComputedColumn>;
