import { readFileSync } from "node:fs";
import { parse } from "yaml";
import * as z from "zod";
import { type HitsView, searchClaims } from "../../src/answers/search-claims/search-claims.ts";
import type { Served } from "../../src/library/served.ts";

export const KINDS = [
  "fact",
  "superlative",
  "count",
  "names",
  "absent",
  "present",
  "whatif",
  "derived",
] as const;

const OneCallQuestion = z.strictObject({
  id: z.string().regex(/^c\d{3}$/),
  lang: z.enum(["zh", "en"]),
  kind: z.enum(KINDS),
  q: z.string().min(1),
  /** Names and figures that the answer holds; of a what-if what it changes. */
  answer: z.array(z.string()),
  lines: z.array(z.int()),
  /** What must be said to be absent. */
  absent: z.array(z.string()).optional(),
});
export type OneCallQuestion = z.infer<typeof OneCallQuestion>;

const questionsIn = (file: string): readonly OneCallQuestion[] =>
  z.array(OneCallQuestion).parse(parse(readFileSync(`${import.meta.dirname}/${file}`, "utf8")));

/** All of them; of c201 and later the even ones are held out. */
export const oneCallQuestions: readonly OneCallQuestion[] = [
  ...questionsIn("one-call.yaml"),
  ...questionsIn("one-call-fresh.yaml"),
  ...questionsIn("one-call-third.yaml"),
  ...questionsIn("one-call-superlatives.yaml"),
  ...questionsIn("one-call-fourth.yaml"),
  ...questionsIn("one-call-fifth.yaml"),
  ...questionsIn("one-call-sixth.yaml"),
  ...questionsIn("one-call-seventh.yaml"),
];

const FIRST_HELD = 201;

/** Whether a question was never looked at. */
export function isHeldOut({ id }: OneCallQuestion): boolean {
  const number = Number(id.slice(1));
  return number >= FIRST_HELD && number % 2 === 0;
}

export interface OneCallJudgement {
  readonly question: OneCallQuestion;
  /** Whether the first hit alone answers, and whether all that the call brings does; alike for names and for what is absent. */
  readonly first: boolean;
  readonly call: boolean;
}

const MODELS_AMONG = 3;

/** Asks each question once and holds the answer against its label. */
export async function judgeOneCall(
  served: Served,
  questions: readonly OneCallQuestion[],
): Promise<OneCallJudgement[]> {
  const judged: OneCallJudgement[] = [];
  for (const question of questions) {
    const view = await searchClaims(served, { query: question.q }, question.lang);
    judged.push({ question, ...judge(view, question, namesIn(served)) });
  }
  return judged;
}

type Hits = HitsView["hits"];

function judge(
  { hits, absent = [] }: HitsView,
  question: OneCallQuestion,
  names: Names,
): Pick<OneCallJudgement, "first" | "call"> {
  const alike = (holds: boolean) => ({ first: holds, call: holds });
  const each = (test: (some: Hits) => boolean) => ({ first: test(hits.slice(0, 1)), call: test(hits) });
  switch (question.kind) {
    case "fact":
    case "superlative":
    case "count":
      return each((some) => answers(some, question, names));
    case "names":
      return alike(answers(hits, question, names));
    case "derived":
      return each((some) => answers(some, question, names) || stand(some, question));
    case "whatif":
      return {
        first: hits[0]?.kind === "model",
        call: hits.slice(0, MODELS_AMONG).some(({ kind }) => kind === "model"),
      };
    case "absent":
      return alike((question.absent ?? []).some((name) => plain(absent.join(" ")).includes(plain(name))));
    case "present":
      return alike(absent.length === 0);
  }
}

/** Whether the hits hold every part of the answer; a label may have a name in the other language. */
function answers(hits: Hits, { answer }: OneCallQuestion, names: Names): boolean {
  const text = plain(JSON.stringify(hits));
  return answer.every((part) =>
    [part, ...(names.get(plain(part)) ?? [])].some((name) => text.includes(plain(name))),
  );
}

type Names = ReadonlyMap<string, readonly string[]>;

/** For each name of a thing in a language its names in both. */
const namesIn = ({ reports }: Served): Names =>
  new Map(
    reports.flatMap(({ corpus }) =>
      [...corpus.entities.values()].flatMap(({ zh, en }) =>
        [zh, en].map((name) => [plain(name), [zh, en]] as const),
      ),
    ),
  );

/** Whether the hits stand on every line of the label. */
const stand = (hits: Hits, { lines }: OneCallQuestion): boolean =>
  lines.every((line) => hits.some((hit) => hit.lines?.includes(line)));

const plain = (text: string): string =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s,\-"]+/g, "");
