import { runWarm } from "./process.ts";

/** One request to the built program, and how many lines of its answer the picture shows. */
export interface Asked {
  readonly args: readonly string[];
  readonly lines: number;
}

const COLUMNS = 96;
const CELL = 8.4;
const LINE = 21;
const MARGIN = 22;
const FONT = "ui-monospace, 'SFMono-Regular', Menlo, Consolas, 'Noto Sans Mono CJK SC', monospace";

/** Real answers of the built program, drawn as a terminal in an SVG; what is cut off is shown as "…". */
export async function answerPicture(asked: readonly Asked[]): Promise<string> {
  const drawn: string[] = [];
  let y = MARGIN;
  const write = (text: string, colour: string, weight = 400) => {
    y += LINE;
    drawn.push(
      `<text x="${MARGIN}" y="${y}" fill="${colour}" font-weight="${weight}" xml:space="preserve">${escaped(text)}</text>`,
    );
  };
  for (const [index, { args, lines }] of asked.entries()) {
    if (index > 0) y += 10;
    const { stdout } = await runWarm(args);
    const all = stdout.trimEnd().split("\n");
    write(`› ${args.map((arg) => (/[^\w=%-]/.test(arg) ? `"${arg}"` : arg)).join(" ")}`, "#7ee2b8", 600);
    for (const line of all.slice(0, lines))
      for (const part of wrapped(line.replaceAll("**", "").replaceAll("`", "")))
        write(part, line.includes("⚠") ? "#f5c26b" : "#dfe7ef");
    if (all.length > lines) write("…", "#8a97a6");
  }
  const width = Math.round(COLUMNS * CELL + 2 * MARGIN);
  const height = Math.round(y + MARGIN);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="${FONT}" font-size="14">`,
    "<title>Questions in a terminal, and the answers of report-knowledge-mcp</title>",
    `<rect width="100%" height="100%" rx="10" fill="#16202b"/>`,
    ...drawn,
    "</svg>\n",
  ].join("\n");
}

/** Breaks a line at blanks, or between Han characters, which are two columns wide; further lines are indented. */
function wrapped(line: string): string[] {
  const lines: string[] = [];
  let now = "";
  for (const word of line.match(/\s*(?:[\p{Script=Han}\p{P}]|[^\s\p{Script=Han}]+)/gu) ?? []) {
    if (now !== "" && widthOf(now + word) > COLUMNS && !/^[，。；：、）,.;:)]/.test(word)) {
      lines.push(now);
      now = `  ${word.trimStart()}`;
    } else now += word;
  }
  return [...lines, now];
}

const widthOf = (text: string): number =>
  [...text].reduce((sum, character) => sum + (/[\u2e80-\uffef]/.test(character) ? 2 : 1), 0);

const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
