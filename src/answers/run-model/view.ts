import type { Placed } from "../../corpus/places/places.ts";
import type { ToldFinding } from "../told-finding.ts";

/** An input as an answer shows it: its value or values, and whose they are. */
export interface InputView extends Placed {
  readonly title?: string;
  readonly value?: number | string | readonly (number | string)[];
  readonly low?: number;
  readonly high?: number;
  readonly unit?: string;
  readonly from: string;
  readonly range?: readonly number[];
  readonly cases?: readonly number[];
  /** The model that computes it, as soon as one of that model's inputs is given. */
  readonly model?: string;
  readonly why?: string;
}

/** An output: its value at a point, beside what the report prints for just these inputs. */
export interface OutputView extends Placed {
  readonly title: string;
  readonly unit?: string;
  readonly value?: number;
  readonly printed?: number;
  readonly as?: string;
  readonly agrees?: string;
}

type SolvedView = {
  readonly input: string;
  /** Of its values. */
  readonly unit?: string;
  readonly output: string;
  readonly target: number;
  readonly found: "one" | "several" | "none" | "any";
  readonly values?: readonly number[];
  /** Whole numbers on both sides, where the input takes no other. */
  readonly between?: readonly number[];
  /** What the output reaches over the input's range. */
  readonly reach?: readonly number[];
};

export type ModelMode = "inputs" | "point" | "sweep" | "grid" | "tornado" | "solve";
type Row = readonly (number | string | readonly number[])[];

/** The answer to a question to a model. */
export interface ModelView {
  readonly report: string;
  readonly model: string;
  readonly title: string;
  readonly question?: string;
  readonly basis: string;
  readonly mode: ModelMode;
  readonly inputs: Readonly<Record<string, InputView>>;
  readonly outputs: Readonly<Record<string, OutputView>>;
  readonly columns?: readonly string[];
  readonly rows?: readonly Row[];
  readonly printed?: { readonly columns: readonly string[]; readonly rows: readonly Row[] };
  readonly undecided?: readonly { readonly at: Row; readonly why: string }[];
  readonly solved?: SolvedView;
  readonly explain: readonly { readonly name: string; readonly formula: string; readonly value?: number }[];
  readonly say: string;
  readonly caveats?: readonly string[];
  readonly findings?: readonly ToldFinding[];
  readonly cite: string;
  /** What a run without inputs leaves out, by name, and what to ask for it. */
  readonly more?: MoreView;
}

type MoreView = {
  readonly inputs?: readonly string[];
  readonly outputs?: readonly string[];
  readonly findings?: readonly string[];
  /** How many. */
  readonly caveats?: number;
  readonly get: string;
};
