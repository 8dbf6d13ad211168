import type { Corpus } from "../corpus/corpus.ts";
import { languagesOf } from "../corpus/said-in.ts";
import type { ReportFile } from "../corpus/schema/report.ts";
import type { Text } from "../corpus/schema/text.ts";
import type { Lang } from "../notation/lang.ts";

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
        names: [company.zh, company.en, ...(company.aliases ?? [])],
      },
    }),
    ...(ticker !== undefined && { ticker }),
    ...(kind !== undefined && { kind }),
    ...(published !== null && { published }),
    ...(latest !== null && { latest }),
    language,
    languages: languagesOf({ report }),
    counts: { sections: sections.size, claims: claims.size, tables: tables.size, models: models.size },
  };
}
