import { ReportError } from "../../errors.ts";

/** What the arguments of one request may hold in all, whatever the request is. */
const MOST = { characters: 60_000, values: 5000, depth: 20 } as const;

/**
 * Refuses arguments that hold more than a request may, before anything else looks at them. Counts all texts, names of arguments too, and
 * stops at the first that is too much.
 */
export function checkBudget(tool: string, args: unknown): void {
  let characters = 0;
  let values = 0;
  let layer: readonly unknown[] = [args];
  for (let depth = 0; layer.length > 0; depth += 1) {
    if (depth > MOST.depth) throw tooMuch(tool, `are nested more than ${MOST.depth} deep`);
    const next: unknown[] = [];
    for (const value of layer) {
      values += 1;
      if (typeof value === "string") characters += value.length;
      if (typeof value !== "object" || value === null) continue;
      if (Array.isArray(value)) {
        if (value.length > MOST.values) throw tooMuch(tool, `hold more than ${MOST.values} values`);
        next.push(...value);
      } else
        for (const [key, each] of Object.entries(value)) {
          characters += key.length;
          next.push(each);
        }
    }
    if (characters > MOST.characters)
      throw tooMuch(tool, `hold more than ${MOST.characters.toLocaleString("en")} characters`);
    if (values + next.length > MOST.values) throw tooMuch(tool, `hold more than ${MOST.values} values`);
    layer = next;
  }
}

const tooMuch = (tool: string, what: string): ReportError =>
  new ReportError("INPUT", `The arguments of ${tool} ${what}. Ask for less at once, in several calls.`);
