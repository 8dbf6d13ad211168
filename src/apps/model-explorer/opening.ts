import { axisNames } from "./questions.ts";
import { type Answer, isCalculated, type Scene } from "./scene.ts";

type Opening = Omit<Scene, "lang" | "theme" | "source" | "canCall" | "canSay">;

/** What is shown and drawn at first, by the answer that opened the view and by the one that has every input. */
export function opening(given: Answer, bare: Answer): Opening {
  const { mode, rows, solved, more, say } = given;
  const names = axisNames({ bare });
  const [along = solved?.input ?? names[0] ?? "", across = names[1] ?? ""] = axesOf(given);
  return {
    bare,
    point: mode === "point" && !more ? given : bare,
    set: isCalculated(given) ? {} : setIn(given),
    said: mode === "point" ? undefined : say,
    solved,
    output: solved?.output ?? mainOutput(rows || more ? given : bare),
    choice: mode === "grid" ? "heat" : mode === "tornado" ? "tornado" : "line",
    along,
    across: across === along ? (names.find((name) => name !== along) ?? "") : across,
    drawn: rows ? given : undefined,
  };
}

/** The inputs that an answer goes along. */
const axesOf = ({ mode, columns: [corner = ""] = [] }: Answer): string[] =>
  mode === "sweep" || mode === "grid" ? corner.split(" \\ ") : [];

/** What the reader set in a run of a model; what was looked for is set to what was found. */
const setIn = ({ inputs, solved }: Answer): Record<string, number | string> =>
  Object.fromEntries([
    ...Object.entries(inputs).flatMap(([name, { from, value }]) =>
      from === "reader" && (typeof value === "number" || typeof value === "string")
        ? [[name, value] as const]
        : [],
    ),
    ...(solved?.values ?? []).slice(0, 1).map((root) => [solved?.input ?? "", root] as const),
  ]);

/** The first output that has a value: others may need an input that the report does not give. Of a calculation the last, which its sentence is about. */
function mainOutput(answer: Answer): string {
  const { outputs, rows } = answer;
  const names = Object.keys(outputs);
  if (isCalculated(answer)) return names.at(-1) ?? "";
  return names.find((name) => rows !== undefined || outputs[name]?.value !== undefined) ?? names[0] ?? "";
}
