import type { Box } from "../../../corpus/places/place.ts";
import type { Library } from "../open-pdf.ts";
import { type Arguments, boxIn, matrixIn, numberIn } from "./arguments.ts";
import type { Drawing, Fill } from "./drawing.ts";
import { areaOf, boxAt, combine, common, type Matrix } from "./geometry.ts";
import { readPath, type Stroke } from "./paths.ts";
import { CURSOR, type Cursor, clipped, type Font, moved, newLine, type State, startState } from "./state.ts";
import { isWhite, Runs } from "./text.ts";

export interface Page {
  readonly box: Box;
  readonly matrix: Matrix;
  readonly operators: readonly number[];
  readonly arguments: readonly unknown[];
  readonly fontOf: (id: string) => Font | undefined;
  readonly isShown: (layer: unknown) => boolean;
}

/** A page may draw a hundred thousand things; what is looked for among areas and shapes does not get better by more. */
const ENOUGH = 5000;

/** Runs through a page's operators once. */
export function draw({ OPS }: Pick<Library, "OPS">, page: Page): Drawing {
  const filling = new Set([
    OPS.fill,
    OPS.eoFill,
    OPS.fillStroke,
    OPS.eoFillStroke,
    OPS.closeFillStroke,
    OPS.closeEOFillStroke,
  ]);
  const stroking = new Set([
    OPS.stroke,
    OPS.closeStroke,
    OPS.fillStroke,
    OPS.eoFillStroke,
    OPS.closeFillStroke,
    OPS.closeEOFillStroke,
  ]);
  const runs = new Runs(page.box);
  const strokes: Stroke[] = [];
  const fills: Fill[] = [];
  const pictures: Box[] = [];
  const shapes: Box[] = [];
  let state = startState(page.matrix, page.box);
  let cursor = CURSOR;
  let clipping = false;
  /** Of each level: whether something was painted since it was moved. Pictures are left out by pdf.js, the move for them is not. */
  let painted = true;
  let order = 0;
  const stack: { state: State; painted: boolean }[] = [];
  const layers: boolean[] = [];

  const set = (change: Partial<State>): void => {
    state = { ...state, ...change };
  };
  const place = (next: Cursor): void => {
    cursor = next;
  };
  const clip = (): void => {
    clipping = true;
  };
  const push = (): void => {
    stack.push({ state, painted });
    painted = true;
  };
  const pop = (): void => {
    if (!painted) addPicture(boxAt(state.matrix, [0, 0, 1, 1]));
    const last = stack.pop();
    state = last?.state ?? startState(page.matrix, page.box);
    painted = last?.painted ?? true;
  };
  const move = (matrix: Matrix | undefined): void => {
    state = moved(state, matrix);
    painted = false;
  };
  const addPicture = (box: Box): void => {
    const seen = common(box, state.clip);
    if (areaOf(seen) < 400 || pictures.length > ENOUGH) return;
    pictures.push(seen);
    fills.push({ box: seen, order, white: false, covers: false, isPicture: true });
  };
  const path = (values: Arguments): void => {
    const [operator, lists, extent] = values;
    const box = boxIn(extent);
    if (clipping) {
      state = clipped(state, box);
      clipping = false;
    }
    const data: unknown = Array.isArray(lists) ? lists[0] : undefined;
    const filled = typeof operator === "number" && filling.has(operator);
    const outlined = typeof operator === "number" && stroking.has(operator);
    if (!(data instanceof Float32Array) || (!filled && !outlined) || layers.includes(true)) return;
    painted = true;
    const drawn = readPath(data, state.matrix, filled, outlined);
    for (const stroke of drawn.strokes) strokes.push(stroke);
    if (!box) return;
    const place = common(boxAt(state.matrix, box), state.clip);
    if (drawn.figure && shapes.length < ENOUGH) shapes.push(place);
    if (!filled || areaOf(place) < 16 || fills.length > ENOUGH) return;
    const covers =
      state.covers && state.alpha > 0.98 && state.fill !== undefined && !drawn.figure && data.length <= 14;
    fills.push({ box: place, order, white: isWhite(state.fill), covers });
  };
  const font = (id: unknown, size: number): void => {
    const found = typeof id === "string" ? page.fontOf(id) : undefined;
    state = { ...state, font: found, size: Math.abs(size), direction: size < 0 ? -1 : 1 };
  };
  const setting = (list: unknown): void => {
    if (!Array.isArray(list)) return;
    for (const pair of list) {
      if (!Array.isArray(pair)) continue;
      const [key, value]: readonly unknown[] = pair;
      if (key === "Font" && Array.isArray(value)) font(value[0], numberIn(value, 1));
      else if (key === "ca" && typeof value === "number") state = { ...state, alpha: value };
      else if (key === "BM") state = { ...state, covers: value === "source-over" || value === "Normal" };
      else if (key === "SMask" && value) state = { ...state, covers: false };
    }
  };
  const enter = (matrix: unknown, box: unknown): void => {
    push();
    state = clipped(moved(state, matrixIn(matrix)), boxIn(box));
  };

  const handlers = new Map<number, (values: Arguments) => void>([
    [OPS.save, push],
    [OPS.restore, pop],
    [OPS.transform, (values) => move(matrixIn(values))],
    [OPS.paintFormXObjectBegin, ([matrix, box]) => enter(matrix, box)],
    [OPS.paintFormXObjectEnd, pop],
    [
      OPS.beginAnnotation,
      ([, , outer, inner]) => {
        push();
        const base: Matrix = combine(page.matrix, matrixIn(outer) ?? [1, 0, 0, 1, 0, 0]);
        state = moved(startState(base, page.box), matrixIn(inner));
      },
    ],
    [OPS.endAnnotation, pop],
    [OPS.clip, clip],
    [OPS.eoClip, clip],
    [OPS.constructPath, path],
    [OPS.shadingFill, () => void fills.push({ box: state.clip, order, white: false, covers: false })],
    [OPS.setFillRGBColor, ([colour]) => set({ fill: typeof colour === "string" ? colour : undefined })],
    [OPS.setFillColorN, () => set({ fill: undefined })],
    [OPS.setFillTransparent, () => set({ fill: undefined })],
    [OPS.setGState, ([list]) => setting(list)],
    [OPS.beginText, () => place(CURSOR)],
    [OPS.setFont, (values) => font(values[0], numberIn(values, 1))],
    [OPS.setCharSpacing, (values) => set({ charSpacing: numberIn(values, 0) })],
    [OPS.setWordSpacing, (values) => set({ wordSpacing: numberIn(values, 0) })],
    [OPS.setHScale, (values) => set({ scale: numberIn(values, 0) / 100 })],
    [OPS.setLeading, (values) => set({ leading: -numberIn(values, 0) })],
    [OPS.setTextRise, (values) => set({ rise: numberIn(values, 0) })],
    [OPS.setTextRenderingMode, (values) => set({ mode: numberIn(values, 0) })],
    [OPS.moveText, (values) => place(newLine(cursor, numberIn(values, 0), numberIn(values, 1)))],
    [
      OPS.setLeadingMoveText,
      (values) => {
        state = { ...state, leading: numberIn(values, 1) };
        cursor = newLine(cursor, numberIn(values, 0), numberIn(values, 1));
      },
    ],
    [OPS.setTextMatrix, ([matrix]) => place({ ...CURSOR, matrix: matrixIn(matrix) ?? CURSOR.matrix })],
    [OPS.nextLine, () => place(newLine(cursor, 0, state.leading))],
    [
      OPS.showText,
      ([glyphs]) => {
        if (!Array.isArray(glyphs)) return;
        painted = true;
        const advance = runs.show(glyphs, state, cursor, order, layers.includes(true));
        cursor = state.font?.vertical
          ? { ...cursor, y: cursor.y + advance }
          : { ...cursor, x: cursor.x + advance };
      },
    ],
    [OPS.beginMarkedContent, () => void layers.push(false)],
    [OPS.beginMarkedContentProps, ([tag, layer]) => void layers.push(tag === "OC" && !page.isShown(layer))],
    [OPS.endMarkedContent, () => void layers.pop()],
  ]);
  for (const [index, operator] of page.operators.entries()) {
    order = index;
    const values = page.arguments[index];
    handlers.get(operator)?.(
      Array.isArray(values) || values instanceof Float32Array ? Array.from(values) : [],
    );
  }
  runs.end();
  return { runs: runs.done, strokes, fills, pictures, shapes };
}
