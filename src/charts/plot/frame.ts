import { type Markish, type PlotOptions, text } from "@observablehq/plot";
import type { Chart } from "../chart.ts";
import { wrap } from "../text-width.ts";
import type { Theme } from "./theme.ts";

/** How a chart is to be drawn. `bare`: without title and citation, for a page that states them itself. */
export interface DrawStyle {
  readonly width: number;
  readonly theme: Theme;
  readonly bare: boolean;
  readonly fontFamily: string;
}

/** What one kind of chart draws inside the frame. */
export interface Body extends Pick<PlotOptions, "x" | "y" | "fy" | "color"> {
  readonly marks: readonly Markish[];
  readonly height: number;
  /** Room that the axes need inside the margins. */
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const PAD = 16;
const TITLE = { size: 17, line: 23 };
const SMALL = { size: 12, line: 17 };
export const FONT = 13;

/** Inner width that a body has between its own `left` and `right`. */
export const innerWidth = ({ width }: DrawStyle, left: number, right: number): number =>
  width - 2 * PAD - left - right;

/** Puts title, subtitle, notes and citation round a body. */
export function framed(chart: Chart, body: Body, style: DrawStyle): PlotOptions {
  const { theme, width, bare } = style;
  const room = width - 2 * PAD;
  const title = bare ? [] : wrap(chart.title, room, TITLE.size, 2);
  const subtitle = bare || chart.subtitle === undefined ? [] : wrap(chart.subtitle, room, SMALL.size, 2);
  const notes = chart.notes.flatMap((note) => wrap(note, room, SMALL.size, 2));
  const cite = bare ? [] : wrap(chart.cite, room, SMALL.size, 2);
  const head = title.length * TITLE.line + subtitle.length * SMALL.line + (title.length > 0 ? 12 : 0);
  const foot = (notes.length + cite.length) * SMALL.line + (notes.length + cite.length > 0 ? 10 : 0);
  const marginTop = PAD + head + body.top;
  const marginBottom = body.bottom + foot + PAD;
  const marginLeft = PAD + body.left;
  const at = (
    lines: readonly string[],
    fromTop: number,
    line: number,
    fill: string,
    size: number,
    weight?: number,
  ) =>
    lines.map((each, index) =>
      text([each], {
        frameAnchor: "top-left",
        textAnchor: "start",
        lineAnchor: "top",
        dx: PAD - marginLeft,
        dy: fromTop + index * line - marginTop,
        fontSize: size,
        fill,
        facet: "super",
        ...(weight !== undefined && { fontWeight: weight }),
      }),
    );
  const bottom = marginTop + body.height + body.bottom + 10;
  return {
    width,
    height: marginTop + body.height + marginBottom,
    marginTop,
    marginRight: PAD + body.right,
    marginBottom,
    marginLeft,
    ...(body.x && { x: body.x }),
    ...(body.y && { y: body.y }),
    ...(body.fy && { fy: body.fy }),
    ...(body.color && { color: body.color }),
    style: {
      background: "transparent",
      fontSize: `${FONT}px`,
      fontFamily: style.fontFamily,
      color: theme.ink,
    },
    marks: [
      ...body.marks,
      ...at(title, PAD, TITLE.line, theme.ink, TITLE.size, 600),
      ...at(subtitle, PAD + title.length * TITLE.line + 2, SMALL.line, theme.muted, SMALL.size),
      ...at(notes, bottom, SMALL.line, theme.ink, SMALL.size),
      ...at(cite, bottom + notes.length * SMALL.line, SMALL.line, theme.muted, SMALL.size),
    ],
  };
}
