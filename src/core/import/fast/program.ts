/** The loop over rows, which runs as WebAssembly (src/scan): what it is told, and what it asks. */

/** What each does stands in src/scan. Bytes are in its memory, at addresses. */
export interface ScanProgram {
  readonly memory: WebAssembly.Memory;
  readonly setUp: (columns: number, places: number, codes: number, delimiter: number, asksIds: number) => void;
  readonly setKind: (column: number, kind: number) => void;
  readonly setWho: (organisation: number, name: number, role: number, round: number, day: number) => void;
  readonly setSource: (place: number, source: number) => void;
  readonly addCondition: (place: number, parent: number, atLeast: number, isRead: number) => void;
  readonly setValue: (place: number, code: number, value: number) => void;
  readonly setDay: (code: number, number: number) => void;
  readonly makeRoom: (groups: number) => void;
  readonly widen: (codes: number) => void;
  readonly pieceOf: (bytes: number) => number;
  readonly scanRows: (from: number, to: number, until: number) => number;
  readonly rowsCounted: () => number;
  readonly recall: (column: number, from: number, to: number) => number;
  readonly remember: (column: number, from: number, to: number, code: number) => void;
  readonly settleAll: () => void;
  readonly rowsOf: (group: number) => number;
  readonly newestOf: (group: number) => number;
  readonly totalsOf: (group: number) => number;
}

export interface ScanHost {
  /** The number of the group of respondents with these codes, met before or new. */
  readonly groupOf: (organisation: number, name: number, role: number, round: number) => number;
  /** Notes the id that stands between two addresses. @returns 0 where its row is not to be counted */
  readonly admit: (organisation: number, round: number, from: number, to: number) => number;
}

export function startProgram(module: WebAssembly.Module, { groupOf, admit }: ScanHost): ScanProgram {
  return new WebAssembly.Instance(module, { host: { groupOf, admit } }).exports as ScanProgram;
}
