/** What of WebAssembly is used here: its types stand among those of a browser, and Node's leave them out. */
declare namespace WebAssembly {
  class Module {
    constructor(bytes: Uint8Array);
  }
  class Instance {
    constructor(module: Module, imports: Record<string, Record<string, (...numbers: number[]) => number>>);
    readonly exports: unknown;
  }
  interface Memory {
    /** Another one as soon as it has grown. */
    readonly buffer: ArrayBuffer;
  }
}
