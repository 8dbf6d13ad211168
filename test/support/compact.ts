/** A structured answer as short lines of JSON: one a field, and one an item if the field is a list of objects or lists. */
export function compact(answer: Readonly<Record<string, unknown>>): string {
  return Object.entries(answer)
    .flatMap(([field, value]) =>
      Array.isArray(value) && value.some((item) => typeof item === "object")
        ? [`${field}:`, ...value.map((item) => `  ${JSON.stringify(item)}`)]
        : [`${field}: ${JSON.stringify(value)}`],
    )
    .join("\n");
}
