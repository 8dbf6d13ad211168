/** A pattern of a word of a name in Latin letters: Ørsted, L'Oréal, T-Mobile. It needs the flag u. */
export const NAME_WORD = "\\p{Lu}[\\p{Script=Latin}\\p{N}_&'’.-]*";
/** The same for a word behind the first, which may be no more than a sign. */
export const NEXT_WORD = "[\\p{Lu}&][\\p{Script=Latin}\\p{N}_&'’.-]*";
/** The same with the small words that names have within. */
export const INNER_WORD = `(?:${NEXT_WORD}|of|and|the|for|des?|du|d[aio]s?|del|l[ae]|et|von|van|der|den|und|och|og|y|e)`;
