import type { Corpus } from "../corpus.ts";
import { foldName } from "../naming/fold-name.ts";
import { lineNumbers } from "../schema/parts/lines.ts";
import type { Figure, Quantity } from "../schema/quantity.ts";
import type { Context } from "./context.ts";

/** Sections and their claims: known entities, metrics, units, chapters; lines inside the report. */
export function checkSections(context: Context): void {
  const { corpus, say, known, lines } = context;
  const chapters = new Map(corpus.report.chapters.map((chapter) => [chapter.id, chapter]));
  for (const section of corpus.sections.values()) {
    const file = `sections/${section.id}.yaml`;
    known(file, undefined, "chapter", section.chapter, chapters, "report.yaml");
    const chapter = chapters.get(section.chapter);
    if (chapter && !chapter.sections.includes(section.id))
      say(
        "report.yaml",
        section.chapter,
        `does not list the section ${section.id}.`,
        "Add it to the chapter's sections.",
      );
    lines(file, undefined, section.lines);
    for (const claim of section.claims) {
      lines(file, claim.id, [...claim.lines]);
      for (const id of [...claim.about, ...(claim.says ?? []), ...(claim.via ?? [])])
        known(file, claim.id, "entity", id, corpus.entities, "entities.yaml");
      for (const quantity of claim.quantities ?? []) {
        checkFigure(context, file, claim.id, quantity);
        if (claim.verbatim) continue; // whose a figure is, a program may have from what stands around
        if (!claim.about.includes(quantity.of) && !names(corpus, quantity.of, `${claim.zh} ${claim.en}`))
          say(
            file,
            claim.id,
            `gives a figure of ${quantity.of}, which the statement does not name.`,
            "Mend its of, or add the entity to about.",
          );
      }
      for (const figure of claim.figures ?? []) checkFigure(context, file, claim.id, figure);
    }
  }
  for (const chapter of corpus.report.chapters) {
    lines("report.yaml", chapter.id, chapter.lines);
    const inside = new Set(lineNumbers(chapter.lines));
    for (const id of chapter.sections) {
      const section = corpus.sections.get(id);
      if (!section)
        say(
          "report.yaml",
          chapter.id,
          `lists the section ${id}, which has no file.`,
          `Write sections/${id}.yaml, or take it from the list.`,
        );
      else if (lineNumbers(section.lines).some((line) => !inside.has(line)))
        say(
          `sections/${id}.yaml`,
          undefined,
          `has lines outside its chapter ${chapter.id}.`,
          "Mend the lines of one of them.",
        );
    }
  }
}

/** Whether a text calls an entity by one of its names. */
function names({ entities }: Corpus, id: string, text: string): boolean {
  const { zh = id, en = id, aliases = [], variants = [] } = entities.get(id) ?? {};
  const folded = foldName(text);
  return [zh, en, ...aliases, ...variants].some((name) => folded.includes(foldName(name)));
}

/** What a figure names exists, as far as it is understood. */
function checkFigure(
  { corpus, known, unit, say }: Context,
  file: string,
  id: string,
  { of, metric, unit: unitId, low, high }: Figure | Quantity,
): void {
  if (of !== undefined) known(file, id, "entity", of, corpus.entities, "entities.yaml");
  if (metric !== undefined) known(file, id, "metric", metric, corpus.metrics, "metrics.yaml");
  unit(file, id, unitId, metric);
  if (low !== undefined && high !== undefined && low > high)
    say(file, id, `low ${low} is above high ${high}.`, "Swap them.");
}
