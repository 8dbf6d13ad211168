import type { Lang } from "../../notation/lang.ts";

const NAMES: Readonly<Record<Lang, string>> = { zh: "Chinese", en: "English" };

/** Where a corpus's file lacks a half of a text that its languages call for: the path, and the language that is missing. */
export function missingHalves(
  data: unknown,
  languages: readonly Lang[],
): { readonly path: readonly PropertyKey[]; readonly lacks: string }[] {
  const found: { readonly path: readonly PropertyKey[]; readonly lacks: string }[] = [];
  const visit = (value: unknown, path: readonly PropertyKey[]): void => {
    if (typeof value !== "object" || value === null) return;
    if ("zh" in value || "en" in value)
      for (const lang of languages) if (!(lang in value)) found.push({ path, lacks: NAMES[lang] });
    for (const [key, each] of Object.entries(value)) visit(each, [...path, key]);
  };
  visit(data, []);
  return found;
}
