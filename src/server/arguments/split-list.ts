/** Takes a text with several items apart; each way looks at every character once, however many blanks there are. */
export type Split = (text: string) => readonly string[];

/** Names in one string: 寒武纪、海光 or "a, b"; a comma inside brackets belongs to its name. */
export const atCommas: Split = (text) => {
  const parts: string[] = [];
  let end = text.length;
  let inBrackets = false;
  for (let at = text.length - 1; at >= 0; at -= 1) {
    const character = text.charAt(at);
    if (character === ")" || character === "(") inBrackets = character === ")";
    if (inBrackets || !/[,，、]/.test(character)) continue;
    parts.push(text.slice(at + 1, end));
    end = at;
  }
  return [...parts, text.slice(0, end)].reverse();
};

/** Names of things to compare: also "A vs B", A；B. */
export const atNames: Split = (text) => text.split(/[,，、;；]|\svs\.?\s/);

/** Words that hold no commas. */
export const atWords: Split = (text) => text.split(/[,，、]/);

/** Conditions in one string, which hold commas of their own. */
export const atConditions: Split = (text) => text.split(/&&|\n/);
