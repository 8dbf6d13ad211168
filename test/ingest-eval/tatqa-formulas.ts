import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { calculate } from "../../src/answers/calculate/calculate.ts";
import { createCorpus } from "../../src/corpus/corpus.ts";
import { cellRef } from "../../src/corpus/ref.ts";
import { cellOf } from "../../src/corpus/row.ts";
import { ReportError } from "../../src/errors.ts";
import { ingest } from "../../src/ingest/ingest.ts";
import { openReport, type Report } from "../../src/library/report.ts";
import { serve } from "../../src/library/served.ts";
import { type MeasureSet, share } from "./measure.ts";

interface Entry {
  readonly table: { readonly uid: string; readonly table: readonly (readonly string[])[] };
  readonly paragraphs: readonly { readonly order: number; readonly text: string }[];
  readonly questions: readonly Question[];
}

interface Question {
  readonly question: string;
  readonly answer: unknown;
  readonly answer_type: string;
  readonly answer_from: string;
  readonly derivation?: string;
  readonly scale: string;
}

const SCALES: Readonly<Record<string, number>> = { "": 1, thousand: 1e3, million: 1e6, billion: 1e9 };

/** Arithmetic answers of the development set of TAT-QA, computed by calculate over refs of the tables' cells. */
export const tatqaFormulas: MeasureSet = async (dataDir) => {
  const file = join(dataDir, "tatqa", "dev.json");
  if (!existsSync(file)) return undefined;
  const entries: readonly Entry[] = JSON.parse(readFileSync(file, "utf8"));
  let [asked, typed, right, open] = [0, 0, 0, 0];
  for (const entry of entries) {
    const questions = entry.questions.filter(
      ({ answer_type: type, answer_from: from }) => type === "arithmetic" && from === "table",
    );
    if (questions.length === 0) continue;
    const report = await reportOf(entry);
    const cells = cellsOf(report);
    for (const question of questions) {
      asked++;
      const formula = formulaOf(question.derivation ?? "", cells);
      if (!formula) continue;
      typed++;
      const got = reproduced(report, formula, question);
      if (got === "right") right++;
      else if (got === "open") open++;
      if (got !== "right" && process.env["SHOW"])
        console.log(
          `  ${got}: ${question.derivation} = ${question.answer} ${question.scale} | ${question.question} | ${entry.table.uid}`,
        );
    }
  }
  return [
    share("TAT-QA dev: arithmetic answers from tables whose operands are typed", typed, asked, undefined),
    share("TAT-QA dev: of them computed over refs with the gold scale", right, typed, { least: 0.97 }),
    share("TAT-QA dev: of them the number, without its scale", open, typed, undefined),
  ];
};

/** The page of a filing as a text: its paragraphs, then its table with tabs. */
async function reportOf({ table, paragraphs }: Entry): Promise<Report> {
  const texts = [...paragraphs].sort((a, b) => a.order - b.order).map(({ text }) => text);
  const rows = table.table.map((row) => row.map((cell) => cell.replace(/\s+/g, " ")).join("\t"));
  const text = [...texts, rows.join("\n")].join("\n\n");
  const { corpus } = await ingest({ name: `${table.uid}.txt`, bytes: new TextEncoder().encode(text) });
  return openReport(createCorpus(corpus));
}

interface Cell {
  readonly ref: string;
  readonly value: number;
}

function cellsOf({ corpus }: Report): readonly Cell[] {
  return [...corpus.tables.values()].flatMap((table) =>
    table.rows.flatMap((row) =>
      table.columns.flatMap(({ type, name }) => {
        const value = type === "number" ? cellOf(table, row, name) : null;
        return typeof value === "number" ? [{ ref: cellRef(table.id, row.key, name), value }] : [];
      }),
    ),
  );
}

interface Formula {
  readonly text: string;
  readonly inputs: Readonly<Record<string, string>>;
}

