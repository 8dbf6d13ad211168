import type { Corpus } from "../corpus.ts";
import { corpusError, type Problem } from "../reading/problem.ts";
import type { SourceCopy } from "../reading/source.ts";
import { cellName } from "../ref.ts";
import { cellLines } from "../row.ts";
import { lineNumbers } from "../schema/parts/lines.ts";

/** Holds every printed string against the reader's copy. Throws one error that lists all breaks. */
export function checkPrinted(corpus: Corpus, source: SourceCopy): void {
  const problems = unprinted(corpus, source);
  if (problems.length > 0) throw corpusError(corpus.id, problems);
}

/** The printed strings that stand on none of their lines. */
export function unprinted(corpus: Corpus, source: SourceCopy): (Problem & { readonly id: string })[] {
  const problems: (Problem & { readonly id: string })[] = [];
  for (const { file, id, printed, lines } of printedStrings(corpus)) {
    const wanted = squeeze(printed);
    if (lines.some((line) => squeeze(source.line(line)).includes(wanted))) continue;
    problems.push({
      file,
      id,
      what: `"${printed}" does not stand on line ${lines.join(", ")}.`,
      mend: "Mend the string or the lines.",
    });
  }
  return problems;
}

interface Printed {
  readonly file: string;
  readonly id: string;
  readonly printed: string;
  readonly lines: readonly number[];
}

/** Every string that the corpus says is printed, and where. */
export function printedStrings(corpus: Corpus): Printed[] {
  const all: Printed[] = [];
  for (const claim of corpus.claims.values())
    for (const { printed } of claim.quantities ?? [])
      all.push({ file: `sections/${claim.section}.yaml`, id: claim.id, printed, lines: claim.lines });
  for (const table of corpus.tables.values())
    for (const note of table.cells ?? [])
      for (const key of note.printed === undefined ? [] : note.rows) {
        const row = table.rowsByKey.get(key);
        if (!row || note.printed === undefined) continue;
        const lines = cellLines(table, row, note.column);
        all.push({
          file: `tables/${table.id}.yaml`,
          id: cellName(key, note.column),
          printed: note.printed,
          lines,
        });
      }
  for (const { id, printed, lines } of corpus.findings.values())
    if (printed !== undefined) all.push({ file: "findings.yaml", id, printed, lines: lineNumbers(lines) });
  for (const { id, printed } of corpus.derived.values())
    if (printed)
      all.push({ file: "derived.yaml", id, printed: printed.as, lines: lineNumbers(printed.lines) });
  for (const model of corpus.models.values())
    for (const { as, output, lines } of model.checks ?? [])
      if (as !== undefined)
        all.push({
          file: `models/${model.id}.yaml`,
          id: `checks: ${output}`,
          printed: as,
          lines: lineNumbers(lines),
        });
  return all;
}

/** Blanks, marks of bold, italics and deletion, and escapes do not count: OCR strews them. */
function squeeze(text: string): string {
  return text.replace(/<\/?(?:b|i|del)>|\\(?=\$)|\s+/g, "");
}
