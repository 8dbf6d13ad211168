import type { Box } from "../../../corpus/places/place.ts";
import { around } from "../page/geometry.ts";
import type { PageContent } from "./page-content.ts";
import type { TextPiece } from "./paragraphs.ts";
import type { Picture } from "./pictures.ts";

export interface Titled {
  readonly title?: string;
  /** Where the exhibit says that it is from. */
  readonly note?: string;
}

/** How far from a picture its title may stand, in points. */
const NEAR = 40;
const LONGEST = 160;

/** The picture with the caption that is printed next to it and the source under it. */
export function titled<T extends Picture>(
  picture: T,
  page: PageContent,
  pieces: readonly TextPiece[],
): T & Titled {
  const placed = pieces
    .filter(({ text }) => text.length <= LONGEST)
    .map((piece) => ({ piece, box: page.onPage(around(piece.lines.map(({ box }) => box))) }))
    .filter(({ box }) => Math.min(box[2], picture.box[2]) - Math.max(box[0], picture.box[0]) > 0);
  const above = nearest(placed, ({ box }) => picture.box[1] - box[3]);
  const captions = placed.filter(({ piece }) => piece.kind === "caption");
  const caption =
    nearest(captions, ({ box }) => picture.box[1] - box[3]) ??
    nearest(captions, ({ box }) => box[1] - picture.box[3]) ??
    (above && above.lines.length <= 2 && above.lines[0]?.bold ? above : undefined);
  const source = nearest(
    placed.filter(({ piece }) => piece.kind === "note"),
    ({ box }) => box[1] - picture.box[3],
  );
  return {
    ...picture,
    ...(caption ? { title: caption.text } : {}),
    ...(source ? { note: source.text } : {}),
  };
}

interface Placed {
  readonly piece: TextPiece;
  readonly box: Box;
}

function nearest(placed: readonly Placed[], distance: (each: Placed) => number): TextPiece | undefined {
  const near = placed
    .map((each) => ({ each, far: distance(each) }))
    .filter(({ far }) => far > -12 && far < NEAR)
    .sort((a, b) => a.far - b.far);
  return near[0]?.each.piece;
}
