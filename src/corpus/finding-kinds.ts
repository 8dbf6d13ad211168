import type { Finding } from "./schema/finding.ts";

/** Whether a finding of this kind says that something of the report was lost, or stands where it does not belong. */
export const isLoss = (kind: string | undefined): boolean => kind === "lost" || kind === "misplaced";

/** Whether a finding travels with answers: a repaired misreading that changes nothing is only in the list of findings. */
export const isTold = ({ kind, weight }: Pick<Finding, "kind" | "weight">): boolean =>
  kind !== "ocr" || weight === "material";
