/** One form for a word's endings (prices, priced, pricing): crude, and the same at index and at question. */
export function stem(word: string): string {
  if (word.length < 4 || !/^[a-z]+$/.test(word)) return word;
  const bare = dropEnding(word);
  return bare.length > 3 ? bare.replace(/e$/, "") : bare;
}

function dropEnding(word: string): string {
  if (/(?:[^aeiou]ies)$/.test(word)) return `${word.slice(0, -3)}y`;
  if (/(?:ss|us|is)$/.test(word)) return word;
  if (/(?:ch|sh|x|ss|z)es$/.test(word)) return word.slice(0, -2);
  if (word.endsWith("s")) return dropEnding(word.slice(0, -1));
  if (/ied$/.test(word) && word.length > 4) return `${word.slice(0, -3)}y`;
  const verb = /^(.*[aeiouy].*?)(?:ed|ing)$/.exec(word)?.[1];
  if (verb === undefined || verb.length < 3) return word;
  return /([b-df-hj-km-np-rtv-z])\1$/.test(verb) ? verb.slice(0, -1) : verb;
}
