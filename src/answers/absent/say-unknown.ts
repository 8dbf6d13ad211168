import type { Lang } from "../../notation/lang.ts";

/** A name or metric that was asked for and no report has. */
export interface Unknown {
  readonly name: string;
  /** Refs and metrics that are called almost so. */
  readonly near?: readonly string[];
}

/** The same as a sentence; `several` if several reports were asked. */
export function sayUnknown({ name, near = [] }: Unknown, lang: Lang, several = false): string {
  if (lang === "zh") {
    const like = near.length > 0 ? `；相近的有${near.join("、")}` : "";
    return `${several ? "各份报告都" : "报告"}没有提到“${name}”${like}。`;
  }
  const like = near.length > 0 ? `; near: ${near.join(", ")}` : "";
  return `${name} is ${several ? "in none of the reports" : "not in the report"}${like}.`;
}
