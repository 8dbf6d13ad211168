/** As much of Node's own module as is used here: the oldest Node that this runs on does not have it, and its types neither. */
declare module "node:sqlite" {
  type Value = string | number | Uint8Array | null;

  export class DatabaseSync {
    constructor(path: string, options?: { readonly readOnly?: boolean });
    exec(sql: string): void;
    prepare(sql: string): {
      all(...values: readonly Value[]): Record<string, unknown>[];
      run(...values: readonly Value[]): unknown;
    };
    close(): void;
  }
}
