/** What somebody asks, the calls that a good agent makes of it, and what their answers must hold. */
export interface Conversation {
  readonly who: "analyst" | "chip engineer" | "script author" | "sceptic" | "student" | "journalist";
  readonly asks: string;
  /** At most two. */
  readonly calls: readonly Call[];
}

interface Call {
  readonly tool: string;
  readonly args: Readonly<Record<string, unknown>>;
  /** Strings that stand in structuredContent. */
  readonly holds?: readonly string[];
  /** Strings that must not. */
  readonly lacks?: readonly string[];
  /** Path into structuredContent → the value there, a string that it contains, or a number to the digits that are given. `*` is any element. */
  readonly at?: Readonly<Record<string, string | number | boolean>>;
}
