/** A formula as a tree. Operators are calls of their sign; "-_" and "!_" take one argument, "list" makes a list of its own. */
export type Expression =
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: "name"; readonly name: string }
  | Call;

export interface Call {
  readonly kind: "call";
  readonly name: string;
  readonly args: readonly Expression[];
}
