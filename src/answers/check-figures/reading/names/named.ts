import type { Span } from "../spans.ts";

/** A name in a sentence: of entities, or of something that the report does not know. */
export interface Named extends Span {
  /** As the draft writes it, or the entity's own name if the draft only hints at it. */
  readonly text: string;
  /** Empty if the report has nothing of that name. */
  readonly ids: readonly string[];
  /** It may own figures: a company, a product, a market; not a speaker, a place or an idea that has none. */
  readonly owns: boolean;
  /** An organisation, which may have figures that the report does not give. */
  readonly body?: boolean;
  /** Only the sentence before tells what it means: the latter, its cloud unit. */
  readonly carried?: boolean;
  /** The company without its subsidiaries, of which its figures say nothing: 某公司母公司. */
  readonly alone?: boolean;
}
