import type { Box } from "../../../corpus/place.ts";
import { areaOf, around, holds } from "../page/geometry.ts";
import { middleX, middleY } from "../page/word.ts";
import type { PageContent } from "./page-content.ts";

/** A picture or a chart, which is not read, and what is printed above and below it. */
export interface Picture {
  readonly kind: "picture" | "chart";
  /** As the page is shown. */
  readonly box: Box;
}

/** Less than this share of the page is a logo or an ornament. */
const SMALL = 0.03;
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

/** Marks of charts hold few words: an area behind a paragraph or a row of a table is none. */
function marksOf(page: PageContent): Box[] {
  const middles = page.words.map((word) => {
    const box = page.onPage([word.x0, word.y0, word.x1, word.y1]);
    return [middleX({ x0: box[0], x1: box[2] }), middleY({ y0: box[1], y1: box[3] })] as const;
  });
  const small = page.marks.slice(0, ENOUGH).filter((box) => areaOf(box) < 0.5 * page.width * page.height);
  return small.filter((box) => {
    let words = 0;
    for (const [x, y] of middles) if (holds(box, x, y) && ++words > 2) return false;
    return true;
  });
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
  if (count < 5 || wide < 80 || high < 60 || wide * high < SMALL * page.width * page.height) return false;
  const inside = page.words.filter((word) => {
    const place = page.onPage([word.x0, word.y0, word.x1, word.y1]);
    return holds(box, middleX({ x0: place[0], x1: place[2] }), middleY({ y0: place[1], y1: place[3] }));
  });
  const covered = inside.reduce((sum, { x0, y0, x1, y1 }) => sum + (x1 - x0) * (y1 - y0), 0);
  return covered < 0.2 * wide * high;
}
