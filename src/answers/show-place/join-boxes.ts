import type { Box } from "../../corpus/places/place.ts";

/** Boxes of lines, those that follow each other in one column as one box: a paragraph is framed as one, its columns apart. A block is one box. */
export function joinBoxes(boxes: readonly Box[], block = false): readonly Box[] {
  if (block && boxes.length > 0) return [boxes.reduce(around)];
  const joined: Box[] = [];
  for (const box of [...boxes].sort((a, b) => a[1] - b[1] || a[0] - b[0])) {
    const at = joined.findIndex((run) => follows(run, box));
    const run = joined[at];
    if (run) joined[at] = around(run, box);
    else joined.push(box);
  }
  return joined;
}

/** No farther below than a line and a half, and at least partly under it. */
function follows(run: Box, box: Box): boolean {
  const between = box[1] - run[3];
  const over = Math.min(run[2], box[2]) - Math.max(run[0], box[0]);
  return between < 1.5 * (box[3] - box[1]) && over > 0;
}

function around(a: Box, b: Box): Box {
  return [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[2], b[2]), Math.max(a[3], b[3])];
}
