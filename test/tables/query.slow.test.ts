import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import type { Table } from "../../src/corpus/corpus.ts";
import type { RowData } from "../../src/corpus/data.ts";
import { cellOf } from "../../src/corpus/row.ts";
import type { Report } from "../../src/library/report.ts";
import { convert } from "../../src/notation/units/units.ts";
import { queryTable } from "../../src/tables/query.ts";
import { openShipped } from "../support/reports.ts";

let report: Report;
let tables: readonly Table[] = [];
beforeAll(async () => {
  report = await openShipped();
  tables = [...report.corpus.tables.values()];
});

const query = (table: Table, asked: Parameters<typeof queryTable>[3]) =>
  queryTable(report.corpus, report.names, table, asked, "en");
const keysOf = (rows: readonly RowData[]) => rows.map(({ key }) => key);

/** Number columns whose unit is one for all rows. */
const numberColumns = (table: Table) =>
  table.columns.filter(
    ({ type, unit }) =>
      type === "number" && (unit !== undefined || !table.columns.some((each) => each.type === "unit")),
  );

/** Cells that say less or more than their number: a bound, or a finding in the text that contradicts just them. */
function isPlain(table: Table, { key }: RowData, column: string): boolean {
  const note = table.cellNotes.get(`${key}.${column}`);
  const ref = `cell/${table.id}.${key}.${column}`;
  const disputes = [...report.corpus.findings.values()].filter(
    ({ kind, weight, from, touches = [] }) =>
      touches.includes(ref) &&
      from === "text" &&
      (kind === "contradiction" || (kind === "factual" && weight === "material")),
  );
  return (note?.bound ?? "exact") === "exact" && disputes.length === 0;
}

const OPERATIONS: Readonly<Record<string, (a: number, b: number) => boolean>> = {
  ">=": (a, b) => a >= b,
  ">": (a, b) => a > b,
  "<=": (a, b) => a <= b,
  "<": (a, b) => a < b,
  "=": (a, b) => a === b,
  "!=": (a, b) => a !== b,
};

interface Asked {
  readonly column: string;
  readonly operation: string;
  readonly limit: number;
}

/** The naive loop: true, false, or open, for one row. */
function naive(table: Table, row: RowData, asked: readonly Asked[]): boolean | undefined {
  const verdicts = asked.map(({ column, operation, limit }) => {
    const cell = cellOf(table, row, column);
    return typeof cell === "number" ? OPERATIONS[operation]?.(cell, limit) : undefined;
  });
  return verdicts.includes(false) ? false : verdicts.includes(undefined) ? undefined : true;
}

/** Conditions over the plain columns of one table, near values that it holds. */
function conditionsOver(table: Table): fc.Arbitrary<Asked[]> {
  const columns = numberColumns(table).filter(({ name }) =>
    table.rows.every((row) => isPlain(table, row, name)),
  );
  const values = columns.flatMap(({ name }) =>
    table.rows
      .map((row) => ({ name, value: cellOf(table, row, name) }))
      .filter(({ value }) => typeof value === "number" && (value === 0 || Math.abs(value) >= 1)),
  );
  if (values.length === 0) return fc.constant([]);
  const one = fc.record({
    cell: fc.constantFrom(...values),
    operation: fc.constantFrom(...Object.keys(OPERATIONS)),
    shift: fc.constantFrom(0, 0, 1, -1),
  });
  return fc.array(
    one.map(({ cell, operation, shift }) => ({
      column: cell.name,
      operation,
      limit: Number(cell.value) + (Math.abs(Number(cell.value)) > 2 ? shift : 0),
    })),
    { minLength: 1, maxLength: 3 },
  );
}

describe("conditions against a naive loop over every table", () => {
  test("the rows met and the rows undecided are the loop's", () => {
    let checked = 0;
    for (const table of tables) {
      fc.assert(
        fc.property(conditionsOver(table), (asked) => {
          const { rows, undecided } = query(table, {
            where: asked.map(({ column, operation, limit }) => `${column} ${operation} ${limit}`),
          });
          expect(keysOf(rows)).toEqual(keysOf(table.rows.filter((row) => naive(table, row, asked) === true)));
          expect(keysOf(undecided.map(({ row }) => row))).toEqual(
            keysOf(table.rows.filter((row) => naive(table, row, asked) === undefined)),
          );
          checked += asked.length;
        }),
        { numRuns: 40 },
      );
    }
    expect(checked).toBeGreaterThan(1000);
  });

  test("a limit in another unit of the dimension meets the same rows", () => {
    let checked = 0;
    for (const table of tables)
      for (const { name, unit } of numberColumns(table)) {
        if (unit === undefined) continue;
        const { dimension } = report.corpus.units.get(unit);
        for (const other of report.corpus.units.all.filter((each) => each.dimension === dimension))
          for (const row of table.rows.slice(0, 4)) {
            const cell = cellOf(table, row, name);
            if (typeof cell !== "number" || (unit === "%" && Math.abs(cell) < 1)) continue;
            const own = query(table, { where: [`${name} >= ${cell}`] });
            const converted = query(table, {
              where: [`${name} >= ${convert(cell, unit, other.id, report.corpus.units)} ${other.id}`],
            });
            expect([name, other.id, keysOf(converted.rows)]).toEqual([name, other.id, keysOf(own.rows)]);
            expect(keysOf(converted.undecided.map((each) => each.row))).toEqual(
              keysOf(own.undecided.map((each) => each.row)),
            );
            checked++;
          }
      }
    expect(checked).toBeGreaterThan(300);
  });
});

