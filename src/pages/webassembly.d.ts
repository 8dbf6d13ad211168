/** As much of WebAssembly as is used here: the types of Node have none. */
declare namespace WebAssembly {
  class Memory {
    private constructor();
    readonly buffer: ArrayBuffer;
  }
  class Table {
    private constructor();
    set(index: number, value: unknown): void;
  }
  class Module {
    constructor(bytes: Uint8Array);
  }
  class Instance {
    constructor(
      module: Module,
      imports: Readonly<Record<string, Readonly<Record<string, (...numbers: number[]) => number>>>>,
    );
    readonly exports: Readonly<Record<string, unknown>>;
  }
}
