import type { Lang } from "../../notation/lang.ts";

/** A name or metric that was asked for and that no report knows. */
export interface Unknown {
  readonly name: string;
  /** Refs and metrics that are called almost so. */
  readonly near?: readonly string[];
  /** Refs of what the reports say of it in words. */
  readonly spokenOf?: readonly string[];
}

/** The same as a sentence; `several` if several reports were asked. */
export function sayUnknown({ name, near = [], spokenOf = [] }: Unknown, lang: Lang, several = false): string {
  if (lang === "zh") {
    const like = near.length > 0 ? `；相近的有${near.join("、")}` : "";
    return spokenOf.length > 0
      ? `${name}：没有读出它的数字；${spokenOf.join("、")}提到它${like}。`
      : `${several ? "各份报告都" : "报告"}没有提到“${name}”${like}。`;
  }
  const like = near.length > 0 ? `; near: ${near.join(", ")}` : "";
  return spokenOf.length > 0
    ? `${name}: no figure was understood to be its; ${spokenOf.join(", ")} ${spokenOf.length > 1 ? "speak" : "speaks"} of it${like}.`
    : `${name} is ${several ? "in none of the reports" : "not in the report"}${like}.`;
}