/** A derivation with a name for each number that a cell holds; how many there are, and one, stay numbers. Undefined if another number is left. */
function formulaOf(derivation: string, cells: readonly Cell[]): Formula | undefined {
  const plain = derivation
    .replace(/[[{]/g, "(")
    .replace(/[\]}]/g, ")")
    .replace(/[−–]/g, "-")
    .replace(/[×x]/g, "*")
    .replace(/÷/g, "/")
    .replace(/[$€£%\s]|million|thousand/gi, "")
    .replace(/(?<=\d),(?=\d)/g, "");
  if (!/^[-+*/().\d]+$/.test(plain)) return undefined;
  const inputs: Record<string, string> = {};
  let text = "";
  let complete = true;
  for (const { 0: token, 1: digits, index } of plain.matchAll(
    /(?:(?<=^|[(+*/-])-)?(\d+\.?\d*|\.\d+)|[-+*/()]/g,
  )) {
    if (digits === undefined) {
      text += token;
      continue;
    }
    const value = Number(token);
    const cell = cells.find((each) => each.value === value) ?? cells.find((each) => each.value === -value);
    // (a + b) / 2: what is divided by how many there are
    const summed = /\(([^()]*)\)\/$/.exec(text)?.[1];
    const isCount = summed?.split("+").length === value && value > 1;
    if (cell && !isCount) {
      const name = `n${Object.keys(inputs).length}`;
      inputs[name] = cell.ref;
      const isBracketed = value > 0 && text.endsWith("(") && plain.charAt(index + token.length) === ")";
      text += cell.value === value || isBracketed ? name : `(-${name})`;
    } else if ([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 100].includes(value)) text += token;
    else complete = false;
  }
  return complete && Object.keys(inputs).length > 0 ? { text, inputs } : undefined;
}

/** Whether calculate gives the answer: with its scale, or only the number (the table's scale is open), or not. */
function reproduced(
  report: Report,
  formula: Formula,
  { answer, scale }: Question,
): "right" | "open" | "wrong" | "refused" {
  const gold = Number(answer);
  const got =
    scale === "percent"
      ? (computed(report, formula, "%") ?? computed(report, formula, "pp"))
      : computed(report, formula);
  if (!got) return "refused";
  const unit = got.unit === undefined ? undefined : report.corpus.units.get(got.unit);
  const isMeasured = scale === "" && unit?.dimension.startsWith("money") !== true;
  // gold knows no cents
  const isCoin = unit !== undefined && unit.factor < 1;
  const size = scale === "percent" || isMeasured || isCoin ? 1 : (unit?.factor ?? 1) / (SCALES[scale] ?? 1);
  if (near(got.value * size, gold)) return "right";
  return near(got.value, gold) ? "open" : "wrong";
}

function computed(
  report: Report,
  { text, inputs }: Formula,
  wanted?: string,
): { readonly value: number; readonly unit?: string | undefined } | undefined {
  try {
    const { outputs } = calculate(
      serve(report),
      { formulas: [`x = ${text}`], inputs, ...(wanted !== undefined && { unit: wanted }) },
      "en",
    );
    const { value, unit } = outputs["x"] ?? {};
    return value === undefined ? undefined : { value, unit };
  } catch (error) {
    if (error instanceof ReportError) return undefined;
    throw error;
  }
}

/** Gold is rounded to hundredths; the answer has the digits that its operands bear, but no answer is a tenth off. */
function near(got: number, gold: number): boolean {
  const off = Math.abs(got - gold);
  return off <= 0.0051 || off <= Math.min(0.5001 * digitOf(got), 0.1 * Math.abs(gold));
}

/** The worth of the last digit that is shown. */
function digitOf(value: number): number {
  const [, decimals] = /\.(\d+)$/.exec(String(value)) ?? [];
  if (decimals !== undefined) return 10 ** -decimals.length;
  return 10 ** (/0*$/.exec(String(value))?.[0].length ?? 0);
}
