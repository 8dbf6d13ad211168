import { existsSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";
import { notes } from "./notes.ts";

const FONTS = resolve("node_modules/@expo-google-fonts/noto-sans-sc");
const font = (name: string): string => pathToFileURL(join(FONTS, name)).href;

/** The files of our own notes, printed as PDFs into a folder; none without Chromium. */
export async function printNotes(folder: string): Promise<string[]> {
  const executablePath = process.env["CHROMIUM"] ?? "/usr/bin/chromium";
  if (!existsSync(executablePath)) return [];
  const browser = await chromium.launch({
    executablePath,
    args: ["--no-sandbox", "--allow-file-access-from-files"],
  });
  const files: string[] = [];
  for (const [name, html] of Object.entries(notes)) {
    const source = join(folder, `${name}.html`);
    const styled = html
      .replace("FONT", font("400Regular/NotoSansSC_400Regular.ttf"))
      .replace("BOLD", font("700Bold/NotoSansSC_700Bold.ttf"));
    writeFileSync(source, `<!doctype html><meta charset="utf-8"><title>${name}</title>${styled}`);
    const page = await browser.newPage();
    await page.goto(pathToFileURL(source).href);
    await page.waitForTimeout(300); // until the fonts are there
    const file = join(folder, `${name}.pdf`);
    await page.pdf({
      path: file,
      format: "A4",
      printBackground: true,
      margin: { top: "18mm", bottom: "18mm", left: "16mm", right: "16mm" },
    });
    await page.close();
    files.push(file);
  }
  await browser.close();
  return files;
}
