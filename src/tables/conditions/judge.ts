import type { Corpus, Table } from "../../corpus/corpus.ts";
import type { RowData } from "../../corpus/data.ts";
import type { Names } from "../../corpus/naming/names.ts";
import { reportDate } from "../../corpus/report-date.ts";
import type { Text } from "../../corpus/schema/parts/text.ts";
import { ReportError } from "../../errors.ts";
import { all, any, equals, isAbove, not, type Verdict } from "../../notation/bounds/interval.ts";
import type { Period } from "../../notation/periods/period.ts";
import { readPeriod } from "../../notation/periods/read-period.ts";
import type { CellValue } from "../cell-value.ts";
import { disputeOf } from "../dispute.ts";
import { numberOperands } from "../number-operand.ts";
import { readCell } from "../read-cell.ts";
import { whyDisputed, whyMissing, whyOpen } from "../why-undecided.ts";
import { type Condition, grammarOf } from "./condition.ts";
import { judgePeriod } from "./judge-period.ts";
import type { Operator } from "./operators.ts";
import { containing, wordOperand } from "./words-operand.ts";

/** What a condition says of a row; an open one says why. */
interface Judgement {
  readonly verdict: Verdict;
  readonly why?: Text;
}

/** A condition made ready: judges one row after another. */
export type Judge = (row: RowData) => Judgement;

/** Makes a condition ready for a table's rows, reading its right side as the column's type demands. */
export function createJudge(corpus: Corpus, names: Names, table: Table, condition: Condition): Judge {
  const { column, operator } = condition;
  if (operator === "missing" || operator === "present")
    return (row) => ({
      verdict: (readCell(corpus, table, row, column).kind === "missing") === (operator === "missing"),
    });
  const judgeValue = valueJudge(corpus, names, table, condition);
  return (row) => {
    const value = readCell(corpus, table, row, column);
    if (value.kind === "missing") return { verdict: undefined, why: whyMissing(column.name, value) };
    const verdict = judgeValue(value);
    if (verdict === "out") return { verdict: false };
    const dispute = disputeOf(corpus, table, row, column);
    if (dispute) {
      const agreed =
        dispute.others.length > 0 && dispute.others.every((other) => judgeValue(other) === verdict);
      if (agreed && verdict !== undefined) return { verdict };
      return { verdict: undefined, why: whyDisputed(corpus, column.name, value, dispute.finding.id) };
    }
    return verdict === undefined ? { verdict, why: whyOpen(corpus, condition, value) } : { verdict };
  };
}

/** "out": the cell measures something else (another dimension), so no doubt about its value matters. */
type ValueJudge = (value: CellValue) => Verdict | "out";

function valueJudge(corpus: Corpus, names: Names, table: Table, condition: Condition): ValueJudge {
  const { column, operator, operands } = condition;
  if (column.type === "number") {
    const wanted = numberOperands(corpus, table, only(table, condition, ["contains", "not contains"], false));
    return (value) => {
      if (value.kind !== "number") return undefined;
      const limits = wanted.map((operand) => operand(value.unit));
      if (limits.includes(undefined)) return operator === "!=" || operator === "not in" ? true : "out";
      const [first = 0, second = 0] = limits.filter((limit) => limit !== undefined);
      const { interval } = value;
      switch (operator) {
        case ">=":
          return isAbove(interval, first, false);
        case ">":
          return isAbove(interval, first, true);
        case "<=":
          return not(isAbove(interval, first, true));
        case "<":
          return not(isAbove(interval, first, false));
        case "between":
          return all([
            isAbove(interval, Math.min(first, second), false),
            not(isAbove(interval, Math.max(first, second), true)),
          ]);
        default:
          return negated(operator, any(limits.map((limit) => equals(interval, limit ?? 0))));
      }
    };
  }
  if (column.type === "period" && operator !== "contains" && operator !== "not contains") {
    const wanted = operands.map((operand) => readOperand(corpus, operand, condition));
    return (value) => (value.kind === "period" ? judgePeriod(value.period, operator, wanted) : undefined);
  }
  if (column.type === "boolean") {
    const wanted = only(table, condition, ["=", "!=", "in", "not in"], true).operands.map((operand) =>
      readBoolean(operand, condition),
    );
    return (value) =>
      value.kind === "boolean" ? negated(operator, wanted.includes(value.value)) : undefined;
  }
  const { operands: words } = only(
    table,
    condition,
    ["=", "!=", "in", "not in", "contains", "not contains"],
    true,
  );
  const matches = words.map((word) =>
    operator.endsWith("contains")
      ? containing(corpus, word)
      : wordOperand(corpus, names, table, column, word),
  );
  return (value) => {
    if (value.kind === "words")
      return negated(
        operator,
        matches.some((match) => match(value)),
      );
    return value.kind === "period"
      ? negated(
          operator,
          words.some((word) => value.text.includes(word)),
        )
      : undefined;
  };
}

const negated = (operator: Operator, verdict: Verdict) =>
  operator === "!=" || operator.startsWith("not") ? not(verdict) : verdict;

/** The condition itself, or an error if its operator does not go with the column's type. */
function only(
  table: Table,
  condition: Condition,
  operators: readonly Operator[],
  allowed: boolean,
): Condition {
  const { column, operator, text } = condition;
  if (operators.includes(operator) === allowed) return condition;
  throw new ReportError(
    "INPUT",
    `"${text}": ${column.name} holds ${column.type === "number" ? "numbers" : column.type === "boolean" ? "yes or no" : "words"}, so "${operator}" does not apply. ${grammarOf(table)}`,
  );
}

/** A condition's period. A column of periods does not say what is an estimate: a mark would be lost. */
function readOperand(corpus: Corpus, operand: string, { text, column }: Condition): Period {
  const period = readPeriod(operand, { condition: text, date: reportDate(corpus.report) });
  if (period.basis === undefined) return period;
  throw new ReportError(
    "INPUT",
    `"${text}": ${column.name} holds periods, which do not say what is an estimate. Write ${period.text}.`,
  );
}

function readBoolean(word: string, { text }: Condition): boolean {
  if (/^(?:true|yes|1|是|有)$/i.test(word)) return true;
  if (/^(?:false|no|0|否|无|没有)$/i.test(word)) return false;
  throw new ReportError("INPUT", `"${text}": write true or false.`);
}
