import { ref } from "../corpus/ref.ts";
import type { Finding } from "../corpus/schema/finding.ts";
import type { Lang } from "../notation/lang.ts";

/** A finding as it travels with the answers that it touches. */
export interface ToldFinding {
  readonly ref: string;
  readonly kind: string;
  readonly weight: string;
  readonly say: string;
}

export function toldFinding({ id, kind, weight, say }: Finding, lang: Lang): ToldFinding {
  return { ref: ref("finding", id), kind, weight, say: say[lang] };
}
