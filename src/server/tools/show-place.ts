import * as z from "zod";
import type { Lang } from "../../notation/lang.ts";
import pageView from "../apps/page-view.ts";
import { numberArg, textArg } from "../arguments.ts";
import { defineChart } from "../define/define-chart.ts";
import { inert } from "../render/inert.ts";
import { LangArg, ReportArg } from "../shapes.ts";

export default defineChart({
  name: "show_place",
  title: "Show a place",
  description: "An image of the page of a PDF report, with the place of a ref marked.",
  input: z.strictObject({
    ref: textArg(z.string().min(1).max(200)).describe("Any ref or title; page/<number>."),
    page: numberArg(z.int().min(1).max(999_999)).optional().describe("Which of its pages."),
    report: ReportArg,
    lang: LangArg,
  }),
  command: {
    name: "show",
    summary: "Show where something stands: the page of a PDF report, marked, as a PNG file",
    positional: "ref",
    example: "show page/1 --out page.png",
  },
  view: pageView.uri,
  async run(question, served, lang) {
    const { showPlace } = await import("../../answers/show-place/show-place.ts");
    const { png, scale, ...place } = await showPlace(served, question, lang);
    const { title, cite, boxes, blank, lacking, others } = place;
    const told = [
      title.replace(/[.。]$/, ""),
      cite,
      ...(boxes.length === 0 ? [NO_BOX[lang]] : []),
      ...(blank
        ? [BLANK[lang]]
        : lacking !== ""
          ? [`${LACKING[lang]}${lacking.slice(0, MOST_LACKING)}`]
          : []),
      ...also(others, lang),
    ];
    return {
      image: { bytes: png, mimeType: "image/png" },
      text: inert(told.join(lang === "zh" ? "。" : ". ")),
      forView: { ...place, lang, boxes: boxes.map((box) => box.map((edge) => Math.round(edge * scale))) },
    };
  },
});

const NO_BOX = { zh: "整页，未加标记", en: "The whole page, nothing is marked" } as const;
const BLANK = {
  zh: "标记处的文字没有画出：文件未嵌入其字体",
  en: "What is marked is not drawn, as the file does not carry its font",
} as const;
const LACKING = {
  zh: "文件未嵌入字体，代用的字体画不出：",
  en: "Not drawn, as the file does not carry its font and ours lacks: ",
} as const;
const MOST_LACKING = 20;
const MOST_OTHERS = 8;

function also(pages: readonly number[], lang: Lang): string[] {
  if (pages.length === 0) return [];
  const shown = `${pages.slice(0, MOST_OTHERS).join(", ")}${pages.length > MOST_OTHERS ? ", …" : ""}`;
  return [lang === "zh" ? `另见第${shown}页（page）` : `Also on ${shown} (page)`];
}
