/** A unit of measure. `zh` and `en` come after the number, or around it if they contain "{}" (`CNY {}`). */
export interface Unit {
  /** Short and readable: shown as it is. */
  readonly id: string;
  /** Values convert only within a dimension. */
  readonly dimension: string;
  /** One of this unit in the base unit of its dimension. */
  readonly factor: number;
  readonly zh: string;
  readonly en: string;
  /** English for exactly one of it (month). */
  readonly one?: string | undefined;
  /** Large numbers of it take scale words: 万, 亿, million, billion. */
  readonly words?: boolean | undefined;
  /** Unit in which a quantity of it is written: CNY for 100M CNY. */
  readonly as?: string | undefined;
  /** Signs that come before the number: $, RMB. */
  readonly before?: readonly string[] | undefined;
  /** Other ways to write it after a number, in either language. */
  readonly aliases?: readonly string[] | undefined;
}
