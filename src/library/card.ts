import type { Corpus } from "../corpus/corpus.ts";
import { allNames } from "../corpus/naming/all-names.ts";
import { languagesOf } from "../corpus/said-in.ts";
import type { Text } from "../corpus/schema/parts/text.ts";
import type { ReportFile } from "../corpus/schema/report.ts";
import type { Lang } from "../notation/lang.ts";
import { namesOf } from "../search/reading/lexicon.ts";

/** What is known of a report before it is opened: enough to list it and to see that a question names it. */
export interface Card {
  readonly id: string;
  /** "<report>@<corpus version>", stated in every answer. */
  readonly version: string;
  readonly title: Text;
  readonly short: Text;
  readonly publisher?: Text | undefined;
  /** The company that it is about, where it is one, with all its names. */
  readonly company?: (Text & { readonly id: string; readonly names: readonly string[] }) | undefined;
  readonly ticker?: string | undefined;
  readonly kind?: ReportFile["kind"];
  readonly published?: string | undefined;
  /** What a question may call it: after the company that it is about, and after itself or its publisher, as namesOf lists names. */
  readonly called: { readonly company: string; readonly title: string };
  /** How far its data reach. */
  readonly latest?: string | undefined;
  /** Its own language. */
  readonly language: Lang;
  /** Those in which its knowledge is written. */
  readonly languages: readonly Lang[];
  readonly counts: {
    readonly sections: number;
    readonly claims: number;
    readonly tables: number;
    readonly models: number;
  };
}

/** The card of a corpus. */
export function cardOf({ id, report, entities, sections, claims, tables, models }: Corpus): Card {
  const { title, short, publisher, ticker, kind, published, latest, language } = report;
  const company = entities.get(report.company ?? "");
  return {
    id,
    version: `${id}@${report.version}`,
    title,
    short,
    ...(publisher && { publisher }),
    ...(company && {
      company: {
        id: company.id,
        zh: company.zh,
        en: company.en,
        names: allNames(company),
      },
    }),
    called: {
      company: listed(company ? allNames(company).flatMap(withoutForm) : []),
      title: listed([
        title.zh,
        title.en,
        short.zh,
        short.en,
        id.replaceAll("-", " "),
        ...(publisher ? [publisher.zh, publisher.en].flatMap(withoutForm) : []),
      ]),
    },
    ...(ticker !== undefined && { ticker }),
    ...(kind !== undefined && { kind }),
    ...(published !== null && { published }),
    ...(latest !== null && { latest }),
    language,
    languages: languagesOf({ report }),
    counts: { sections: sections.size, claims: claims.size, tables: tables.size, models: models.size },
  };
}

function listed(names: readonly string[]): string {
  const [zh = "", en = zh, ...aliases] = names;
  return namesOf([{ id: "_", zh, en, aliases }]);
}

/** A name, and what is left of it without its legal form, or without the word that makes a publisher of a house. */
function withoutForm(name: string): readonly string[] {
  const bare = name.replace(FORM, "").trim();
  return bare === name || bare.length < 2 ? [name] : [name, bare];
}

const FORM =
  /(?:(?:控股|集团)?(?:股份)?有限(?:责任)?公司|研究(?:所|院|中心|部)|[ ,]+(?:inc|corp|corporation|co|co\.?,? ?ltd|ltd|limited|plc|ag|se|n\.?v|s\.?a|llc|company|holdings?|research)\.?)$/i;
