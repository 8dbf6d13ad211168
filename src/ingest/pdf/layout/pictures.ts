import type { Box } from "../../../corpus/places/place.ts";
import { areaOf, around, holds } from "../page/geometry.ts";
import { type Line, linesOf } from "../page/lines.ts";
import { joinWords, middleX, middleY, type Word } from "../page/word.ts";
import type { PageContent } from "./page-content.ts";
import { startsPiece } from "./paragraphs.ts";

/** A picture or a chart, which is not read, and what is printed above and below it. */
export interface Picture {
  readonly kind: "picture" | "chart";
  /** As the page is shown. */
  readonly box: Box;
}

/** Less than this share of the page, a picture is a logo or an ornament, and a chart none. */
const SMALL = 0.03;
const SMALL_CHART = 0.015;
/** Marks this near, in points, are of one chart. */
const NEAR = 24;
const ENOUGH = 800;

/** The pictures and charts of a page: not what stands at the same place on the pages around, nor the fills of its tables. */
export function picturesOf(
  page: PageContent,
  others: readonly PageContent[],
  tables: readonly Box[],
): Picture[] {
  const area = page.width * page.height;
  const seen = (box: Box): boolean =>
    others.some(({ pictures }) => pictures.some((other) => isSame(box, other)));
  const pictures = page.pictures.filter((box) => areaOf(box) > SMALL * area && !seen(box));
  const charts = clusters(marksOf(page)).filter(({ box, count }) => isChart(box, count, page));
  const alone = charts.filter(({ box }) => ![...pictures, ...tables].some((other) => overlaps(other, box)));
  return [
    ...merged(pictures).map((box) => ({ kind: "picture" as const, box })),
    ...alone.map(({ box }) => ({ kind: "chart" as const, box })),
  ].sort((a, b) => a.box[1] - b.box[1] || a.box[0] - b.box[0]);
}

function isSame(a: Box, b: Box): boolean {
  return a.every((value, index) => Math.abs(value - (b[index] ?? 0)) < 3);
}

function overlaps(a: Box, b: Box): boolean {
  return Math.min(a[2], b[2]) > Math.max(a[0], b[0]) && Math.min(a[3], b[3]) > Math.max(a[1], b[1]);
}

/** Pictures that touch are strips of one. */
function merged(boxes: readonly Box[]): Box[] {
  return clusters(boxes, 2).map(({ box }) => box);
}

/** Shapes, and areas without words in them or beside them at the same height: with words they are the rows of a table. */
function marksOf(page: PageContent): Box[] {
  const middles = page.words.map((word) => middleOnPage(page, word));
  const holdsWord = (box: Box): boolean => middles.some(([x, y]) => holds(box, x, y));
  const rows = new Map<string, Box[]>();
  for (const area of page.areas.slice(0, ENOUGH)) {
    const key = `${Math.round(area[1])} ${Math.round(area[3])}`;
    rows.set(key, [...(rows.get(key) ?? []), area]);
  }
  const bare = [...rows.values()].filter((row) => !row.some(holdsWord)).flat();
  const shapes = page.shapes.slice(0, ENOUGH).filter((box) => areaOf(box) < 0.5 * page.width * page.height);
  return [...shapes.filter((box) => !holdsWord(box) || areaOf(box) < 2000), ...bare];
}

function middleOnPage(page: PageContent, { x0, y0, x1, y1 }: Word): readonly [number, number] {
  const place = page.onPage([x0, y0, x1, y1]);
  return [middleX({ x0: place[0], x1: place[2] }), middleY({ y0: place[1], y1: place[3] })];
}

interface Cluster {
  readonly box: Box;
  readonly count: number;
}

function clusters(boxes: readonly Box[], near = NEAR): Cluster[] {
  let groups: { box: Box; count: number }[] = [];
  for (const box of boxes) {
    const grown: Box = [box[0] - near, box[1] - near, box[2] + near, box[3] + near];
    const touching = groups.filter((group) => overlaps(group.box, grown));
    if (touching.length === 0) groups.push({ box, count: 1 });
    else {
      const joined = {
        box: around([box, ...touching.map((group) => group.box)]),
        count: 1 + touching.reduce((sum, { count }) => sum + count, 0),
      };
      groups = [...groups.filter((group) => !touching.includes(group)), joined];
    }
  }
  return groups;
}

/** Many marks over a stretch of the page in which no text runs. */
function isChart(box: Box, count: number, page: PageContent): boolean {
  const [wide, high] = [box[2] - box[0], box[3] - box[1]];
  if (count < 5 || wide < 80 || high < 60 || wide * high < SMALL_CHART * page.width * page.height)
    return false;
  const inside = page.words.filter((word) => holds(box, ...middleOnPage(page, word)));
  const covered = inside.reduce((sum, { x0, y0, x1, y1 }) => sum + (x1 - x0) * (y1 - y0), 0);
  return covered < 0.2 * wide * high;
}

/** How far labels of axes and legends stand from what they label. */
const [ASIDE, BELOW, ABOVE] = [45, 30, 14];

/** The words of a chart: those in it, and short ones right beside it. */
export function wordsOfChart(page: PageContent, chart: Box, words: readonly Word[]): Word[] {
  const near: Box = [chart[0] - ASIDE, chart[1] - ABOVE, chart[2] + ASIDE, chart[3] + BELOW];
  return linesOf(words.filter((word) => holds(near, ...middleOnPage(page, word)))).flatMap((line) => {
    const inside = line.words.filter((word) => holds(chart, ...middleOnPage(page, word)));
    if (inside.length === line.words.length) return inside;
    const text = joinWords(line.words);
    const isLabel =
      line.words.every(({ text: word }) => word.length < 16) && !startsPiece(text) && isShort(line, words);
    return isLabel ? line.words : inside;
  });
}

/** Whether the words of a line on the page are no more than those of it that stand near: it does not run on as text does. */
function isShort(line: Line, words: readonly Word[]): boolean {
  const beside = words.filter(({ baseline }) => Math.abs(baseline - line.baseline) < 1);
  return beside.length === line.words.length || line.words.every(({ text }) => /\d/.test(text));
}
