/**
 * `npm run verdicts`: holds check_figures against 400 claimed figures and 20 paragraphs that readers wrote who saw only the report,
 * and against lists written in the same way long after the ones before were looked at: 148 figures and 40 paragraphs (fresh), 120 and 30
 * (later), 278 and 36 (latest, of which only the last 40 and 6 are held back).
 * With --perturbed instead against sentences made of all figures of the report and of two notes that a program reads, true ones and ones
 * with one thing wrong.
 * Odd numbers may be looked at (--list shows what is judged wrong), even ones are held back and only counted.
 */
import { readFileSync } from "node:fs";
import * as z from "zod";
import { checkFigures } from "../../src/answers/check-figures/check-figures.ts";
import { loadCompiled } from "../../src/corpus/reading/load.ts";
import { openReport } from "../../src/library/report.ts";
import { serve } from "../../src/library/served.ts";
import type { Lang } from "../../src/notation/lang.ts";
import { MACHINE_NOTES, openNote } from "./perturbed/machine-notes.ts";
import { reportPerturbed } from "./perturbed/report-kinds.ts";

const Claimed = z.object({
  id: z.string(),
  lang: z.enum(["zh", "en"]),
  truth: z.boolean(),
  wrong: z.string().optional(),
  subject: z.string(),
  metric: z.string().optional(),
  value: z.union([z.string(), z.number()]),
  period: z.string().optional(),
  want: z.array(z.string()),
});
const Paragraph = z.object({
  id: z.string(),
  lang: z.enum(["zh", "en"]),
  text: z.string(),
  figures: z.array(z.object({ says: z.string(), truth: z.boolean(), want: z.array(z.string()) })),
});

interface Outcome {
  readonly id: string;
  readonly kind: string;
  readonly truth: boolean;
  readonly want: readonly string[];
  readonly got: string;
  readonly shown: string;
}

const served = serve(openReport(loadCompiled("dist/ai-report-2025.json")));
const lines = (name: string): unknown[] =>
  readFileSync(`${import.meta.dirname}/${name}.jsonl`, "utf8")
    .split("\n")
    .filter(Boolean)
    .map((line): unknown => JSON.parse(line));

const isHeld = (id: string): boolean => Number(id.slice(-3).replace(/\D/g, "")) % 2 === 0;

function figure(claimed: z.infer<typeof Claimed>): Outcome {
  const { id, lang, truth, wrong, want, subject, metric, value, period } = claimed;
  const [check] = checkFigures(served, [{ subject, metric, value, period }], lang).checks;
  return {
    id,
    kind: wrong ?? "true",
    truth,
    want,
    got: check?.verdict ?? "none",
    shown: [subject, metric, value, period, check?.why, JSON.stringify(check?.evidence?.slice(0, 1))].join(
      " | ",
    ),
  };
}

/** Each figure of a paragraph by the check whose value stands in the snippet, else whose figure has the snippet's number. */
function paragraph({ id, lang, text, figures }: z.infer<typeof Paragraph>): Outcome[] {
  const { checks } = checkFigures(served, [{ subject: text }], lang);
  const used = new Set<number>();
  return figures.map(({ says, truth, want }) => {
    const number = /\d[\d,.]*\d|\d/.exec(says)?.[0] ?? says;
    const said = checks.map(({ figure: shown }, index) => (used.has(index) ? 0 : saidOf(shown, says)));
    const most = Math.max(0, ...said);
    const at =
      most > 0
        ? said.indexOf(most)
        : checks.findIndex(({ figure: shown }, index) => !used.has(index) && shown.includes(number));
    if (at >= 0) used.add(at);
    const check = checks[at];
    return {
      id: `${id}`,
      kind: "paragraph",
      truth,
      want,
      got: check?.verdict ?? "none",
      shown: `${says} | ${check?.figure} | ${check?.why} | ${JSON.stringify(check?.evidence?.slice(0, 1))}`,
    };
  });
}

/** How much of a snippet is the value of a shown figure (subject · metric · value · period). */
function saidOf(shown: string, says: string): number {
  const plain = says.replace(/\s/g, "");
  const values = shown
    .split(" · ")
    .slice(1)
    .map((part) => part.replace(/\s/g, ""));
  return Math.max(
    0,
    ...values
      .filter((part) => /[\d一二三四五六七八九十百半]/.test(part) && plain.includes(part))
      .map(({ length }) => length),
  );
}

const LANGS: readonly Lang[] = ["zh", "en"];
const each = (name: string) => LANGS.flatMap((lang) => lines(`${name}.${lang}`));
const figuresOf = (name: string) => each(name).map((line) => figure(Claimed.parse(line)));
const paragraphsOf = (name: string) => each(name).flatMap((line) => paragraph(Paragraph.parse(line)));
const lists = ["", "fresh-", "later-", "latest-"].flatMap((age) => [
  { name: `${age}figures`, outcomes: figuresOf(`${age}figures`) },
  { name: `${age}paragraphs`, outcomes: paragraphsOf(`${age}paragraphs`) },
]);

function report(name: string, all: readonly Outcome[]): void {
  const count = (some: (outcome: Outcome) => boolean) => all.filter(some).length;
  const truths = count(({ truth }) => truth);
  const percent = (part: number, of: number) => `${((100 * part) / of).toFixed(1)} %`;
  const right = count(
    ({ want, got }) => want.includes(got) || (got === "agrees after rounding" && want.includes("agrees")),
  );
  const falseAgrees = count(({ truth, got }) => !truth && /^(?:agrees|follows)/.test(got));
  const lost = count(({ truth, got }) => truth && got === "not in the report");
  // What is carried over from the sentence before never refutes: such a false figure stays open.
  const open = count(
    ({ want, truth, got }) => !truth && got === "cannot be read" && !want.includes("cannot be read"),
  );
  const unread = count(({ truth, got }) => truth && (got === "cannot be read" || got === "none"));
  console.log(
    `${name}: ${all.length} figures, right ${percent(right, all.length)}, false "agrees" ${falseAgrees}; of ${truths} true ones "not in the report" ${percent(lost, truths)}, "cannot be read" ${percent(unread, truths)}; false ones left open ${open}`,
  );
}

if (process.argv.includes("--perturbed")) {
  const list = process.argv.includes("--list");
  reportPerturbed(served, 1, list);
  for (const name of MACHINE_NOTES) {
    console.log(`${name}, as a program reads it`);
    reportPerturbed(serve(await openNote(name)), 1, list);
  }
  process.exit();
}

const half = (all: readonly Outcome[], held: boolean) => all.filter(({ id }) => isHeld(id) === held);
for (const { name, outcomes } of lists) {
  report(`${name}, seen half`, half(outcomes, false));
  report(`${name}, held half`, half(outcomes, true));
}
if (process.argv.includes("--list"))
  for (const { name, outcomes } of lists)
    for (const { id, kind, truth, want, got, shown } of half(outcomes, false))
      if (!want.includes(got) && !(got === "agrees after rounding" && want.includes("agrees")))
        console.log(
          `${truth || !/^(?:agrees|follows)/.test(got) ? "  " : "!!"} ${name} ${id} ${kind}: ${got}, wanted ${want.join("/")} | ${shown}`,
        );
