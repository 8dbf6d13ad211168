import { readdir, readFile, writeFile } from "node:fs/promises";
import subsetFont from "subset-font";
import { CHART_WORDS } from "../../charts/words.ts";

export const FONT_PACKAGE = "@expo-google-fonts/noto-sans-sc";
const FONT = `node_modules/${FONT_PACKAGE}/400Regular/NotoSansSC_400Regular.ttf`;
/** ASCII, Latin letters with marks, and the signs that numbers and notes are written with. */
const SIGNS = "–—‘’“”…·•†‡×÷±≈≠≤≥→←↑↓◇◆△▲○●■□%‰°′″²³μ¥€£™®©、。，！？：；（）,!?:;()《》【】「」〈〉〇万亿兆";

/** Cuts the font of the images to the characters of the compiled corpora in the folder and of the charts' own words. */
export async function writeChartFont(folder: string): Promise<void> {
  const corpora = (await readdir(folder)).filter((name) => name.endsWith(".json"));
  const texts = await Promise.all(corpora.map((name) => readFile(`${folder}/${name}`, "utf8")));
  const words = Object.values(CHART_WORDS).flatMap((own) => Object.values(own).map(String));
  const latin = Array.from({ length: 0x17f - 0x20 }, (_, index) => String.fromCodePoint(0x20 + index));
  const characters = new Set([...texts, ...words, ...latin, SIGNS].join(""));
  const font = await subsetFont(await readFile(FONT), [...characters].join(""), { targetFormat: "truetype" });
  await writeFile(`${folder}/chart-font.ttf`, font);
}
