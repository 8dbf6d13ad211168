/** The characters of an SVG's texts for which a TrueType font has no glyph. */
export function withoutGlyph(svg: string, font: Uint8Array): string[] {
  const texts = [...svg.matchAll(/>([^<]+)</g)].map(([, text = ""]) => text);
  return lackingIn(texts.join("").replace(/&\w+;/g, ""), font);
}

/** The characters of a text, each once, for which a TrueType font has no glyph. */
export function lackingIn(text: string, font: Uint8Array): string[] {
  const glyphs = glyphsOf(font);
  return [...new Set(text)].filter((char) => !glyphs.has(char.codePointAt(0) ?? 0));
}

/** Code points with a glyph, read from the font's cmap (formats 4 and 12). */
function glyphsOf(bytes: Uint8Array): Set<number> {
  const font = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const glyphs = new Set<number>();
  const entries = Array.from({ length: font.getUint16(4) }, (_, index) => 12 + index * 16);
  const entry = entries.find((at) => font.getUint32(at) === 0x636d6170);
  if (entry === undefined) return glyphs;
  const cmap = font.getUint32(entry + 8);
  for (let index = 0; index < font.getUint16(cmap + 2); index += 1) {
    const table = cmap + font.getUint32(cmap + 4 + index * 8 + 4);
    const format = font.getUint16(table);
    if (format === 4) addSegments(font, table, glyphs);
    if (format === 12) addGroups(font, table, glyphs);
  }
  return glyphs;
}

function addSegments(font: DataView, table: number, glyphs: Set<number>): void {
  const size = font.getUint16(table + 6);
  for (let at = 0; at < size; at += 2) {
    const last = font.getUint16(table + 14 + at);
    const first = font.getUint16(table + 16 + size + at);
    for (let code = first; code <= last && code < 0xffff; code += 1) glyphs.add(code);
  }
}

function addGroups(font: DataView, table: number, glyphs: Set<number>): void {
  for (let group = 0; group < font.getUint32(table + 12); group += 1) {
    const at = table + 16 + group * 12;
    for (let code = font.getUint32(at); code <= font.getUint32(at + 4); code += 1) glyphs.add(code);
  }
}
