import type { Corpus } from "../../../corpus/corpus.ts";
import type { Entity } from "../../../corpus/schema/entity.ts";
import { claimOf, type HeldQuantity, heldOf } from "../../figures/held-quantity.ts";
import { findMentions } from "../../find/mentions.ts";
import { entityNames } from "../../find/names-in-text.ts";
import { partsOf } from "./parts-of.ts";

export interface OwnerNamed {
  readonly owner: Entity;
  /** The wording without it. */
  readonly rest: string;
  /** Its figures in statements about the subject too, or by the subject. */
  readonly held: readonly HeldQuantity[];
}

/** Others whom the wording of a metric names, with what the report says of them and the subject together; one that is only compared with is no owner. */
export function ownersNamed(corpus: Corpus, subjects: readonly Entity[], asked: string): OwnerNamed[] {
  const own = new Set(subjects.map(({ id }) => id));
  const parts = new Set(subjects.flatMap(({ id }) => partsOf(corpus, id)));
  return findMentions(asked, entityNames(corpus)).flatMap(({ start, end, ids }): OwnerNamed[] => {
    const [id = "", ...more] = ids;
    const owner = more.length > 0 || own.has(id) ? undefined : corpus.entities.get(id);
    if (!owner || parts.has(owner) || !isOwner(asked, start, end)) return [];
    const held = heldOf(corpus, id).filter((each) => {
      const claim = claimOf(corpus, each);
      return [...(claim?.about ?? []), ...(claim?.says ?? [])].some((about) => own.has(about));
    });
    const rest = `${asked.slice(0, start)} ${asked.slice(end)}`
      .replace(/ ['’]s\b/g, " ")
      .replace(CLAUSE, " ");
    return held.length > 0 && rest.trim() !== "" ? [{ owner, rest, held }] : [];
  });
}

const isOwner = (asked: string, start: number, end: number): boolean =>
  OWNS.test(asked.slice(0, start)) ||
  /^(?:['’]s\b|的)/.test(asked.slice(end)) ||
  /['’]s ?$/.test(asked.slice(start, end));

/** What makes one the owner: it leads the wording, or a clause says what it does. */
const OWNS = /^\s*(?:the )?$|\b(?:that|which|held by|owned by|kept by|paid by|of) (?:the )?$/i;

/** What is said of the owner in a clause of its own: "that Huawei keeps", "held by Seres". */
const CLAUSE = /\b(?:that|which|once|after|when|held by|owned by|kept by|paid by)\b.*$/i;
