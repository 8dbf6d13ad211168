import type { Corpus } from "../../../../corpus/corpus.ts";

/** Ids of the metrics that a question asks for, and of their kinds if they are measured alike: payroll in selling of payroll. */
export function withKinds({ metrics }: Corpus, ids: ReadonlySet<string>): ReadonlySet<string> {
  const kinds = [...metrics].filter(([id, { dimension }]) =>
    [...ids].some((asked) => id.startsWith(`${asked}-`) && metrics.get(asked)?.dimension === dimension),
  );
  return new Set([...ids, ...kinds.map(([id]) => id)]);
}
