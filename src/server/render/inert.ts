/**
 * Markdown in which nothing loads, links or runs. What this server writes has no links, images or HTML of its own, so whatever looks
 * like one came with the data, and is shown as it was printed. Code spans stay: they hold refs and formulas.
 */
export const inert = (markdown: string): string =>
  markdown.replace(
    /!\[|\]\(|\]\[|\]:|<(?=[a-zA-Z/!?])/g,
    (mark) => `${mark.slice(0, -1)}\\${mark.slice(-1)}`,
  );
