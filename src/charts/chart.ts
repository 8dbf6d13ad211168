/**
 * A chart as data, before any drawing: what stands on which axis, what each mark says, what is doubtful, where it comes from.
 * The views in the client and the images of a drawn chart are drawn from the same value.
 */
export type Chart = BarChart | LineChart | ScatterChart | HeatChart | TornadoChart;

/** A quantity on an axis: what it is called and its unit as readers write it. */
export interface Axis {
  readonly title: string;
  readonly unit?: string | undefined;
}

interface Framed {
  readonly title: string;
  readonly subtitle?: string | undefined;
  /** Marks explained and doubts stated, one a line. */
  readonly notes: readonly string[];
  readonly cite: string;
}

/** One value of a bar chart; `value` is absent where the report gives none. */
interface Bar {
  readonly series: string;
  readonly value?: number | undefined;
  readonly text: string;
  /** Drawn hollow: contradicted, or in doubt for another reason that the notes give. */
  readonly doubtful?: boolean | undefined;
}

export interface BarChart extends Framed {
  readonly kind: "bar";
  readonly value: Axis;
  readonly series: readonly string[];
  readonly rows: readonly { readonly label: string; readonly bars: readonly Bar[] }[];
  /** Periods stand upright in their order; everything else lies, so that names can be read. */
  readonly upright: boolean;
}

export interface LinePoint {
  readonly x: number;
  readonly y: number;
  readonly text: string;
}

interface PrintedPoint extends LinePoint {
  readonly differs: boolean;
}

export interface LineChart extends Framed {
  readonly kind: "line";
  readonly x: Axis;
  readonly y: Axis;
  /** Names of the places on x, where they are periods and not numbers. */
  readonly ticks?: readonly string[] | undefined;
  readonly lines: readonly { readonly name: string; readonly points: readonly LinePoint[] }[];
  /** What the report prints for the same places. */
  readonly printed: readonly PrintedPoint[];
  /** Places on x that deserve a name: the report's own case, a solution. */
  readonly marks: readonly { readonly x: number; readonly text: string }[];
  readonly target?: { readonly y: number; readonly text: string } | undefined;
}

export interface ScatterChart extends Framed {
  readonly kind: "scatter";
  readonly x: Axis;
  readonly y: Axis;
  readonly points: readonly {
    readonly x: number;
    readonly y: number;
    readonly label: string;
    readonly doubtful: boolean;
  }[];
}

export interface HeatCell {
  readonly x: string;
  readonly y: string;
  readonly value: number;
  readonly text: string;
  readonly printed?: { readonly text: string; readonly differs: boolean } | undefined;
}

export interface HeatChart extends Framed {
  readonly kind: "heat";
  readonly x: Axis;
  readonly y: Axis;
  readonly value: Axis;
  readonly xs: readonly string[];
  readonly ys: readonly string[];
  readonly cells: readonly HeatCell[];
}

interface TornadoBar {
  readonly label: string;
  readonly atLow: number;
  readonly atHigh: number;
  readonly low: string;
  readonly high: string;
}

export interface TornadoChart extends Framed {
  readonly kind: "tornado";
  readonly value: Axis;
  readonly base: { readonly value: number; readonly text: string };
  readonly bars: readonly TornadoBar[];
}
