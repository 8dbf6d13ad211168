/** A page that hosts with MCP Apps show beside an answer; `name` is also that of its folder in src/apps. */
export interface AppView {
  readonly name: string;
  readonly uri: string;
  readonly title: string;
  readonly description: string;
}

/** Identity, for its types. */
export const defineView = (view: AppView): AppView => view;
