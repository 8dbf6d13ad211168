import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createRegistry } from "../../src/ingest/names/registry.ts";
import type { Block, Source } from "../../src/ingest/source.ts";
import { arrange } from "../../src/ingest/structure/arrange.ts";
import { sectionsOf } from "../../src/ingest/structure/document.ts";
import type { TypingContext } from "../../src/ingest/typing/context.ts";
import { typeTable } from "../../src/ingest/typing/type-table.ts";
import { createOwnUnits } from "../../src/ingest/typing/units/own-units.ts";
import { type Measure, type MeasureSet, share } from "./measure.ts";

interface Entry {
  readonly table: { readonly uid: string; readonly table: readonly (readonly string[])[] };
  readonly paragraphs: readonly { readonly order: number; readonly text: string }[];
  readonly questions: readonly {
    readonly question: string;
    readonly answer: unknown;
    readonly answer_type: string;
    readonly answer_from: string;
    readonly derivation?: string;
    readonly scale: string;
  }[];
}

/** A number of a table with its scale as gold words it: thousand, million, percent, "" for none, open. */
interface Typed {
  readonly value: number;
  readonly scale: string;
  readonly period: boolean;
}

const SCALES: readonly (readonly [RegExp, string])[] = [
  [/^1k\b|^thousand$/, "thousand"],
  [/^1M\b|^million$/, "million"],
  [/^1B\b|^billion$/, "billion"],
  [/^%$/, "percent"],
];

/** A page of a filing: its paragraphs, then its table. */
function sourceOf({ table, paragraphs }: Entry): Source {
  const texts = [...paragraphs].sort((a, b) => a.order - b.order).map(({ text }) => text);
  const lines = [...texts, ...table.table.map((row) => row.join("\t"))];
  const blocks: Block[] = texts.map((text, index) => ({
    kind: "paragraph",
    text,
    lines: [index + 1, index + 1],
  }));
  const grid = table.table.map((row, index) =>
    row.map((text, column) => ({ text, column, line: texts.length + index + 1 })),
  );
  return {
    format: "text",
    unit: "line",
    lines,
    blocks: [...blocks, { kind: "table", grid, lines: [texts.length + 1, lines.length] }],
    gaps: [],
  };
}

const context = (): TypingContext => {
  const units = createOwnUnits();
  const names = createRegistry(units.units);
  return { time: {}, units, names, company: names.entity("Example", "company"), reportScales: false };
};

function typedNumbers(entry: Entry): readonly Typed[] {
  const sections = sectionsOf(arrange(sourceOf(entry)));
  return sections.flatMap(({ parts, title }) =>
    parts.flatMap((part) => {
      const table = part.kind === "table" ? typeTable(part, title, context()) : undefined;
      return (table?.rows ?? []).flatMap(({ cells }) =>
        cells.flatMap(({ number, unit = "", unitOpen, period }): Typed[] => {
          if (number.value === undefined) return [];
          // a scale without a currency is a scale
          const open = unitOpen && !/^(?:thousand|million|billion)$/.test(unit);
          const scale = open ? "open" : (SCALES.find(([pattern]) => pattern.test(unit))?.[1] ?? "");
          return [{ value: number.value, scale, period: period !== undefined }];
        }),
      );
    }),
  );
}

const numbersIn = (text: string): number[] =>
  (text.match(/\d[\d,]*\.?\d*/g) ?? []).map((digits) => Number(digits.replace(/,/g, "").replace(/\.$/, "")));