describe("every table, every column", () => {
  test("opens, sorts both ways, and splits into missing and present", () => {
    expect(tables.length).toBeGreaterThan(30);
    for (const table of tables) {
      for (const { name, type } of table.columns) {
        const half = type === "text" ? `${name}_zh` : name;
        const empty = table.rows.filter((row) => cellOf(table, row, half) === null);
        expect([table.id, name, keysOf(query(table, { where: [`${name} is missing`] }).rows)]).toEqual([
          table.id,
          name,
          keysOf(empty),
        ]);
        expect(query(table, { where: [`${name} is not missing`] }).rows).toHaveLength(
          table.rows.length - empty.length,
        );
        for (const sort of [name, `-${name}`]) {
          const sorted = query(table, { sort: [sort] }).rows;
          expect(new Set(sorted)).toEqual(new Set(table.rows));
          expect(sorted.slice(sorted.length - empty.length)).toEqual(empty);
          const cells = sorted
            .map((row) => cellOf(table, row, name))
            .filter((cell) => typeof cell === "number");
          const wanted = [...cells].sort((a, b) => (sort === name ? a - b : b - a));
          if (type === "number" && numberColumns(table).some((column) => column.name === name))
            expect([table.id, sort, cells]).toEqual([table.id, sort, wanted]);
        }
      }
    }
  });

  test("a row is found by the value of each of its cells", () => {
    let checked = 0;
    for (const table of tables)
      for (const { name, type } of table.columns)
        for (const row of table.rows.slice(0, 5)) {
          const cell = cellOf(table, row, name, "zh");
          if (
            cell === null ||
            type === "entities" ||
            (typeof cell === "string" && /[,，、;；|"'“”]/.test(cell))
          )
            continue;
          const column = numberColumns(table).some((each) => each.name === name);
          if (type === "number" && (!column || (Math.abs(Number(cell)) < 1 && cell !== 0))) continue;
          const { rows, undecided } = query(table, { where: [`${name} = ${cell}`] });
          if (["over", "under"].includes(table.cellNotes.get(`${row.key}.${name}`)?.bound ?? "")) continue;
          expect([table.id, name, [...rows, ...undecided.map((each) => each.row)].includes(row)]).toEqual([
            table.id,
            name,
            true,
          ]);
          checked++;
        }
    expect(checked).toBeGreaterThan(500);
  });

  test("a row is found by its key, and by every name of what it is about", () => {
    for (const table of tables)
      for (const row of table.rows) {
        expect(query(table, { rows: [row.key] }).rows).toEqual([row]);
        const entity = table.entity === undefined ? null : cellOf(table, row, table.entity);
        const named = typeof entity === "string" ? report.corpus.entities.get(entity) : undefined;
        for (const name of named ? [named.zh, named.en] : [])
          expect([name, query(table, { rows: [name] }).rows.includes(row)]).toEqual([name, true]);
      }
  });
});

describe("figures over rows, against plain loops", () => {
  test("count, min, max, mean, median and sum are the loop's, and name what they leave out", () => {
    let checked = 0;
    for (const table of tables)
      for (const { name } of numberColumns(table)) {
        const cells = table.rows.map((row) => ({ key: row.key, cell: cellOf(table, row, name) }));
        const numbers = cells.flatMap(({ cell }) => (typeof cell === "number" ? [cell] : []));
        const missing = cells.filter(({ cell }) => cell === null).map(({ key }) => key);
        const doubtful = table.rows
          .filter((row) => cellOf(table, row, name) !== null && !isPlain(table, row, name))
          .map(({ key }) => key);
        const { summary } = query(table, {
          summary: [
            `count(${name})`,
            `min(${name})`,
            `max(${name})`,
            `mean(${name})`,
            `median(${name})`,
            `sum(${name})`,
          ],
        });
        if (numbers.length === 0) continue;
        const sorted = [...numbers].sort((a, b) => a - b);
        let sum = 0;
        for (const number of numbers) sum += number;
        const middle =
          sorted.length % 2 === 1
            ? sorted[(sorted.length - 1) / 2]
            : ((sorted[sorted.length / 2 - 1] ?? 0) + (sorted[sorted.length / 2] ?? 0)) / 2;
        const expected = [numbers.length, sorted[0], sorted.at(-1), sum / numbers.length, middle, sum];
        for (const [index, figure] of summary.entries()) {
          expect(figure.value).toBeCloseTo(expected[index] ?? Number.NaN, 6);
          expect(figure.n).toBe(numbers.length);
          expect(figure.missing ?? []).toEqual(missing);
          if (index > 0)
            expect([table.id, figure.what, figure.doubtful ?? []]).toEqual([table.id, figure.what, doubtful]);
        }
        checked++;
      }
    expect(checked).toBeGreaterThan(30);
  });

  test("groups hold every row once", () => {
    for (const table of tables)
      for (const { name } of table.columns) {
        const { summary } = query(table, { summary: ["count"], by: name });
        expect(summary.reduce((total, { n }) => total + n, 0)).toBe(table.rows.length);
        expect(new Set(summary.map(({ group }) => group)).size).toBe(summary.length);
      }
  });
});
