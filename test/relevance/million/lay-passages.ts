import { createHash } from "node:crypto";
import type { CorpusData } from "../../../src/corpus/data.ts";
import { mendIndex } from "../../../src/store/change/mend-index.ts";
import { layReport, shippedData } from "../../support/large-library.ts";
import { type Curve, curveOf } from "./curve.ts";
import { createVariation } from "./vary.ts";

/** Smaller reports are not copied: a library of a million passages is no library of ten thousand leaflets. */
const LARGE = 100;

interface Laid {
  readonly real: Curve;
  readonly all: Curve;
}

/** Lays so many documents into a library with its index: the shipped report, real ones, then copies of these with other numbers, names and rare words. */
export async function layPassages(
  library: string,
  reports: readonly CorpusData[],
  count: number,
): Promise<Laid> {
  await layReport(library, shippedData());
  let laid = 0;
  const lay = async (data: CorpusData): Promise<void> => {
    await layReport(library, data);
    laid += sizeOf(data);
  };
  // of a few, some of every kind
  for (const data of [...reports].sort((one, other) => (draw(one) < draw(other) ? -1 : 1)))
    if (laid < count) await lay(data);
  await mendIndex({ library, anew: false });
  const real = await curveOf(library);
  const vary = createVariation(reports);
  const copied = reports.filter((data) => sizeOf(data) >= LARGE);
  for (let copy = 1; laid < count; copy++)
    for (const data of copied) if (laid < count) await lay(vary(data, copy));
  await mendIndex({ library, anew: false });
  return { real, all: await curveOf(library) };
}

const draw = ({ id }: CorpusData): string => createHash("sha256").update(id).digest("hex");

/** How many documents the search makes of a report. */
const sizeOf = ({ claims, sections, tables }: CorpusData): number =>
  claims.length + sections.length + tables.reduce((sum, { rows }) => sum + rows.length, 0);
