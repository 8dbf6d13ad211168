/** A list, a span or an object that came as one text (5,10,20; 5..30; [5,10]); any other text as it is. */
export function unpack(raw: string): unknown {
  const text = raw.normalize("NFKC").trim();
  if (/^[[{]/.test(text)) return json(text) ?? raw;
  const [low, high, more] = text.split(/\s*(?:\.\.\.?|…)\s*/);
  if (low && high && more === undefined) return { low, high };
  const grouped = /^\D*\d{1,3}(?:,\d{3})+(?:\.\d+)?\D*$/.test(text);
  return !grouped && /[,、;]/.test(text) ? text.split(/[,、;]/).map((part) => part.trim()) : raw;
}

/** Inputs that came as one text: a JSON object, name=value pairs, or a word. */
export function inputsFromText(text: string): unknown {
  const trimmed = text.trim();
  if (/^[{]/.test(trimmed)) return json(trimmed) ?? text;
  const pairs = trimmed.split(/[,;&\n]\s*(?=[a-z][a-z0-9_]*\s*=)/).map((pair) => pair.split(/\s*=\s*/));
  if (pairs.every(({ length }) => length === 2))
    return Object.fromEntries(pairs.map(([name = "", value = ""]) => [name, value.trim()]));
  return trimmed === "range" || trimmed === "" ? trimmed || undefined : text;
}

/** The value of a JSON text; undefined where it is none. */
export function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
