import type { Corpus } from "../../../../corpus/corpus.ts";
import { allNames } from "../../../../corpus/naming/all-names.ts";
import { foldName } from "../../../../corpus/naming/fold-name.ts";
import type { Entity } from "../../../../corpus/schema/entity.ts";
import type { Report } from "../../../../library/report.ts";
import type { Named } from "./named.ts";
import { ownsFigures } from "./owning.ts";

const JOIN = /^(?:\s?['’]s\s|的|\s|旗下的?|)$/;

/** Two names side by side that make a third: China's intelligent computing power is the name of a market. */
export function withComposed({ corpus, names }: Report, sentence: string, known: readonly Named[]): Named[] {
  const out: Named[] = [];
  for (const each of known) {
    const before = out.at(-1);
    if (before && JOIN.test(sentence.slice(before.end, each.start))) {
      const whole = composed(corpus, names.forms, before.ids, each.ids);
      if (whole !== undefined) {
        const entity = corpus.entities.get(whole);
        out.splice(-1, 1, {
          start: before.start,
          end: each.end,
          text: entity?.en ?? "",
          ids: [whole],
          owns: true,
        });
        continue;
      }
    }
    out.push(each);
  }
  return out;
}

/** An idea that a clause speaks of with a place or owner that the sentence names elsewhere: China … while general-purpose compute. */
export function composedWith(
  { corpus, names }: Report,
  idea: Named,
  others: readonly Named[],
): Named | undefined {
  for (const other of others) {
    const id = composed(corpus, names.forms, other.ids, idea.ids);
    if (id !== undefined)
      return { ...idea, text: corpus.entities.get(id)?.en ?? idea.text, ids: [id], owns: true };
  }
  return undefined;
}

/** A name like another's with a word of it put for another: A股 beside 港股申万计算机分类, the domestic version beside the overseas one. */
export function substituted(
  corpus: Corpus,
  { text: said, start, end }: Pick<Named, "text" | "start" | "end">,
  subject: Named | undefined,
): Named | undefined {
  const [id, ...more] = subject?.ids ?? [];
  const whole = id === undefined || more.length > 0 ? undefined : corpus.entities.get(id);
  const noun = foldName(said);
  if (!whole || noun.length < 2) return undefined;
  const own = foldedNames(whole);
  const found = [...corpus.entities.values()]
    .filter((entity) => entity !== whole && ownsFigures(corpus, entity.id))
    .flatMap((entity) =>
      allNames(entity).map((name) => ({ id: entity.id, name, shared: sharedBy(foldName(name), noun, own) })),
    )
    .filter(({ shared }) => shared > 0)
    .sort((a, b) => b.shared - a.shared);
  const [best] = found;
  // A name of two things means both.
  const ids = [...new Set(found.filter(({ shared }) => shared === best?.shared).map((each) => each.id))];
  return best ? { start, end, text: best.name, ids, owns: true } : undefined;
}

/** How much of a name without a noun is in one of the others; 0 if not all. */
function sharedBy(name: string, noun: string, others: readonly string[]): number {
  const at = name.indexOf(noun);
  const rest = at < 0 ? "" : name.slice(0, at) + name.slice(at + noun.length);
  return rest.length > 1 && others.some((each) => each.includes(rest) && each.length > rest.length)
    ? rest.length
    : 0;
}

const foldedNames = (entity: Entity): string[] =>
  allNames(entity)
    .map(foldName)
    .filter((name) => name !== "");

function composed(
  corpus: Corpus,
  forms: ReadonlyMap<string, readonly { readonly id: string }[]>,
  first: readonly string[],
  second: readonly string[],
): string | undefined {
  const namesOf = (ids: readonly string[]) =>
    ids.flatMap((id) => {
      const entity = corpus.entities.get(id);
      return entity ? foldedNames(entity) : [];
    });
  for (const head of namesOf(first))
    for (const tail of namesOf(second)) {
      const [whole, ...more] = forms.get(head + tail) ?? [];
      if (whole && more.length === 0 && ![...first, ...second].includes(whole.id)) return whole.id;
    }
  return undefined;
}
