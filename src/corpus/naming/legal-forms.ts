import { escaped } from "../../notation/escaped.ts";

/** How Latin names of companies end, by the family of the form. Those of no family are written of one company now and then. */
const WRITTEN: Readonly<Record<string, readonly string[]>> = {
  inc: ["Inc", "Incorporated"],
  llc: ["LLC", "L.L.C"],
  llp: ["LLP"],
  ltd: ["Ltd", "Limited"],
  plc: ["plc", "PLC", "p.l.c"],
  ag: ["AG", "Aktiengesellschaft"],
  sa: ["S.A", "SA"],
  nv: ["N.V", "NV"],
  bv: ["B.V", "BV"],
  se: ["SE"],
  gmbh: ["GmbH"],
  kgaa: ["KGaA"],
  ab: ["AB"],
  as: ["A/S", "AS"],
  asa: ["ASA"],
  lp: ["L.P", "LP"],
  oyj: ["Oyj"],
  spa: ["S.p.A", "SpA"],
  kk: ["K.K", "KK"],
  bhd: ["Bhd", "Berhad"],
  tbk: ["Tbk"],
  "": ["Corp", "Corporation", "Co", "Company", "Companies"],
};
/** Endings that a name has with and without being another's. */
const LOOSE = ["Group", "Holdings", "Holding", "Pte", "Pty", "Sdn", "publ"];

const folded = (form: string): string => form.toLowerCase().replace(/[^a-z]/g, "");

/** The family of each legal form, folded to small letters; an empty one for a form of no family. */
export const LEGAL_FAMILIES: ReadonlyMap<string, string> = new Map(
  Object.entries(WRITTEN).flatMap(([family, forms]) => forms.map((form) => [folded(form), family] as const)),
);
export const LOOSE_ENDINGS: ReadonlySet<string> = new Set(LOOSE.map(folded));

/** A pattern of what ends a company's name in running text. Co alone is too little; AS is a word in capitals. */
export const LEGAL_ENDING = `(?:${[
  ...Object.values(WRITTEN).flat(),
  ...["Holdings", "Group", "Bancorp", "Trust", "& Co"],
]
  .filter((form) => form !== "Co" && form !== "Companies")
  .sort((a, b) => b.length - a.length)
  .map((form) => (form === "AS" ? "(?<=\\p{Ll} )AS" : escaped(form)))
  .join("|")}|Co\\., Ltd)\\.?`;
