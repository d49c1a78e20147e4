/** What a scan of a CSV keeps between rows. */
import type { Questionnaire } from "../../questionnaire/questionnaire.ts";
import type { Response } from "../../response/response.ts";
import type { ImportPlan, PlannedQuestion } from "../mapping/plan.ts";
import type { Row } from "../table.ts";
import type { Counting } from "./counting.ts";
import type { IdHashes } from "./id-hash.ts";
import type { ScanProgram } from "./program.ts";
import type { Watches } from "./watch.ts";

export interface ScanSettings {
  /** `dist/scan.wasm`, compiled. */
  readonly module: WebAssembly.Module;
  readonly plan: ImportPlan;
  readonly questionnaire: Questionnaire;
  readonly delimiter: string;
  /** How many cells each row has. */
  readonly width: number;
  /** Filled with the ids of the rows that are counted here; absent: nobody asks whether one occurs twice. */
  readonly ids?: IdHashes | undefined;
  /** Hashes of ids that may occur more than once: such rows are handed out. */
  readonly suspects?: ReadonlySet<string> | undefined;
  /**
   * Reads a row the general way. Returns its response only if it was taken without any doubt, and not counted yet.
   *
   * @param questions Those whose answers are wanted; absent: all
   */
  readonly readRow: (row: Row, questions?: readonly PlannedQuestion[]) => Response | undefined;
  /** Counts such a response, where its row is not counted here. */
  readonly enter: (response: Response) => void;
}

export interface Scan {
  readonly settings: ScanSettings;
  readonly watches: Watches;
  readonly delimiter: number;
  readonly program: ScanProgram;
  readonly counting: Counting;
  /** Code of the organisation and of the round → seed of the hashes of its ids. */
  readonly seeds: Map<number, number>;
  /** That of the program, as it was when it was last looked at: see `memoryOf`. */
  memory: Uint8Array;
  /** Where the bytes at hand stand in the memory of the program. */
  piece: number;
  /** Number of the last row that was read; whoever goes on elsewhere in the file sets it. */
  number: number;
  /** Rows that were counted without handing them out. */
  taken: number;
}
