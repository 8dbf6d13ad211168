/** Short names of measures that no unit of ours reads, and classifiers. */
const MEASURE =
  /^(?:['’]?000\s?)?(?:[kKmM]?(?:t|oz|lb|bbl|boe|cf|l|cts)(?:pa|\/d)?|[MmBb]cf|mm(?:bbl|boe|cf|btu)|teu|dwt|ha|[km]?wp|gwp|\p{Script=Han}{0,3}[台辆片只个件套吨户人家座艘架箱瓶米克升亩度次颗支])$/iu;
/** A scale with a word behind it that is no currency: 万TEU, 亿标箱, million TEU. */
const SCALED =
  /^(?:(?:[十百千]?[万亿]|[百千])\s?(?:[A-Za-z]{1,8}|\p{Script=Han}{1,3})|(?:['’]?000|k|mn?|bn|thousand|million|billion)\s[A-Za-z]{1,8})(?:\/\S{1,6})?$/iu;
const LAST = /[(（]\s?([^()（）]{1,16}?)\s?[)）]\s*$/u;

/**
 * Whether labels end in brackets with a unit that is not known, so that nothing else may take its place: Copper production (kt). One letter
 * is a mark of a note if the labels have an (a) too: Dividend (c).
 */
export function strangeUnits(labels: readonly string[]): (label: string) => boolean {
  const hasNotes = labels.some((label) => /[(（]\s?[aA]\s?[)）]\s*$/.test(label));
  return (label) => {
    const [, said = ""] = LAST.exec(label) ?? [];
    return /^[a-z]$/i.test(said) ? !hasNotes : MEASURE.test(said) || SCALED.test(said);
  };
}
