import type { Corpus } from "../../corpus/corpus.ts";
import { labelOf, readableCell, unitOf } from "../../corpus/row.ts";
import { saidIn } from "../../corpus/said-in.ts";
import type { Text } from "../../corpus/schema/parts/text.ts";
import type { Lang } from "../../notation/lang.ts";
import { formatQuantity } from "../../notation/units/units.ts";
import type { Document } from "./document.ts";

/** What a document says, and the titles under which it stands, in both languages. */
export interface DocumentText {
  readonly body: Text;
  readonly context: Text;
}

/** The text by which a document is found. */
export function documentText(corpus: Corpus, document: Document): DocumentText {
  const each = (make: (lang: Lang) => string): Text => ({
    zh: saidIn(corpus, "zh") ? "" : make("zh"),
    en: saidIn(corpus, "en") ? "" : make("en"),
  });
  return {
    body: once(each((lang) => bodyOf(corpus, document, lang))),
    context: once(each((lang) => contextOf(corpus, document, lang))),
  };
}

/** What is said in one language only stands once, under the language that it is in, whichever half holds it. */
function once({ zh, en }: Text): Text {
  if (zh !== en && zh !== "" && en !== "") return { zh, en };
  const text = zh || en;
  return isChinese(text) ? { zh: text, en: "" } : { zh: "", en: text };
}

const isChinese = (text: string): boolean =>
  (text.match(/\p{Script=Han}/gu)?.length ?? 0) > (text.match(/\p{Script=Latin}+/gu)?.length ?? 0);

function bodyOf(corpus: Corpus, { origin }: Document, lang: Lang): string {
  switch (origin.kind) {
    case "claim":
      return origin.claim[lang];
    case "row": {
      const { table, row } = origin;
      const cells = table.columns.flatMap((column) => {
        const cell = readableCell(corpus, table, row, column, lang);
        if (cell === null || column.name === table.label) return [];
        const shown =
          typeof cell === "number"
            ? formatQuantity(cell, unitOf(table, row, column), lang, corpus.units)
            : cell;
        return [`${column.title[lang]} ${shown}`];
      });
      return [labelOf(corpus, table, row, lang), ...cells].join("; ");
    }
    case "section": {
      const { title, heading, summary, terms = [] } = origin.section;
      return [title[lang], heading ?? "", ...terms, summary[lang]].join("\n");
    }
    case "model": {
      const { title, question, inputs, outputs, aliases = [] } = origin.model;
      const parts = [...Object.values(inputs), ...Object.values(outputs)].map((part) => part.title[lang]);
      return [title[lang], question[lang], ...aliases, ...parts].join("\n");
    }
    case "derived":
      return origin.derived.say[lang];
    case "finding": {
      const { say, printed = "", meant = "" } = origin.finding;
      return [say[lang], printed, meant].join("\n");
    }
    case "passage":
      return origin.text;
  }
}

function contextOf(corpus: Corpus, { origin, section: id }: Document, lang: Lang): string {
  const section = id === undefined ? undefined : corpus.sections.get(id);
  const chapter = corpus.report.chapters.find((each) => each.id === section?.chapter);
  if (origin.kind === "section") return chapter?.title[lang] ?? "";
  const table = origin.kind === "row" ? [origin.table.title[lang], origin.table.heading ?? ""] : [];
  return [...table, section?.title[lang] ?? "", section?.heading ?? "", ...(section?.terms ?? [])].join("\n");
}
