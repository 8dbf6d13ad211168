import type { Corpus } from "../../../../corpus/corpus.ts";
import { namesOf } from "../../../../notation/units/units.ts";
import type { Span } from "../spans.ts";
import type { Named } from "./named.ts";

const PROPER =
  /(?<![A-Za-z0-9.$€£¥-])[A-Z][a-z]+[A-Za-z0-9]*(?:[- ][A-Z0-9][A-Za-z0-9.]*)*|(?<![A-Za-z0-9.$-])[A-Za-z]+-?\d+[A-Za-z0-9-]*/g;
const NO_NAME =
  /^(?:The|This|That|These|Those|It|Its|In|On|At|By|For|From|To|Of|As|And|But|Or|So|If|Not|No|While|When|Since|After|Before|During|With|Without|Over|Under|About|Around|Some|Both|Each|All|Most|Many|More|Less|Only|Also|Meanwhile|However|Moreover|Thus|Here|There|Then|Now|Between|Through|Across|Among|Against|Per|Via|Even|Once|Still|Yet|Today|Next|Last|First|Second|Third|Another|Every|Given|Despite|Because|Although|Whereas|Where|Which|Who|What|How|Why|Other|Others|Such|Same|Like|Unlike|Compared|Overall|Together|Altogether|Combined|Sales|Revenue|Profit|Shipments|He|She|They|We|You|I|Our|Their|His|Her|January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Chinese|American|European|Asian|Japanese|Korean|British|German|French|Indian|Western|Internet|Web|Token|Tokens|Batch|Gen|INT\d*|FP\d*|BF\d*|TF\d*|UINT\d*|Q\d|H\d|FY\d*|Co|Inc|Ltd|Corp|CNY\d*|USD\d*|RMB\d*|US)$/i;
/** mid-2024 is no model. */
const DAY_OF_YEAR = /^(?:mid|end|early|late|pre|post)-?(?:19|20)\d\d$/i;
const FIRM = /^(?: (?:Inc|Corp|Ltd|Group|Labs?|Technologies|Holdings|Motors)\b|['’]s\b)/;

/** Names of things that the report does not know: their figures are not those of the last known name. */
export function unknownNames(corpus: Corpus, sentence: string, known: readonly Span[]): Named[] {
  const chinese = /\p{Script=Han}/u.test(sentence);
  return [...sentence.matchAll(PROPER)].flatMap(({ index: start, 0: text }): Named[] => {
    const end = start + text.length;
    if (DAY_OF_YEAR.test(text) || known.some((each) => each.start < end && start < each.end)) return [];
    const words = text.split(/[ -]/);
    if (words.every((word) => NO_NAME.test(word) || vocabulary(corpus).has(word.toLowerCase()))) return [];
    const first = /^["“'‘(]?$/.test(sentence.slice(0, start).trim());
    const sure =
      /\d/.test(text) ||
      /[a-z][A-Z]/.test(text) ||
      words.length > 1 ||
      FIRM.test(sentence.slice(end, end + 14));
    if (!chinese && first && !sure) return [];
    if (words.length > 1 && NO_NAME.test(words[0] ?? "")) return [];
    return [{ start, end, text, ids: [], owns: true }];
  });
}

const vocabularies = new WeakMap<Corpus, ReadonlySet<string>>();

/** The Latin words of the names of metrics, columns and units. */
function vocabulary(corpus: Corpus): ReadonlySet<string> {
  const known = vocabularies.get(corpus);
  if (known) return known;
  const names = [
    ...[...corpus.metrics.values()].flatMap(({ zh, en, aliases = [] }) => [zh, en, ...aliases]),
    ...[...corpus.tables.values()].flatMap(({ columns }) =>
      columns.flatMap(({ title }) => [title.zh, title.en]),
    ),
    ...[...corpus.entities.values()]
      .filter(({ kind }) => kind !== "company" && kind !== "model" && kind !== "chip")
      .flatMap(({ zh, en }) => [zh, en]),
    ...corpus.units.all.flatMap(namesOf),
  ];
  const made = new Set(names.flatMap((name) => name.toLowerCase().match(/[a-z][a-z0-9]*/g) ?? []));
  vocabularies.set(corpus, made);
  return made;
}
