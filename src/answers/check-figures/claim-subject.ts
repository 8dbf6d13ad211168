import { allNames } from "../../corpus/naming/all-names.ts";
import { ref } from "../../corpus/ref.ts";
import type { Entity } from "../../corpus/schema/entity.ts";
import type { Report } from "../../library/report.ts";
import { matchSubject } from "../find/match-subject.ts";
import { subjectIn } from "../find/subject-in.ts";
import { metricWords } from "./metric/metric-words.ts";

/** Whom the wording of a subject means. */
export interface SubjectRead {
  readonly entities: readonly Entity[];
  readonly near: readonly string[];
  /** Words beside the name. */
  readonly rest: string;
  /** Those of them that say more than what kind of thing it is. */
  readonly beside: ReadonlySet<string>;
}

/** Words that may stand beside any name. */
const ANY_NAME =
  /^(?:_model|_company|llm|group|platform|api|app|team|seri|serie|industry|sector|compani|corp|hold|unit|segment|divis|busi|project|program|system|board|index|card|gpu|chip|processor|motor|open|product|inc|ltd|plc|sourc|larg|languag|大模型|开源|集团|平台|项目|系列|控股|股份|板块|行业|业务|部门|分部|事业部|公司|应用|产品|芯片|系统|智能|汽车|大陆|mainland)$/;

/** Whom a claim's subject means: by name, by its name with the word for its kind, or by a longer wording that names it. */
export function subjectOf(report: Report, subject: string): SubjectRead {
  const named = withoutKind(report, subject) ?? matchSubject(report, subject);
  const none = new Set<string>();
  if (named.entities.length > 0) return { entities: named.entities, near: [], rest: "", beside: none };
  const worded = subjectIn(report, subject);
  if (!worded) return { ...named, rest: "", beside: none };
  const names = worded.entities.flatMap(allNames).join(" ; ");
  if (OTHER_PARTY.test(worded.rest) && !OTHER_PARTY.test(names))
    return { entities: [], near: worded.entities.map(({ id }) => ref("entity", id)), rest: "", beside: none };
  const own = metricWords(names).words;
  const said = metricWords(subject.normalize("NFKC").replace(/\([^()]*\)/g, " ")).words;
  const beside =
    worded.rest === "" ? none : new Set([...said].filter((word) => !own.has(word) && !ANY_NAME.test(word)));
  return { entities: worded.entities, near: [], rest: worded.rest, beside };
}

/** What stands to a name in another relation than being it: 微软参与的合资企业, a rival of Acme. */
const OTHER_PARTY =
  /合资|联营|参股|子公司|竞争对手|同行|供应商|合作伙伴|\b(?:joint ventures?|subsidiar(?:y|ies)|affiliates?|rivals?|competitors?|suppliers?|customers? of|partners? of|peers?)\b/i;

/** The subject of a name with the word for its kind behind it: 天玑9300芯片, "DeepSeek-R1 model". */
function withoutKind(report: Report, subject: string): ReturnType<typeof matchSubject> | undefined {
  for (const [kind, pattern] of KINDS) {
    const name = subject.trim().replace(pattern, "");
    if (name === subject.trim() || matchSubject(report, subject).entities.length > 0) continue;
    const named = matchSubject(report, name);
    if (named.entities.length > 0 && named.entities.every((entity) => entity.kind === kind)) return named;
  }
  return undefined;
}

const KINDS: readonly (readonly [Entity["kind"], RegExp])[] = [
  ["chip", /芯片$| chips?$/i],
  ["model", /(?:大?模型)$| models?$/i],
  ["product", /产品$| products?$/i],
  ["company", /公司$|,? (?:inc|corp|ltd|plc|company|co)\.?$/i],
];
