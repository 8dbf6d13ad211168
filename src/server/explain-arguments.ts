import type * as z from "zod";

/** What is wrong with a tool's arguments, each with its description, and which arguments there are. */
export function explainArguments(
  { name, input }: { readonly name: string; readonly input: z.ZodObject },
  error: z.ZodError,
): string {
  const shape: Readonly<Record<string, z.ZodType>> = input.shape;
  const lines = error.issues.slice(0, 5).map((issue) => {
    if (issue.code === "unrecognized_keys")
      return `Unknown argument ${issue.keys.slice(0, 5).map(quoted).join(", ")}: remove it.`;
    const [argument] = issue.path;
    const about = typeof argument === "string" ? shape[argument]?.description : undefined;
    const place = issue.path.length > 0 ? `Argument ${issue.path.map(String).join(".")}` : "Arguments";
    return `${place}: ${inWords(issue.message)}.${about === undefined ? "" : ` It is: ${about}`}`;
  });
  const listed = Object.entries(shape).map(([each, schema]) =>
    schema.safeParse(undefined).success ? `${each}?` : each,
  );
  return `${lines.join("\n")}\n${name} takes ${listed.join(", ")}.`;
}

const quoted = (key: string) => `"${key.slice(0, 60)}"`;

/** Zod says of what is missing that it is `undefined`, a word that no client sent. */
const inWords = (message: string) =>
  message
    .replace(/^Invalid input: expected (.+), received undefined$/, "missing, a $1 is needed")
    .replace("a array", "a list");
