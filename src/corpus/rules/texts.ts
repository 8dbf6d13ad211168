import type { CorpusData } from "../data.ts";
import { languagesOf } from "../said-in.ts";
import type { Context } from "./context.ts";

/** Texts read as they should: Chinese punctuation in Chinese, no Chinese in English but names, statements that stand alone. */
export function checkTexts({ corpus, say }: Context, data: CorpusData): void {
  const names = namesIn(data);
  const [hasZh, hasEn] = (["zh", "en"] as const).map((lang) => languagesOf(corpus).includes(lang));
  for (const { file, id, zh, en } of textsOf(data)) {
    const mark = zh === undefined || !hasZh ? undefined : asciiMark(zh);
    if (mark !== undefined)
      say(file, id, `has an ASCII "${mark.sign}" in Chinese: ${mark.near}.`, `Write ${WIDE[mark.sign]}.`);
    const strange = en === undefined || !hasEn || file === "findings.yaml" ? undefined : chineseIn(en, names);
    if (strange !== undefined)
      say(
        file,
        id,
        `has Chinese in English: ${strange}.`,
        "Translate it, or add it to the entity's names in entities.yaml.",
      );
  }
  for (const { id, section, zh, en, verbatim } of corpus.claims.values()) {
    if (verbatim) continue;
    const file = `sections/${section}.yaml`;
    const pronoun = OPENS_WITH_PRONOUN.zh.exec(zh) ?? OPENS_WITH_PRONOUN.en.exec(en);
    if (pronoun)
      say(file, id, `has "${pronoun[0].trim()}" for its subject.`, "Name the subject: a claim stands alone.");
    if (Math.max(zh.length, en.length) > LONGEST)
      say(file, id, `is longer than ${LONGEST} characters.`, "Make two claims of it.");
  }
}

const LONGEST = 500;

const WIDE: Readonly<Record<string, string>> = {
  ",": "，",
  ";": "；",
  ":": "：",
  "!": "！",
  "?": "？",
  "(": "（",
  ")": "）",
};

/** 1/(1+g) in a formula keeps its brackets. */
const FORMULA = /(?<=[/*+=-])\([\w+\-*/. ]*\)/g;
const ASCII_MARK = /(?<=[\u3400-\u9fff]["”’》]?)[,;:!?()]|[,;:!?()](?=["“‘《]?[\u3400-\u9fff])/;

function asciiMark(zh: string): { sign: string; near: string } | undefined {
  const text = zh.replace(FORMULA, (formula) => "x".repeat(formula.length));
  const found = ASCII_MARK.exec(text);
  return found
    ? { sign: found[0], near: zh.slice(Math.max(0, found.index - 8), found.index + 8) }
    : undefined;
}

/** Where a statement, or a sentence in it, opens with a pronoun or a stand-in for its subject. */
const OPENS_WITH_PRONOUN = {
  zh: /(?:^|。)(?:其(?![他它中余次一二三])|它|他|她|这|那|该|此(?![前外次])|上述|前者|后者)|该公司|该模型|该产品|该报告/,
  en: /(?:^|\. )(?:It|Its|They|Their|This|These|That|Those|He(?! [A-Z])|She|His|Her|The (?:company|former|latter|above))\b/,
} as const;

function namesIn({ entities }: CorpusData): string[] {
  const all = entities.flatMap(({ zh, aliases = [], variants = [] }) => [zh, ...aliases, ...variants]);
  return all.filter((name) => HAN.test(name)).sort((a, b) => b.length - a.length);
}

const HAN = /[\u3400-\u9fff]+/;

/** A term in quotation marks or brackets is given as printed. */
const QUOTED = /"[^"]*"|“[^”]*”|'[^']*'|\([^()]*\)/g;

/** Chinese that is neither an entity's name nor quoted. */
function chineseIn(en: string, names: readonly string[]): string | undefined {
  const plain = en.replace(QUOTED, "");
  if (!HAN.test(plain)) return undefined;
  return HAN.exec(names.reduce((text, name) => text.replaceAll(name, ""), plain))?.[0];
}

interface Said {
  readonly file: string;
  readonly id: string | undefined;
  readonly zh?: string | undefined;
  readonly en?: string | undefined;
}

/** Every text of the corpus in our words, wherever a file has one; names of entities are as their owners write them. */
function textsOf(data: CorpusData): Said[] {
  const claims = data.claims.filter(({ verbatim }) => !verbatim);
  const stated = claims.map((claim) => [`sections/${claim.section}.yaml`, [claim]] as const);
  if (data.report.rights === "own-copy") return saidAt(stated); // all else is the reader's file's
  const places: (readonly [string, readonly object[]])[] = [
    ["report.yaml", [data.report, ...data.report.chapters]],
    ["metrics.yaml", data.metrics],
    ["units.yaml", data.units],
    ["findings.yaml", data.findings],
    ["derived.yaml", data.derived],
    ...data.sections.map((section) => [`sections/${section.id}.yaml`, [section]] as const),
    ...stated,
    ...data.models.map((model) => [`models/${model.id}.yaml`, [model]] as const),
    ...data.tables.map((table) => [`tables/${table.id}.yaml`, [{ ...table, rows: [] }]] as const),
  ];
  const cells = data.tables.flatMap(({ id, header, rows }) =>
    rows.flatMap(({ key, cells }) =>
      cells.flatMap((cell, index): Said[] => {
        const [, lang] = /_(zh|en)$/.exec(header[index] ?? "") ?? [];
        if (typeof cell !== "string" || lang === undefined) return [];
        return [{ file: `tables/${id}.csv`, id: key, [lang]: cell }];
      }),
    ),
  );
  return [...saidAt(places), ...cells];
}

const saidAt = (places: readonly (readonly [string, readonly object[]])[]): Said[] =>
  places.flatMap(([file, things]) =>
    things.flatMap((thing) => textsIn(thing).map((text) => ({ file, id: idOf(thing), ...text }))),
  );

function idOf(thing: object): string | undefined {
  return "id" in thing && typeof thing.id === "string" ? thing.id : undefined;
}

function textsIn(value: unknown): Pick<Said, "zh" | "en">[] {
  if (typeof value !== "object" || value === null) return [];
  const own =
    "zh" in value && "en" in value && typeof value.zh === "string" && typeof value.en === "string"
      ? [{ zh: value.zh, en: value.en }]
      : [];
  return [...own, ...Object.values(value).flatMap(textsIn)];
}
