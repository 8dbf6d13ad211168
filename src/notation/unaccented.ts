/** Letters that no accent makes, as who lacks them on the keyboard writes them. */
const WRITTEN: Readonly<Record<string, string>> = {
  ...{ ø: "o", Ø: "O", æ: "ae", Æ: "AE", œ: "oe", Œ: "OE", ß: "ss", ł: "l", Ł: "L" },
  ...{ đ: "d", Đ: "D", ð: "d", Ð: "D", þ: "th", Þ: "Th", ı: "i" },
};

/** Text with Latin letters without their accents: Ørsted is Orsted, Nestlé Nestle, Citroën Citroen. */
export const unaccented = (text: string): string =>
  text.replace(
    /[\u00c0-\u024f\u1e00-\u1eff]/g,
    (letter) => WRITTEN[letter] ?? letter.normalize("NFD").replace(/\p{M}+/gu, ""),
  );
