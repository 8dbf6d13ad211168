/** Text as a part of a regular expression, with or without the flag u, that matches the text itself. */
export const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&");
