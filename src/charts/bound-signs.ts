/** Signs before a number that is not exact. */
export const BOUND_SIGNS: Readonly<Record<string, string>> = {
  over: ">",
  "at-least": "≥",
  under: "<",
  "at-most": "≤",
  about: "~",
  order: "~",
};
