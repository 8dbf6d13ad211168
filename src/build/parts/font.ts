import { readdir, readFile, writeFile } from "node:fs/promises";
import subsetFont from "subset-font";
import { CHART_WORDS } from "../../charts/words.ts";

export const FONT_PACKAGE = "@expo-google-fonts/noto-sans-sc";
const FONT = `node_modules/${FONT_PACKAGE}/400Regular/NotoSansSC_400Regular.ttf`;
/** ASCII, Latin letters with marks, and the signs that numbers and notes are written with. */
const SIGNS = "–—‘’“”…·•†‡×÷±≈≠≤≥→←↑↓◇◆△▲○●■□%‰°′″²³μ¥€£™®©、。，！？：；（）,!?:;()《》【】「」〈〉〇万亿兆";

/** The 3,755 characters that Chinese texts are written with, by the first level of GB 2312; 99.9 % of two annual reports. */
function commonHan(): string {
  const codes = Array.from({ length: 0xd8 - 0xb0 }, (_, row) =>
    Array.from({ length: 94 }, (_, cell) => [0xb0 + row, 0xa1 + cell]),
  );
  const text = new TextDecoder("gb2312").decode(Uint8Array.from(codes.flat(2)));
  return text.replace(/[^\p{Script=Han}]/gu, "");
}

/** Cuts the font of the images to common characters and those of the compiled corpora in the folder and of the charts' own words. */
export async function writeChartFont(folder: string): Promise<void> {
  const corpora = (await readdir(folder)).filter((name) => name.endsWith(".json"));
  const texts = await Promise.all(corpora.map((name) => readFile(`${folder}/${name}`, "utf8")));
  const words = Object.values(CHART_WORDS).flatMap((own) => Object.values(own).map(String));
  const latin = Array.from({ length: 0x17f - 0x20 }, (_, index) => String.fromCodePoint(0x20 + index));
  const characters = new Set([...texts, ...words, ...latin, SIGNS, commonHan()].join(""));
  const font = await subsetFont(await readFile(FONT), [...characters].join(""), { targetFormat: "truetype" });
  await writeFile(`${folder}/chart-font.ttf`, font);
}
