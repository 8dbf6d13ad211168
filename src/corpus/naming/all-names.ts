import type { Entity } from "../schema/entity.ts";

/** All names of a thing: the usual one in either language, then its aliases. */
export const allNames = ({ zh, en, aliases = [] }: Pick<Entity, "zh" | "en" | "aliases">): string[] => [
  zh,
  en,
  ...aliases,
];