/** Operands of derivations and scales of answers from tables of the development set of TAT-QA. */
export const tatqa: MeasureSet = async (dataDir) => {
  const file = join(dataDir, "tatqa", "dev.json");
  if (!existsSync(file)) return undefined;
  const entries: readonly Entry[] = JSON.parse(readFileSync(file, "utf8"));
  let [operands, found, asked, right, wrong, numbers, dated] = [0, 0, 0, 0, 0, 0, 0];
  let [scaled, scaledRight, printed] = [0, 0, 0];
  const confusion = new Map<string, number>();
  for (const entry of entries) {
    const typed = typedNumbers(entry);
    numbers += typed.length;
    dated += typed.filter(({ period }) => period).length;
    const held = new Set(typed.map(({ value }) => Math.abs(value)));
    for (const question of entry.questions) {
      const derived = numbersIn(question.derivation ?? "").filter(
        (each) => !(each >= 1900 && each < 2100) && ![1, 2, 3, 4, 5, 100].includes(each),
      );
      if (question.answer_type === "arithmetic" && /table/.test(question.answer_from)) {
        operands += derived.length;
        found += derived.filter((each) => held.has(each)).length;
      }
      if (question.answer_from !== "table") continue;
      const wanted =
        question.answer_type === "span"
          ? spanNumbers(question.answer)
          : question.answer_type === "arithmetic"
            ? derived
            : [];
      // a ratio has the scale of no cell
      if (question.answer_type === "arithmetic" && question.scale === "percent") continue;
      if (question.answer_type === "arithmetic" && isRatio(question.derivation ?? "")) continue;
      const votes = typed.filter(({ value }) => wanted.includes(Math.abs(value)));
      if (votes.length === 0) continue;
      const voted = mostOf(votes.map((each) => each.scale));
      const scale = voted === "percent" && /%/.test(String(question.answer)) ? question.scale : voted;
      asked++;
      if (question.scale !== "") scaled++;
      if (question.scale !== "" && scale === question.scale) scaledRight++;
      if (scale === question.scale) right++;
      else if (scale !== "open") {
        wrong++;
        if (isPrinted(entry, scale)) printed++;
        if (process.env["SHOW"])
          console.log(
            `  ${question.scale || "none"} read as ${scale || "none"}: ${question.question} ${entry.table.uid}`,
          );
      } else if (process.env["SHOW_OPEN"])
        console.log(
          `  open, ${question.scale || "none"}: ${question.question} ${entry.table.uid} ${JSON.stringify(entry.table.table.slice(0, 4))}`,
        );
      const pair = `${question.scale || "none"} → ${scale || "none"}`;
      confusion.set(pair, (confusion.get(pair) ?? 0) + 1);
    }
  }
  const measures: Measure[] = [
    share("TAT-QA dev: operands of arithmetic answers are typed numbers", found, operands, { least: 0.99 }),
    share("TAT-QA dev: scale right", right, asked, { least: 0.93 }),
    share("TAT-QA dev: scale wrong (open is not wrong)", wrong, asked, { most: 0.005 }),
    share("TAT-QA dev: of them the page prints the scale, and gold has none", printed, wrong, undefined),
    share("TAT-QA dev: scale right if gold gives one", scaledRight, scaled, undefined),
    share("TAT-QA dev: numbers with a period", dated, numbers, undefined),
  ];
  if (process.env["SHOW"])
    console.log(
      [...confusion]
        .sort((a, b) => b[1] - a[1])
        .map((pair) => pair.join(" "))
        .join("\n"),
    );
  return measures;
};

/** Whether the page says its amounts to be in that scale. */
function isPrinted({ table, paragraphs }: Entry, scale: string): boolean {
  const texts = [...table.table.flat(), ...paragraphs.map(({ text }) => text)];
  return scale !== "" && texts.some((text) => new RegExp(`\\bin ${scale}`, "i").test(text));
}

/** Whether one figure is divided by another, not by how many there are. */
const isRatio = (derivation: string): boolean =>
  /\/\s*\(?\s*[\d$(]/.test(derivation) && !/\/\s*\(?\s*[2-9]\s*\)?\s*$/.test(derivation);

function spanNumbers(answer: unknown): number[] {
  const [text = ""] = Array.isArray(answer) ? answer.map(String) : [String(answer)];
  if (!/^[\s$€£(]*-?[\d,.]+\s?[)%]*$/.test(text) || /^(?:19|20)\d\d$/.test(text.trim())) return [];
  return numbersIn(text);
}

function mostOf(values: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? "";
}
