import type { Claim } from "../../corpus/corpus.ts";
import { claimRef } from "../../corpus/ref.ts";
import type { Entity } from "../../corpus/schema/entity.ts";
import type { Report } from "../../library/report.ts";
import type { Lang } from "../../notation/lang.ts";
import type { Absence } from "../../search/absence/absence.ts";
import { claimOf } from "../../search/documents/document.ts";
import { plainText } from "../../search/reading/plain-text.ts";
import { words } from "../../search/reading/words.ts";
import { sayAbsence } from "../absent/say-absence.ts";
import { sayUnknown } from "../absent/say-unknown.ts";
import { fullRef } from "../reports/qualify.ts";

/** A thing as one report has it. */
interface Member {
  readonly report: Report;
  readonly entity: Entity;
}

/** A metric that was asked for, and the things of which no value of it is given. */
export interface Gap {
  readonly metric: string;
  /** Metrics that are called almost so, if no report has one of this name. */
  readonly near: readonly string[];
  readonly isKnown: boolean;
  readonly of: readonly { readonly name: string; readonly in: readonly Member[] }[];
}

/** A claim that says in words what no value gives. */
interface Said {
  readonly report: Report;
  readonly ref: string;
  readonly kind: Claim["kind"];
  readonly say: string;
  /** The days of what it tells, if a date was asked for. */
  readonly when?: readonly string[];
  readonly lines: readonly number[];
}

/** What the reports say in words where values are missing, and in sentences what they do not say at all. */
export async function fillGaps(
  gaps: readonly Gap[],
  lang: Lang,
  several: boolean,
): Promise<{ readonly said: readonly Said[]; readonly absent: readonly string[] }> {
  const said: Said[] = [];
  const absent: string[] = [];
  for (const { metric, near, isKnown, of } of gaps) {
    const lacking: Absence[] = [];
    for (const thing of of) {
      const found = await Promise.all(thing.in.map((member) => askOf(member, metric, several, lang)));
      said.push(...found.flatMap((each) => each.said ?? []));
      if (found.every((each) => each.said === undefined))
        lacking.push({
          lacks: "figure",
          at: 0,
          of: thing.name,
          metric,
          lost: found.flatMap(({ lost }) => lost),
          spokenOf: [],
        });
    }
    if (!isKnown && lacking.length === of.length)
      absent.push(sayUnknown({ name: metric, near }, lang, several));
    else absent.push(...lacking.map((each) => sayAbsence(each, lang, several)));
  }
  return {
    said: [...new Map(said.map((each) => [`${each.report.card.id}/${each.ref}`, each])).values()],
    absent,
  };
}

const FIRST = 5;

/** The best claim about the thing that speaks of the metric; or the findings that it was lost. */
async function askOf({ report, entity }: Member, metric: string, several: boolean, lang: Lang) {
  const { hits, absences } = await report.search.find(`${entity[lang]} ${metric}`, { entities: [entity.id] });
  const lost = absences.flatMap((each) => (each.lacks === "figure" ? each.lost : []));
  const isLacking = absences.some(({ lacks }) => lacks === "figure");
  const asked = words(plainText(metric));
  const claims = hits.slice(0, FIRST).flatMap(({ document }) => claimOf(document) ?? []);
  const isDate = DATE.test(metric);
  const claim =
    isLacking && !isDate
      ? undefined
      : claims.find((each) =>
          isDate ? each.about[0] === entity.id && daysOf(each).length > 0 : speaksOf(each, asked),
        );
  return {
    lost: several ? lost.map((ref) => fullRef(report, ref)) : lost,
    ...(claim && {
      said: {
        report,
        ref: claimRef(claim),
        kind: claim.kind,
        say: claim[lang],
        ...(isDate && { when: daysOf(claim) }),
        lines: claim.lines,
      },
    }),
  };
}

const DATE = /\b(?:dates?|day|when|released?|launched?)\b|日期|时间|何时|发布日|哪天/i;

const daysOf = ({ when = [] }: Claim): readonly string[] => when.filter((each) => /^\d{4}-\d\d/.test(each));

function speaksOf({ zh, en }: Claim, asked: readonly string[]): boolean {
  const own = new Set(words(plainText(`${zh} ${en}`)));
  return asked.some((word) => own.has(word));
}
